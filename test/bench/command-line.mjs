// dist/cli.js as a person or a build server runs it: cold, with start-up.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { letter } from "./letters.mjs";
import { heading, median, ms, row } from "./measure.mjs";

const GOAL_OVER_NODE_MS = 60;
const GOAL_LETTERS_A_SECOND = 1500;

/** Milliseconds from start to exit. Exit code 2 and above is a failure of the bench. */
function run(argv) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, { maxBuffer: 1 << 28, encoding: "utf8" });
  const time = performance.now() - start;
  if (status === null || status > 1) throw new Error(`node ${argv.join(" ")} ended with ${status}:\n${stderr}`);
  return time;
}

/** Runs commands in turn, so that whatever else the machine does meets all of them alike. */
function inTurn(n, commands) {
  const times = commands.map(() => []);
  for (let i = 0; i < n; i++) {
    for (const [k, argv] of commands.entries()) times[k].push(run(argv));
  }
  return times.map(median);
}

export function coldStart(cli, folder) {
  const file = join(folder, "one.imr");
  writeFileSync(file, letter());
  const n = 21;
  const [node, lint, version] = inTurn(n, [
    ["-e", "0"],
    [cli, file],
    [cli, "--version"],
  ]);
  heading(`(b) one letter on the command line, cold (N = ${n}, in turn)`);
  row("node -e 0", { median: ms(node) });
  row("letterlint --version", { median: ms(version) });
  row(
    "letterlint one.imr",
    { median: ms(lint), "over node": ms(lint - node) },
    { text: `at most ${GOAL_OVER_NODE_MS} ms over node`, met: lint - node <= GOAL_OVER_NODE_MS },
  );
}

export function thousandLetters(cli, folder) {
  const letters = join(folder, "letters");
  mkdirSync(letters);
  const count = 1000;
  let size = 0;
  for (let i = 0; i < count; i++) {
    const text = letter(i, 5);
    size += text.length;
    writeFileSync(join(letters, `${String(i).padStart(4, "0")}.txt`), text);
  }
  const read = join(folder, "read.cjs");
  writeFileSync(
    read,
    `const fs = require("node:fs"), path = require("node:path"), folder = process.argv[2];
let length = 0;
for (const name of fs.readdirSync(folder)) length += fs.readFileSync(path.join(folder, name), "utf8").length;
console.log(length);`,
  );
  const n = 7;
  const [node, alone, lint] = inTurn(n, [
    ["-e", "0"],
    [read, letters],
    [cli, letters, "--format", "json"],
  ]);
  const rate = (time) => Math.round((count / time) * 1000);
  heading(`(c) ${count} letters of ${(size / count / 1024).toFixed(1)} KB, with start-up (N = ${n}, in turn)`);
  row("node -e 0", { median: ms(node) });
  row("reading the files alone", { median: ms(alone), "letters/s": rate(alone) });
  row(
    "letterlint letters/ --format json",
    { median: ms(lint), "letters/s": rate(lint) },
    { text: `at least ${GOAL_LETTERS_A_SECOND} letters/s`, met: rate(lint) >= GOAL_LETTERS_A_SECOND },
  );
}
