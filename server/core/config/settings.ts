import { rules } from "../rules/index.js";
import { LEVELS } from "./configuration.js";

/** A setting of the editor. `npm run generate` writes package.json's settings and the README's table from these. */
export interface Setting {
  /** Behind `determinationLetters.`. */
  readonly name: string;
  /** JSON schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly description: string;
  readonly scope: "resource" | "window";
}

/** What each level does, in the order of {@link LEVELS}. */
export const LEVEL_DESCRIPTIONS = [
  "the rule's own levels",
  "not checked",
  "an error: the letter can't be served",
  "a warning",
  "information",
  "a hint, shown faintly",
] as const;

export const settings: readonly Setting[] = [
  {
    name: "detect",
    schema: {
      type: "string",
      enum: ["always", "ask", "never"],
      enumDescriptions: [
        "Text that clearly reads as a determination letter is treated as one.",
        "Ask before a text file is treated as a letter.",
        "Only files with the extensions .imr and .determination are letters.",
      ],
      default: "always",
    },
    description: "Whether plain text that reads as a determination letter is treated as one.",
    scope: "resource",
  },
  {
    name: "rules",
    schema: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map((rule) => [
          rule.id,
          {
            type: "string",
            enum: LEVELS,
            enumDescriptions: LEVEL_DESCRIPTIONS,
            default: "default",
            description: rule.summary,
          },
        ]),
      ),
      default: {},
    },
    description:
      "Levels of the rules, for letters in folders without a `.letterlint.json`. Where there is one, it alone decides, so that everybody who opens the folder and the command line see the same.",
    scope: "resource",
  },
  {
    name: "trace.server",
    schema: { type: "string", enum: ["off", "messages", "verbose"], default: "off" },
    description:
      "What of the talk with the language server is written to the output panel. Verbose includes letter text.",
    scope: "window",
  },
];

/** JSON schema of `.letterlint.json`. */
export function configurationSchema(): Record<string, unknown> {
  const levels = settings.find((setting) => setting.name === "rules")?.schema;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of letterlint for a folder of determination letters",
    type: "object",
    additionalProperties: false,
    properties: { $schema: { type: "string" }, rules: { ...levels, description: "Levels of the rules." } },
  };
}
