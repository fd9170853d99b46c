import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect } from "vitest";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

function validator(name: string) {
  return ajv.compile(JSON.parse(readFileSync(new URL(`../../docs/schemas/${name}`, import.meta.url), "utf8")));
}

const schemas = { lint: validator("lint.schema.json"), outline: validator("outline.schema.json") };

/** Fails with what is wrong unless the value is as docs/schemas says. */
export function expectValid(name: keyof typeof schemas, value: unknown): void {
  const validate = schemas[name];
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}
