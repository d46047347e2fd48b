import { MAX_PROBLEMS } from './limits.ts';

/** One place of a file that is wrong. */
export interface RowProblem {
  /** From 1, as an editor counts; `null` in JSON, where `where` says the place. */
  readonly line: number | null;
  readonly where?: string;
  readonly found: string;
  readonly expected: string;
}

/** Why nothing of a file is used. */
export interface ImportRejection {
  readonly ok: false;
  readonly fileName: string;
  readonly cancelled: boolean;
  /** A sentence: what is wrong and what would be right. */
  readonly reason: string;
  /** The first of them. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
}

/** Thrown by the parsers, and turned into an `ImportRejection` at their border. */
export class Rejection extends Error {
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;

  constructor(reason: string, problems: readonly RowProblem[] = [], problemCount = 0) {
    super(reason);
    this.problems = problems;
    this.problemCount = problemCount;
  }
}

/** Text as it was found, short enough to show. */
export function shortened(text: string, length = 60): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > length ? `${plain.slice(0, length - 1)}…` : plain;
}

/** The wrong rows of one file: the first with their words, all of them counted. */
export class ProblemList {
  readonly first: RowProblem[] = [];
  count = 0;

  add(line: number, found: string, expected: string): void {
    this.count += 1;
    if (this.first.length < MAX_PROBLEMS) {
      this.first.push({ line, found: shortened(found), expected });
    }
  }

  /** Throws when anything was wrong, so that a file is used whole or not at all. */
  rejectIfAny(): void {
    if (this.count === 0) return;
    const rows = this.count === 1 ? 'One row is' : `${this.count.toLocaleString('en-GB')} rows are`;
    throw new Rejection(
      `${rows} not as expected, so nothing of the file is used. An empty cell is a gap; everything else has to be right.`,
      this.first,
      this.count,
    );
  }
}

export function toRejection(error: unknown, fileName: string): ImportRejection {
  const known = error instanceof Rejection;
  return {
    ok: false,
    fileName,
    cancelled: false,
    reason: known
      ? error.message
      : 'The file could not be read to its end. Try to save it again, or a shorter period of it.',
    problems: known ? error.problems : [],
    problemCount: known ? error.problemCount : 0,
  };
}
