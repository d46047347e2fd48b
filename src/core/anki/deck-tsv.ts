import type { ExportCard } from './export-card.ts';

const COLUMNS = ['guid', 'front', 'back', 'lesson', 'tags'] as const;
const HEADER = [
  '#separator:tab',
  '#html:false',
  '#guid column:1',
  '#tags column:5',
  `#columns:${COLUMNS.join('\t')}`,
];

/**
 * The deck as text, one card a line, with the header lines by which Anki (2.1.54 and later) knows the
 * columns. Opens in a spreadsheet too, where no field becomes a formula.
 */
export function deckTsv(cards: readonly ExportCard[]): string {
  const lines = cards.map(({ id, front, back, lesson, tags }) =>
    [`rightsize:${id}`, front, back.join('\n'), lesson, tags.join(' ')].map(field).join('\t'),
  );
  return `${[...HEADER, ...lines].join('\n')}\n`;
}

/**
 * A field that stays one field: quoted when it holds a tab, a line break or a quotation mark. What a
 * spreadsheet would compute gets an apostrophe in front, which it hides.
 */
function field(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\0/g, '');
  const safe = /^[\s]*[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[\t\n"]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
