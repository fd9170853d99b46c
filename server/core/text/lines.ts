/** A place in the source as editors count it: zero-based line, and UTF-16 code units from its start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Zero-based, half-open, UTF-16. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LF = 10;
const CR = 13;

/** Offset ↔ position for one source. Lines end at LF, CR LF or CR, as in the language server protocol. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
    if (!source.includes("\r")) {
      for (let i = source.indexOf("\n"); i >= 0; i = source.indexOf("\n", i + 1)) this.#starts.push(i + 1);
      return;
    }
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i);
      if (code === CR && source.charCodeAt(i + 1) === LF) continue;
      if (code === LF || code === CR) this.#starts.push(i + 1);
    }
  }

  /** Offsets outside the source are moved to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#source.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - (this.#starts[low] as number) };
  }

  /** Positions outside the source are moved to its nearest end; those outside a line, to the line's: before its break. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#source.length;
    return Math.min(Math.max(start + position.character, start), this.#endOf(position.line));
  }

  #endOf(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#source.length;
    const pair = this.#source.charCodeAt(next - 1) === LF && this.#source.charCodeAt(next - 2) === CR;
    return next - (pair ? 2 : 1);
  }

  range(span: { readonly start: number; readonly end: number }): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}
