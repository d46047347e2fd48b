/** A mistake in `content/`, with the place an author has to go to. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: number | undefined,
    readonly problem: string,
  ) {
    super(
      column === undefined ? `${file}:${line} ${problem}` : `${file}:${line}:${column} ${problem}`,
    );
  }
}
