/** Fits a terminal of 80 × 24. */
export const HELP = `letterlint - checks California IMR final determination letters

Usage: letterlint [lint] PATH...            check letters
       letterlint outline PATH...           show what letters consist of
       letterlint --print-config PATH       show which settings apply to PATH

PATH is a file, a folder (its .txt, .imr and .determination files), a pattern
in quotes ("letters/**/*.txt"), or - for standard input.

  --format pretty|json    for people (the default), or for programs
  --quiet                 show errors only
  --max-warnings N        exit with 1 when there are more than N warnings
  --config FILE           use FILE instead of the nearest .letterlint.json
  --stdin-filename NAME   name of the letter that - reads
  -h, --help              this page
  -v, --version           the version

Exit code: 0 no errors; 1 errors, or too many warnings; 2 wrong arguments, or
something could not be read.
`;
