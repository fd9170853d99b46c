import type * as core from "./core.js";

export interface Miss {
  readonly case: string;
  readonly item: number | null;
  readonly reason: string;
}

export interface Measured {
  readonly right: number;
  readonly total: number;
  /** Null where there was nothing to count. */
  readonly share: number | null;
  readonly misses: readonly Miss[];
}

export interface EvaluatedForm {
  readonly name: string;
  readonly letters: number;
  readonly items: number;
  readonly figures: Readonly<Record<string, Measured>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly total: number;
    readonly perLetter: number;
    readonly places: readonly Miss[];
  }[];
}

export interface Evaluation {
  readonly labelled: boolean;
  readonly notes: readonly string[];
  readonly forms: readonly EvaluatedForm[];
}

export const FIGURES: readonly { readonly key: string; readonly group: string; readonly meaning: string }[];
export function evaluate(folder: string, core: typeof core, options?: { readonly half?: "odd" | "even" }): Evaluation;
