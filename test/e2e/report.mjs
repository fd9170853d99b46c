// The lines that scripts/test.mjs counts.
export function report() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  return {
    counts,
    ok(name, milliseconds) {
      counts.passed++;
      console.log(`ok - ${name}${milliseconds === undefined ? "" : ` (${(milliseconds / 1000).toFixed(1)} s)`}`);
    },
    notOk(name, error) {
      counts.failed++;
      console.log(`not ok - ${name}: ${error?.stack ?? error}`);
    },
    /** Where the machine lacks something: a failure where REQUIRE_HOSTS=1 says that it must be there. */
    skip(name, reason) {
      if (process.env.REQUIRE_HOSTS === "1") return this.notOk(name, reason);
      counts.skipped++;
      console.log(`skip - ${name}: ${reason}`);
    },
    /** Prints the closing line and gives the exit code. */
    close() {
      const { passed, failed, skipped } = counts;
      console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
      return failed > 0 || passed + skipped === 0 ? 1 : 0;
    },
  };
}
