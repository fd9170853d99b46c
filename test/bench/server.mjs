// dist/server.js over its standard streams, beside a server of the same library that does nothing.
import { start } from "./client.mjs";
import { letter } from "./letters.mjs";
import { heading, mb, median, ms, quantile, row } from "./measure.mjs";

const GOAL_EDIT_MEDIAN_MS = 2;
const GOAL_START_MS = 60;
const GOAL_MEMORY_MB = 80;

/** Types a character into one of the open letters and takes it out again, and asks for diagnostics each time. */
async function edits(server, n, open) {
  const times = [];
  let findings = 0;
  for (let k = 0; k < n; k++) {
    const i = (k >> 1) % open;
    const start = { line: 40, character: 3 };
    const typed = k % 2 === 0;
    const range = { start, end: typed ? start : { line: 40, character: 4 } };
    const begin = performance.now();
    await server.change(i, k + 1, [{ range, text: typed ? "x" : "" }]);
    const answer = await server.diagnostics(i);
    times.push(performance.now() - begin);
    findings += answer.items?.length ?? 0;
  }
  return { times, findings };
}

async function session(program, n, open) {
  const server = await start(program);
  for (let i = 0; i < open; i++) await server.open(i, letter(i));
  await edits(server, 100, open);
  const result = await edits(server, n, open);
  const memory = server.peakMemory();
  await server.stop();
  return { ...result, memory };
}

export async function editing(server, idle) {
  const n = 1000;
  const open = 20;
  const [nothing, ours] = [await session(idle, n, open), await session(server, n, open)];
  const p99 = quantile(ours.times, 0.99);
  heading(`(d) edit to diagnostics over stdio (N = ${n}, ${open} letters of 10 KB open)`);
  row("a server that does nothing", { median: ms(median(nothing.times)), p99: ms(quantile(nothing.times, 0.99)) });
  row(
    "dist/server.js",
    { median: ms(median(ours.times)), p99: ms(p99), "findings an answer": (ours.findings / n).toFixed(1) },
    { text: `median under ${GOAL_EDIT_MEDIAN_MS} ms`, met: median(ours.times) < GOAL_EDIT_MEDIAN_MS },
  );
  heading(`(f) most memory after ${n} edits with ${open} letters open`);
  if (ours.memory === undefined) return row("not told by this system", {});
  row("a server that does nothing", { peak: mb(nothing.memory) });
  const met = ours.memory / 1024 / 1024 < GOAL_MEMORY_MB;
  row("dist/server.js", { peak: mb(ours.memory) }, { text: `under ${GOAL_MEMORY_MB} MB`, met });
}

export async function starting(server, idle) {
  const n = 15;
  const times = { idle: [], server: [] };
  for (let k = 0; k < n; k++) {
    for (const [name, program] of Object.entries({ idle, server })) {
      const running = await start(program);
      times[name].push(running.started);
      await running.stop();
    }
  }
  const over = median(times.server) - median(times.idle);
  heading(`(e) start to initialized (N = ${n}, in turn)`);
  row("a server that does nothing", { median: ms(median(times.idle)) });
  row(
    "dist/server.js",
    { median: ms(median(times.server)) },
    { text: `at most ${GOAL_START_MS} ms over that`, met: over <= GOAL_START_MS },
  );
}
