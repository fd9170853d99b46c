// What a person does in VS Code, with the keyboard where that is possible. Nothing here waits for a fixed time: every
// action waits for what it brings about.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { until } from "../../scripts/editors/tools.mjs";

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Rows of lists use no-break spaces. */
const plain = (text) => text.replace(/[\u00a0\s]+/g, " ").trim();

/** The words that the first of some elements shows; none where there is no such element. */
const shown = async (locator) => plain((await locator.allInnerTexts())[0] ?? "");
const matches = (text, expected) => (expected instanceof RegExp ? expected.test(text) : text.includes(expected));

export class Workbench {
  /** `folder` is the opened folder on disk; `shots` is where screenshots go. */
  constructor(page, folder, shots) {
    this.page = page;
    this.folder = folder;
    this.shots = shots;
  }

  get editor() {
    return this.page.locator(".editor-group-container.active .editor-instance .monaco-editor").first();
  }

  async screenshot(name) {
    mkdirSync(this.shots, { recursive: true });
    await this.page.screenshot({ path: join(this.shots, `${name}.png`) });
  }

  // --- files

  path(name) {
    return join(this.folder, name);
  }

  write(name, text) {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  read(name) {
    return readFileSync(this.path(name), "utf8");
  }

  async onDisk(name, holds, what = `${name} to change on disk`) {
    await until(() => existsSync(this.path(name)) && holds(this.read(name)), what, 15_000);
    return this.read(name);
  }

  /** Writes a file and opens it from the Explorer. ("Go to file" may not know a new file yet.) */
  async open(name, text) {
    if (text !== undefined) this.write(name, text);
    await this.clear();
    await this.closeAll();
    this.file = name;
    const row = this.page.locator(".explorer-folders-view .monaco-list-row", {
      hasText: new RegExp(`^${escaped(name)}$`),
    });
    // Right after the start nobody may watch the folder yet.
    await row.waitFor({ timeout: 3000 }).catch(() => this.command("Refresh Explorer"));
    await row.dblclick();
    await this.page.locator(".editor-group-container.active .tab.active", { hasText: name }).waitFor();
    await this.editor.locator(".view-line").first().waitFor();
  }

  /** Opens a file by its name, with "Go to file". */
  async goToFile(name) {
    await this.quickInput(name, "Control+p");
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".editor-group-container.active .tab.active", { hasText: name }).waitFor();
    await this.editor.locator(".view-line").first().waitFor();
    this.file = name;
  }

  /** As at the start: nothing is open, and the folder is empty but for `kept`. */
  async reset(...kept) {
    await this.clear();
    await this.closeAll();
    for (const name of readdirSync(this.folder)) {
      if (!kept.includes(name)) rmSync(this.path(name), { recursive: true, force: true });
    }
  }

  /** Closes every editor; what a failed step has left unsaved is given up. */
  async closeAll() {
    const tabs = this.page.locator(".editor-group-container .tab");
    while ((await this.page.locator(".editor-group-container .tab.dirty").count()) > 0) {
      await this.page.locator(".editor-group-container .tab.dirty").first().click();
      await this.command("File: Revert File");
      await this.page.locator(".editor-group-container .tab.active.dirty").waitFor({ state: "detached" });
    }
    if ((await tabs.count()) === 0) return;
    await this.page.keyboard.press("Control+k");
    await this.page.keyboard.press("Control+w");
    await tabs.first().waitFor({ state: "detached" });
  }

  /** Saves the active file; done when its tab is no longer marked as changed. */
  async save() {
    await this.page.keyboard.press("Control+s");
    await this.page.locator(".editor-group-container.active .tab.active.dirty").waitFor({ state: "detached" });
  }

  // --- keyboard

  /** Closes menus, hovers and messages that an earlier step may have left. */
  async clear() {
    await this.page.mouse.move(3, 3);
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("Escape");
  }

  /** Presses keys that open something, again where a busy workbench has let them fall. */
  async pressFor(locator, ...keys) {
    for (let tries = 1; ; tries++) {
      for (const key of keys) await this.page.keyboard.press(key);
      try {
        await locator.waitFor({ timeout: 5000 });
        return locator;
      } catch (error) {
        if (tries === 5) throw error;
        await this.page.keyboard.press("Escape");
      }
    }
  }

  /** The field of the list that keys open, filled in. */
  async quickInput(text, ...keys) {
    const input = this.page.locator(".quick-input-widget .quick-input-box input").first();
    if (keys.length > 0) await this.pressFor(input, ...keys);
    else await input.waitFor();
    await input.fill(text);
  }

  async focusEditor() {
    await this.page.keyboard.press("Control+1");
    await this.editor.locator("textarea, .native-edit-context").first().waitFor({ state: "attached" });
  }

  /** Runs a command by its name in the palette. */
  async command(name) {
    await this.quickInput(`>${name}`, "F1");
    await this.page
      .locator(".quick-input-list .monaco-list-row")
      .filter({ hasText: new RegExp(escaped(name), "i") })
      .first()
      .waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Chooses a row of the list that a command opened. */
  async pick(text) {
    await this.quickInput(text);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: text }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Puts the cursor on the first occurrence of some words, `offset` characters in. `text` is what the editor holds. */
  async goTo(words, text, offset = 0) {
    const at = text.indexOf(words);
    assert.ok(at >= 0, `the letter does not hold "${words}"`);
    const before = text.slice(0, at + offset).split(/\r?\n/);
    const place = `${before.length}:${before.at(-1).length + 1}`;
    await this.focusEditor();
    await this.quickInput(`:${place}`, "Control+g");
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await this.page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
    const [line, column] = place.split(":");
    await this.page
      .locator(".statusbar-item", { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) })
      .first()
      .waitFor();
  }

  // --- what the editor shows

  /** Waits until the status bar names the language. */
  async language(name) {
    await this.page.locator('.statusbar-item[id="status.editor.mode"]', { hasText: name }).waitFor();
  }

  async squiggle(kind) {
    await this.editor.locator(`.squiggly-${kind}`).first().waitFor();
  }

  /** The hover at the cursor, once it holds the words. */
  async hover(expected) {
    const hover = this.page.locator(".monaco-hover:not(.hidden)").filter({ hasText: expected }).first();
    await this.pressFor(hover, "Control+k", "Control+i");
    return await shown(hover);
  }

  /** The hover under the mouse, over the first squiggle of a kind. */
  async hoverSquiggle(kind, expected) {
    const box = await this.editor.locator(`.squiggly-${kind}`).first().boundingBox();
    const [x, y] = [box.x + Math.min(box.width / 2, 60), box.y + box.height / 2];
    await this.page.mouse.move(x, y, { steps: 5 });
    await this.page.mouse.move(x + 1, y);
    const hover = this.page.locator(".monaco-hover:not(.hidden)").filter({ hasText: expected }).first();
    await hover.waitFor();
    return await shown(hover);
  }

  /** The findings of the opened file in the Problems panel, without their positions. Waits until `ready` accepts them. */
  async problems(ready = (rows) => rows.length > 0, what = "findings in the Problems panel") {
    const panel = this.page.locator(".markers-panel-container").first();
    if (!(await panel.isVisible())) {
      await this.page.keyboard.press("Control+Shift+m");
      await panel.waitFor();
    }
    let rows = [];
    const read = async () => {
      const all = await panel
        .locator(".monaco-list-row")
        .evaluateAll((list) =>
          list
            .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
            .map((row) => ({ text: row.textContent ?? "", level: row.getAttribute("aria-level") })),
        );
      rows = [];
      let mine = false;
      for (const { text, level } of all) {
        if (level === "1") mine = plain(text).startsWith(this.file);
        else if (mine && level === "2") rows.push(plain(text));
      }
      return ready(rows);
    };
    await until(read, what, 20_000).catch((error) => {
      throw new Error(`${error.message}; shown: ${JSON.stringify(rows)}`);
    });
    return rows.map((row) => row.replace(/ ?\[Ln \d+, Col \d+\]/, ""));
  }

  /** Opens the menu of quick fixes at the cursor and gives its rows. */
  async quickFixes(expected) {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await this.pressFor(rows.filter({ hasText: expected }).first(), "Control+.");
    return (await rows.allInnerTexts()).map(plain);
  }

  /** Chooses a quick fix at the cursor with the keyboard alone. */
  async quickFix(expected) {
    await this.quickFixes(expected);
    const focused = this.page.locator(".action-widget .monaco-list-row.focused");
    for (let i = 0; i < 30; i++) {
      const text = await shown(focused);
      if (matches(text, expected)) break;
      await this.page.keyboard.press("ArrowDown");
    }
    await this.page.keyboard.press("Enter");
    await this.page.locator(".action-widget .monaco-list-row.action").first().waitFor({ state: "hidden" });
  }

  /** The names in the outline of the active file. */
  async symbols(ready = (names) => names.length > 0) {
    await this.focusEditor();
    const list = this.page.locator(".quick-input-list .monaco-list-row");
    await this.pressFor(list.first(), "Control+Shift+o");
    let names = [];
    const read = async () => {
      names = (await list.allInnerTexts()).map(plain);
      return ready(names);
    };
    await until(read, "the outline", 15_000).catch((error) => {
      throw new Error(`${error.message}; shown: ${JSON.stringify(names)}`);
    });
    return names;
  }

  /** Types at the cursor as a person does, and accepts the suggestion that shows the words. */
  async complete(typed, expected) {
    await this.page.keyboard.type(typed, { delay: 30 });
    const widget = this.page.locator(".suggest-widget.visible .monaco-list-row");
    const row = widget.filter({ hasText: expected }).first();
    if (!(await row.isVisible())) await this.page.keyboard.press("Control+Space");
    await row.waitFor();
    const focused = this.page.locator(".suggest-widget.visible .monaco-list-row.focused");
    for (let i = 0; i < 30; i++) {
      const text = await shown(focused);
      if (matches(text, expected)) break;
      await this.page.keyboard.press("ArrowDown");
    }
    await this.page.keyboard.press("Enter");
  }
}
