/** What the program says to the shell. */
export enum Exit {
  Clean = 0,
  /** Findings at error level, or more warnings than allowed. */
  Findings = 1,
  /** Wrong arguments, or something that could not be read. Wins over `Findings`. */
  Failure = 2,
}
