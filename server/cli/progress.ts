import type { SingleBar } from "cli-progress";
import type { Format } from "./arguments.js";
import type { Io } from "./io.js";

/** Work that is done sooner shows no bar. */
const PATIENCE_MS = 300;

/** A bar on stderr for a person who waits. Output of a command is written after `stop`, so the two never mix. */
export class Progress {
  readonly #io: Io;
  readonly #total: number;
  readonly #wanted: boolean;
  readonly #started = Date.now();
  #bar: SingleBar | undefined;
  #done = 0;

  constructor(io: Io, format: Format, total: number) {
    this.#io = io;
    this.#total = total;
    this.#wanted = format === "pretty" && total > 1;
  }

  /** One more is done. A promise only when the bar has to be loaded, so that the usual step costs nothing. */
  step(): Promise<void> | undefined {
    this.#done++;
    if (this.#bar) this.#bar.update(this.#done);
    else if (this.#wanted && Date.now() - this.#started > PATIENCE_MS && this.#io.stderr.isTTY) return this.#show();
    return undefined;
  }

  stop(): void {
    this.#bar?.stop();
  }

  async #show(): Promise<void> {
    const { default: progress } = await import("cli-progress");
    this.#bar = new progress.SingleBar({
      stream: this.#io.stderr,
      format: "{bar} {value} of {total} letters",
      barsize: 30,
      clearOnComplete: true,
      // Left as the terminal has it: an interrupted run could not put it back.
      linewrap: true,
    });
    this.#bar.start(this.#total, this.#done);
  }
}
