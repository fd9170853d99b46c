import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchForLetters } from "../../client/detection.js";
import { editor } from "./editor.js";
import { pause } from "./harness.js";
import { letter } from "./letters.js";

vi.mock("vscode", () => import("./editor.js"));

const LETTER = "determination-letter";
const A = "file:///letters/a.txt";
const text = letter();
const settled = () => pause(10);

let context: ReturnType<typeof editor.context>;

function watch(): void {
  context = editor.context();
  watchForLetters(context as never);
}

beforeEach(() => {
  editor.reset();
  watch();
});

afterEach(() => {
  for (const subscription of context.subscriptions) subscription.dispose();
});

describe("what is taken for a letter", () => {
  test("plain text that clearly reads as one", async () => {
    const document = editor.open(A, text);
    await settled();
    expect(document.languageId).toBe(LETTER);
    expect(editor.set).toBe(1);
    expect(editor.asked).toEqual([]);
  });

  test("what is open before the start", async () => {
    for (const subscription of context.subscriptions) subscription.dispose();
    const document = editor.open(A, text);
    await settled();
    expect(document.languageId).toBe("plaintext");
    watch();
    await settled();
    expect(document.languageId).toBe(LETTER);
  });

  test("a letter that is pasted into a new document", async () => {
    const document = editor.open("untitled:Untitled-1", "");
    editor.paste(document, "Milk, bread, lemons.");
    await settled();
    expect(document.languageId).toBe("plaintext");
    editor.paste(document, text);
    await settled();
    expect(document.languageId).toBe(LETTER);
  });

  test.each([
    ["other text", A, "Milk, bread, lemons.", "plaintext"],
    ["text of another language", A, text, "markdown"],
    ["a version of git", "git:///letters/a.txt", text, "plaintext"],
    ["the output of a tool", "output:log", text, "plaintext"],
    ["a text of many megabytes", A, text.padEnd(2_100_000, "word "), "plaintext"],
  ])("not %s", async (_, uri, content, languageId) => {
    const document = editor.open(uri, content, languageId);
    await settled();
    expect(document.languageId).toBe(languageId);
    expect(editor.set).toBe(0);
  });

  test("nothing when the setting says never", async () => {
    editor.detect = "never";
    const document = editor.open(A, text);
    await settled();
    expect(document.languageId).toBe("plaintext");
  });
});

describe("a letter that a person switches back to plain text", () => {
  test("stays so, when it is opened again and in the next session too", async () => {
    const document = editor.open(A, text);
    await settled();
    editor.changeLanguage(document, "plaintext");
    await settled();
    expect(document.languageId).toBe("plaintext");
    expect(editor.set).toBe(1);
    editor.close(document);
    await settled();
    for (const subscription of context.subscriptions) subscription.dispose();
    watch();
    const again = editor.open(A, text);
    await settled();
    expect(again.languageId).toBe("plaintext");
    expect(editor.set).toBe(1);
  });

  test("stays so, also when that is while its language is still being set", async () => {
    editor.slow = true;
    const document = editor.open(A, text);
    editor.changeLanguage(document, "plaintext");
    await settled();
    expect(document.languageId).toBe("plaintext");
    editor.slow = false;
    editor.close(document);
    await settled();
    expect(editor.open(A, text).languageId).toBe("plaintext");
    await settled();
    expect(editor.set).toBe(1);
  });

  test("until that person makes it a letter again", async () => {
    const document = editor.open(A, text);
    await settled();
    editor.changeLanguage(document, "plaintext");
    await settled();
    editor.changeLanguage(document, LETTER);
    await settled();
    editor.close(document);
    await settled();
    const again = editor.open(A, text);
    await settled();
    expect(again.languageId).toBe(LETTER);
  });

  test("one that is closed as a letter is one the next time", async () => {
    const document = editor.open(A, text);
    await settled();
    editor.close(document);
    await settled();
    const again = editor.open(A, text);
    await settled();
    expect(again.languageId).toBe(LETTER);
  });

  test("also after the language could not be set once", async () => {
    editor.failing = true;
    const document = editor.open(A, text);
    await settled();
    editor.failing = false;
    editor.changeLanguage(document, LETTER);
    await settled();
    editor.changeLanguage(document, "plaintext");
    await settled();
    expect(document.languageId).toBe("plaintext");
    expect(editor.set).toBe(1);
  });

  test("a new document of the same name has nothing to do with it", async () => {
    const first = editor.open("untitled:Untitled-1", "");
    editor.paste(first, text);
    await settled();
    editor.changeLanguage(first, "plaintext");
    await settled();
    expect(first.languageId).toBe("plaintext");
    editor.paste(first, text);
    await settled();
    expect(first.languageId).toBe("plaintext");
    editor.close(first);
    await settled();
    const second = editor.open("untitled:Untitled-1", "");
    editor.paste(second, text);
    await settled();
    expect(second.languageId).toBe(LETTER);
  });

  test("of two hundred and more the oldest are forgotten", async () => {
    for (let i = 0; i < 205; i++) {
      const document = editor.open(`file:///letters/${i}.txt`, text);
      await new Promise(setImmediate);
      editor.changeLanguage(document, "plaintext");
      await new Promise(setImmediate);
    }
    const [remembered] = [...editor.state.values()] as string[][];
    expect(remembered).toHaveLength(200);
    expect(remembered?.at(-1)).toBe("file:///letters/204.txt");
  });
});

describe("asking first", () => {
  beforeEach(() => {
    editor.detect = "ask";
  });

  test("yes", async () => {
    editor.answer = "Treat as letter";
    const document = editor.open(A, text);
    await settled();
    expect(editor.asked).toEqual(["a.txt reads as a determination letter."]);
    expect(document.languageId).toBe(LETTER);
  });

  test("not now: not again in this session", async () => {
    editor.answer = "Not now";
    editor.close(editor.open(A, text));
    await settled();
    const document = editor.open(A, text);
    await settled();
    expect(editor.asked).toHaveLength(1);
    expect(document.languageId).toBe("plaintext");
    expect(editor.updated).toEqual([]);
  });

  test("never", async () => {
    editor.answer = "Never ask";
    const document = editor.open(A, text);
    await settled();
    expect(document.languageId).toBe("plaintext");
    expect(editor.updated).toEqual([["detect", "never", 1]]);
  });

  test.each([
    ["the workspace", { workspaceValue: "ask" }, 2],
    ["the folder", { workspaceValue: "always", workspaceFolderValue: "ask" }, 3],
  ])("never, where %s says to ask: written there", async (_, places, target) => {
    editor.answer = "Never ask";
    editor.places = places;
    editor.open(A, text);
    await settled();
    expect(editor.updated).toEqual([["detect", "never", target]]);
  });

  test("closed before the answer", async () => {
    let answer = (_: string) => {};
    editor.answer = new Promise((resolve) => {
      answer = resolve;
    });
    const document = editor.open(A, text);
    await settled();
    editor.close(document);
    answer("Treat as letter");
    await settled();
    expect(editor.set).toBe(0);
  });

  test("made another language before the answer", async () => {
    let answer = (_: string) => {};
    editor.answer = new Promise((resolve) => {
      answer = resolve;
    });
    const document = editor.open(A, text);
    await settled();
    editor.changeLanguage(document, "markdown");
    answer("Treat as letter");
    await settled();
    expect(document.languageId).toBe("markdown");
  });
});
