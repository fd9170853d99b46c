import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBaseline } from "../../server/core/config/baseline.js";
import {
  DEFAULT_CONFIGURATION,
  LEVELS,
  readConfiguration,
  readLevels,
} from "../../server/core/config/configuration.js";
import { configurationSchema, LEVEL_DESCRIPTIONS, settings } from "../../server/core/config/settings.js";
import { parseLetter } from "../../server/core/letter/parse.js";
import { rules } from "../../server/core/rules/index.js";
import { lintLetter } from "../../server/core/rules/lint.js";

const read = (text: string) => {
  const { configuration, problems } = readConfiguration(text);
  return [configuration.rules, problems.map(({ message }) => message)];
};

describe("a configuration file", () => {
  it.each<[string, string, Record<string, string>]>([
    ["is empty", "{}", {}],
    ["names rules", '{ "rules": { "missing-decision": "off" } }', { "missing-decision": "off" }],
    ["has a schema", '{ "$schema": "x.json", "rules": {} }', {}],
    ["has a byte order mark", '\ufeff{ "rules": { "absent-frequency": "hint" } }', { "absent-frequency": "hint" }],
    ["has null for rules", '{ "rules": null }', {}],
  ])("that %s is read", (_, text, expected) => {
    expect(read(text)).toEqual([expected, []]);
  });

  it.each([
    ["no JSON", "{", /^is not valid JSON \(line 1, column 2\)$/],
    ["nothing", "", /^is not valid JSON$/],
    ["a list", "[]", /^must be an object/],
    ["null", "null", /^must be an object/],
    ["a word", '"off"', /^must be an object/],
    ["a list of rules", '{ "rules": ["missing-decision"] }', /^"rules" must be an object/],
  ])("with %s is told, and nothing of it applies", (_, text, problem) => {
    expect(read(text)).toEqual([{}, [expect.stringMatching(problem)]]);
  });

  it("that is no JSON is told by its place alone", () => {
    const [, problems] = read('\ufeff{\r\n  "rules": {},\r\n  rule: 1\r\n}');
    expect(problems).toEqual(["is not valid JSON (line 3, column 3)"]);
  });

  it.each(["HOW THE IMR FINAL DETERMINATION WAS MADE\n", "Ann at position 7", '"Ann', "[Ann", '{"Ann": Ben}'])(
    "of other text, %j, shows none of it",
    (text) => {
      expect(JSON.stringify(readConfiguration(text).problems)).not.toMatch(/HOW|Ann|Ben/);
      expect(readBaseline(text).problem).not.toMatch(/HOW|Ann|Ben/);
    },
  );

  it.each([
    ["no JSON", "{", true],
    ["no object", "[]", true],
    ["rules that are none", '{ "rules": [] }', true],
    ["an unknown setting", '{ "rule": {} }', undefined],
    ["an unknown rule", '{ "rules": { "no-such-rule": "off" } }', undefined],
  ])("with %s says whether the rest of it applies", (_, text, whole) => {
    expect(readConfiguration(text).problems.map((problem) => problem.whole)).toEqual([whole]);
  });

  it("with something wrong keeps the rest", () => {
    expect(
      read('{ "rule": {}, "rules": { "no-such-rule": "off", "missing-decision": "loud", "missing-section": "hint" } }'),
    ).toEqual([
      { "missing-section": "hint" },
      [
        'unknown setting "rule"; known: "rules"',
        'no rule is called "no-such-rule"',
        '"missing-decision" can\'t be "loud"; one of default, off, error, warning, information, hint',
      ],
    ]);
  });

  it("of any text is answered, never thrown at", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { configuration, problems } = readConfiguration(text);
        expect(Object.values(configuration.rules).every((level) => LEVELS.includes(level))).toBe(true);
        expect(Array.isArray(problems)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("takes every level for every rule", () => {
    for (const { id } of rules) {
      for (const level of LEVELS)
        expect(readLevels({ [id]: level })).toEqual({ levels: { [id]: level }, problems: [] });
    }
  });

  it("can turn every rule off", () => {
    const off = Object.fromEntries(rules.map(({ id }) => [id, "off"]));
    const { configuration } = readConfiguration(JSON.stringify({ rules: off }));
    expect(lintLetter(parseLetter(""), configuration)).toEqual([]);
    expect(lintLetter(parseLetter(""), DEFAULT_CONFIGURATION)).not.toEqual([]);
  });
});

describe("the schema and the settings", () => {
  it("know every rule and every level", () => {
    const schema = configurationSchema() as {
      properties: { rules: { properties: Record<string, { enum: unknown }> } };
    };
    expect(Object.keys(schema.properties.rules.properties)).toEqual(rules.map(({ id }) => id));
    for (const rule of Object.values(schema.properties.rules.properties)) expect(rule.enum).toEqual(LEVELS);
    expect(LEVEL_DESCRIPTIONS).toHaveLength(LEVELS.length);
  });

  it("have a default and a description each", () => {
    for (const { name, schema, description } of settings) {
      expect(schema, name).toHaveProperty("default");
      expect(description, name).toMatch(/\.$/);
    }
    expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length);
  });
});
