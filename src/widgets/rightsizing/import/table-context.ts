import type { Collector } from './collector.ts';
import type { NumberReader } from './read-number.ts';
import type { TimeReader } from './read-time.ts';
import type { ProblemList } from './rejection.ts';

/** What the readers of one file share. */
export interface TableContext {
  readonly collector: Collector;
  readonly times: TimeReader;
  readonly numbers: NumberReader;
  readonly problems: ProblemList;
}

export const EXPECTED_VALUE = 'a number of 0 or more, or an empty cell for a gap';

/** A value; `null` is a gap, and so is a wrong cell, which goes to the list of problems. */
export function readValue(
  { numbers, problems }: TableContext,
  cell: string,
  line: number,
): number | null {
  if (cell === '' || cell.trim() === '') return null;
  const value = numbers.read(cell);
  if (value >= 0) return value;
  problems.add(line, cell, EXPECTED_VALUE);
  return null;
}
