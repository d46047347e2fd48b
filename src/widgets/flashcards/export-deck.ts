import { ankiCollection, type CollectionOptions } from '../../core/anki/collection.ts';
import { deckTsv } from '../../core/anki/deck-tsv.ts';
import type { ExportCard } from '../../core/anki/export-card.ts';
import { reviewLogCsv } from '../../core/anki/review-log-csv.ts';
import type { CardRecord } from '../../study/fold.ts';
import type { CardFaceText, DeckCard } from './cards.ts';
import type { DeckLesson } from './deck.ts';

/** A card as plain text with its record, for another program. */
export function exportCard(
  card: DeckCard,
  face: CardFaceText,
  record: CardRecord | undefined,
  setAside: boolean,
  lessons: readonly DeckLesson[],
): ExportCard {
  const lesson = lessons.find(({ slug }) => slug === card.lesson);
  const types = face.types.length === 0 ? [] : [`Instance types: ${face.types.join(', ')}`];
  return {
    id: card.id,
    front: [face.front, ...face.options.map((option) => `· ${option}`)].join('\n'),
    back: [face.heading, ...face.paragraphs, face.example, ...types].filter((line) => line !== ''),
    lesson: lesson?.title ?? '',
    tags: ['rightsize', lesson?.part ?? '', card.kind].filter((tag) => tag !== ''),
    reviews: (record?.grades ?? []).map(({ grade, at, tookMs }) => ({
      grade,
      at,
      ...(tookMs === undefined ? {} : { tookMs }),
    })),
    setAside,
  };
}

export interface ExportedFile {
  readonly content: BlobPart;
  readonly extension: 'apkg' | 'tsv' | 'csv';
  readonly type: string;
}

/** SQLite comes with the first export of this kind and not before. */
export async function ankiFile(
  cards: readonly ExportCard[],
  options: CollectionOptions,
): Promise<ExportedFile> {
  const { apkgFile } = await import('./apkg.ts');
  const content = await apkgFile(ankiCollection(cards, options));
  return { content, extension: 'apkg', type: 'application/octet-stream' };
}

export function textFile(cards: readonly ExportCard[]): ExportedFile {
  return {
    content: deckTsv(cards),
    extension: 'tsv',
    type: 'text/tab-separated-values;charset=utf-8',
  };
}

/** Every grade that counts, also of cards that the course no longer has. */
export function logFile(records: ReadonlyMap<string, CardRecord>): ExportedFile {
  const cards = [...records].map(([id, { grades }]) => ({ id, reviews: grades }));
  return { content: reviewLogCsv(cards), extension: 'csv', type: 'text/csv;charset=utf-8' };
}
