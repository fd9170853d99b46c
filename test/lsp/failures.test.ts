import { expect, test, vi } from "vitest";
import { start } from "./harness.js";
import { letter } from "./letters.js";

vi.mock("../../server/core/features/hover.js", () => ({
  hover: ({ source }: { source: string }) => {
    throw new TypeError(`can't read ${source}`);
  },
}));

const A = "file:///letters/a.imr";

test("a request that fails tells the kind of the error and nothing of the letter", async () => {
  const client = await start();
  await client.open(A, letter());
  const failure = await client.hover(A, { line: 0, character: 0 }).then(String, (error: Error) => error.message);
  expect(failure).toBe("The request failed (TypeError).");
  expect(client.logged.join()).not.toContain("HOW THE IMR");
  expect(await client.codes(A)).toEqual([]);
});
