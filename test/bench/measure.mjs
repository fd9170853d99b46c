// Numbers and how they are printed.

/** The value below which the share `p` of the samples lies. */
export function quantile(samples, p) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)];
}

export const median = (samples) => quantile(samples, 0.5);

/** Milliseconds that each of `n` calls of `work` takes, after `warm` calls that don't count. */
export function timed(n, work, warm = 0) {
  for (let i = 0; i < warm; i++) work(i);
  return Array.from({ length: n }, (_, i) => {
    const start = performance.now();
    work(i);
    return performance.now() - start;
  });
}

export const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const mb = (bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

export function heading(text) {
  console.log(`\n${text}`);
}

/** One measured thing; with a goal it says whether it is met. */
export function row(name, values, goal) {
  const numbers = Object.entries(values).map(([label, value]) => `${label} ${value}`);
  const end = goal ? `   goal ${goal.text}: ${goal.met ? "met" : "MISSED"}` : "";
  console.log(`  ${name.padEnd(34)} ${numbers.join("   ")}${end}`);
}
