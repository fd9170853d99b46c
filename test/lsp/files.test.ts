import { describe, expect, test } from "vitest";
import { beside, findUpward, NO_FILES, relativePath } from "../../server/lsp/files.js";
import { MemoryFiles } from "./harness.js";

describe("beside", () => {
  test.each([
    ["file:///home/ann/a.imr", "file:///home/ann/x.json"],
    ["file:///home/my%20letters/a%20b.imr", "file:///home/my%20letters/x.json"],
    ["file:///home/my letters/a b.imr", "file:///home/my%20letters/x.json"],
    ["file:///c%3A/Users/ann/a.imr", "file:///c%3A/Users/ann/x.json"],
    ["file:///C:/Users/ann/a.imr", "file:///C:/Users/ann/x.json"],
    ["file://server/share/a.imr", "file://server/share/x.json"],
    ["vscode-vfs://github/owner/repository/a.imr", "vscode-vfs://github/owner/repository/x.json"],
    ["git:/home/ann/a.imr?%7B%22ref%22%3A%22HEAD%22%7D", "git:/home/ann/x.json"],
    ["file:///home/letters%20%23%201/a%3F.imr", "file:///home/letters%20%23%201/x.json"],
  ])("%s", (uri, expected) => {
    expect(beside(uri, "x.json")).toBe(expected);
  });

  test.each(["untitled:Untitled-1", "untitled:/home/ann/new.imr", "output:log", "", "no address", "://"])(
    "nothing is beside %j",
    (uri) => {
      expect(beside(uri, "x.json")).toBeUndefined();
    },
  );
});

describe("findUpward", () => {
  test.each([
    ["file:///a/b/c/letter.imr", ["file:///a/b/c/x", "file:///a/b/x", "file:///a/x", "file:///x"]],
    ["file:///C:/a/letter.imr", ["file:///C:/a/x", "file:///C:/x"]],
    ["file:///c%3A/a/letter.imr", ["file:///c%3A/a/x", "file:///c%3A/x", "file:///x"]],
    ["memfs://host/a/letter.imr", ["memfs://host/a/x", "memfs://host/x"]],
    ["untitled:Untitled-1", []],
  ])("%s: every folder once, and no further", async (uri, expected) => {
    const files = new MemoryFiles({});
    expect(await findUpward(files, uri, "x")).toBeUndefined();
    expect(files.reads.filter((read) => read.endsWith("/x"))).toEqual(expected);
  });

  test("an empty file is a file", async () => {
    const files = new MemoryFiles({ "file:///a/x": "" });
    expect(await findUpward(files, "file:///a/b/letter.imr", "x")).toEqual({ uri: "file:///a/x", text: "" });
  });

  test("a file that can't be read is one all the same", async () => {
    const files = new MemoryFiles({ "file:///x": "" });
    files.locked.add("file:///a/x");
    expect(await findUpward(files, "file:///a/b/letter.imr", "x")).toEqual({ uri: "file:///a/x", text: undefined });
  });

  test("a folder deeper than anybody's ends", async () => {
    const files = new MemoryFiles({});
    expect(await findUpward(files, `file:///${"a/".repeat(500)}letter.imr`, "x")).toBeUndefined();
  });

  test("without any files", async () => {
    expect(await findUpward(NO_FILES, "file:///a/letter.imr", "x")).toBeUndefined();
    await expect(NO_FILES.write("file:///a/x", "")).rejects.toThrow("no access");
  });
});

describe("relativePath", () => {
  test.each([
    ["file:///home/ann/x.json", "file:///home/ann/2017/a%20b.imr", "2017/a b.imr"],
    ["file:///home/my%20letters/x.json", "file:///home/my letters/a b.imr", "a b.imr"],
    ["file:///c%3A/letters/x.json", "file:///c%3A/letters/a.imr", "a.imr"],
    ["git:/home/ann/x.json", "git:/home/ann/a.imr?%7B%22ref%22%3A%22HEAD%22%7D", "a.imr"],
    ["file:///home/ann/x.json", "file:///home/ann/100%.imr", "100%.imr"],
    ["file:///home/ann/x.json", "file:///home/bob/a.imr", "/home/bob/a.imr"],
    ["file:///home/ann/x.json", "file:///home/ann/%C3%A9t%C3%A9.imr", "été.imr"],
  ])("from %s to %s", (base, uri, expected) => {
    expect(relativePath(base, uri)).toBe(expected);
  });
});
