import { toString as textOf } from 'mdast-util-to-string';
import { z } from 'zod';
import { ContentError } from './content-error.ts';
import { type CsvTable, parseCsv } from './csv.ts';
import { type SyntaxNode, walk } from './heading-ids.ts';
import { unknownName } from './nearest.ts';

const row = z.object({
  guide_line_number: z.coerce.number('a line number').int('a line number').min(1, 'a line number'),
  guide_line: z.string().min(1, 'words of that line'),
  lesson: z.string().min(1, 'a lesson'),
  paragraph: z.string().min(1, 'a paragraph id'),
});

export type CoverageTable = CsvTable<z.infer<typeof row>>;

/** Reads `content/coverage.csv`: which paragraph teaches which line of the original guide. */
export function parseCoverage(file: string, source: string): CoverageTable {
  return parseCsv(source, file, row);
}

/** Plain text of each `<P id>` in the syntax tree of a lesson. */
export function paragraphsIn(tree: SyntaxNode): ReadonlyMap<string, string> {
  const paragraphs = new Map<string, string>();
  for (const node of walk(tree)) {
    if (node.name !== 'P') continue;
    const id = node.attributes?.find((attribute) => attribute.name === 'id')?.value;
    if (typeof id === 'string') paragraphs.set(id, textOf(node));
  }
  return paragraphs;
}

const FEWEST_WORDS = 8;

/**
 * Checks that every word of the guide is quoted in a row, and that every row names a paragraph of prose.
 * @param guide the original text, `content/guide.txt`
 * @param paragraphsByLesson plain text of each `<P id>`, by lesson slug
 * @throws ContentError with the row, or the line of the guide, that is wrong
 */
export function checkCoverage(
  table: CoverageTable,
  guide: string,
  paragraphsByLesson: ReadonlyMap<string, ReadonlyMap<string, string>>,
): void {
  const guideLines = guide.split(/\r?\n/);
  const untaught = [...guideLines];
  for (const { value, line } of table.rows) {
    const fail = (problem: string) => new ContentError(table.file, line, undefined, problem);
    const at = value.guide_line_number - 1;
    if (!guideLines[at]?.includes(value.guide_line)) {
      throw fail(
        `Line ${value.guide_line_number} of the guide does not contain “${value.guide_line}”.`,
      );
    }
    untaught[at] = untaught[at]?.replace(value.guide_line, ' ') ?? '';
    const paragraphs = paragraphsByLesson.get(value.lesson);
    if (paragraphs === undefined) {
      throw fail(unknownName('lesson', value.lesson, paragraphsByLesson.keys()));
    }
    const text = paragraphs.get(value.paragraph);
    if (text === undefined) {
      throw fail(unknownName(`paragraph in ${value.lesson}`, value.paragraph, paragraphs.keys()));
    }
    const words = text.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0;
    if (words < FEWEST_WORDS) {
      throw fail(
        `Expected at least ${FEWEST_WORDS} words of prose in “${value.paragraph}” of ` +
          `${value.lesson}, found ${words}.`,
      );
    }
  }
  untaught.forEach((rest, at) => {
    if (/[\p{L}\p{N}]/u.test(rest)) {
      throw new ContentError(
        'content/guide.txt',
        at + 1,
        undefined,
        `No row of ${table.file} says where this is taught: “${rest.trim().slice(0, 80)}”.`,
      );
    }
  });
}
