// The core alone, without files or protocol: one letter, and time against size.
import { letter, letterOfSize } from "./letters.mjs";
import { heading, median, ms, quantile, row, timed } from "./measure.mjs";

const GOAL_MEDIAN_MS = 1;
/** Time for a character of the largest text may be this many times that of the smallest. */
const GOAL_GROWTH = 2;

export function oneLetter({ parseLetter, lintLetter }) {
  const letters = Array.from({ length: 24 }, (_, seed) => letter(seed));
  const size = letters.reduce((sum, text) => sum + text.length, 0) / letters.length;
  const n = 1000;
  const lint = timed(n, (i) => lintLetter(parseLetter(letters[i % letters.length])), 200);
  const words = timed(n, (i) => letters[i % letters.length].split(/\s+/), 200);
  const parse = timed(n, (i) => parseLetter(letters[i % letters.length]), 50);

  heading(`(a) one letter of ${(size / 1024).toFixed(1)} KB with six items, in this process (N = ${n})`);
  const p95 = quantile(lint, 0.95);
  row(
    "parsed and linted",
    { median: ms(median(lint)), p95: ms(p95) },
    { text: `median under ${GOAL_MEDIAN_MS} ms`, met: median(lint) < GOAL_MEDIAN_MS },
  );
  row("of which parsed", { median: ms(median(parse)), p95: ms(quantile(parse, 0.95)) });
  row("yardstick: split into words", { median: ms(median(words)), p95: ms(quantile(words, 0.95)) });
  row("ratio of the medians", { "": `${(median(lint) / median(words)).toFixed(1)} ×` });
}

export function timeAgainstSize({ parseLetter, lintLetter }) {
  heading("(g) time against size, in this process");
  const perTenKb = [];
  for (const kb of [4, 16, 64, 256, 1024]) {
    const text = letterOfSize(kb * 1024);
    const n = Math.max(5, Math.min(200, Math.round(4096 / kb)));
    const time = median(timed(n, () => lintLetter(parseLetter(text)), Math.min(n, 20)));
    const each = (time / text.length) * 10 * 1024;
    perTenKb.push(each);
    row(`${(text.length / 1024).toFixed(0)} KB (N = ${n})`, { median: ms(time), "per 10 KB": ms(each) });
  }
  const growth = perTenKb.at(-1) / perTenKb[0];
  row(
    "per 10 KB, largest to smallest",
    { "": `${growth.toFixed(2)} ×` },
    { text: `linear, at most ${GOAL_GROWTH} ×`, met: growth <= GOAL_GROWTH },
  );
}
