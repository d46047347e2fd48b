import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckTsv } from './deck-tsv.ts';
import type { ExportCard } from './export-card.ts';
import { reviewLogCsv } from './review-log-csv.ts';

const DAY_MS = 86_400_000;
const CARD: ExportCard = {
  id: 'inference',
  front: 'What is inference?',
  back: ['Inference', 'Using a trained model.'],
  lesson: 'The big idea',
  tags: ['rightsize', 'start'],
  reviews: [],
  setAside: false,
};

/** Reads a tab-separated deck as Anki and spreadsheets do. */
const rowsOf = (text: string): string[][] =>
  parse(text, { delimiter: '\t', comment: '#', comment_no_infix: true, relax_column_count: false });

describe('the deck as text', () => {
  it('tells Anki how it is to be read', () => {
    expect(deckTsv([]).split('\n')).toEqual([
      '#separator:tab',
      '#html:false',
      '#guid column:1',
      '#tags column:5',
      '#columns:guid\tfront\tback\tlesson\ttags',
      '',
    ]);
  });

  it('has a card a row, with its paragraphs in one field', () => {
    expect(rowsOf(deckTsv([CARD]))).toEqual([
      [
        'rightsize:inference',
        'What is inference?',
        'Inference\nUsing a trained model.',
        'The big idea',
        'rightsize start',
      ],
    ]);
  });

  it('gives every text back, and none of them is a formula', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'=+-@\t\n"a #\'') });
    fc.assert(
      fc.property(hostile, hostile, (front, back) => {
        const [row = []] = rowsOf(deckTsv([{ ...CARD, front, back: [back] }]));
        expect(row).toHaveLength(5);
        expect(row[1]?.replace(/^'/, '')).toBe(front.replace(/^'/, ''));
        expect(row[2]).not.toMatch(/^\s*[=+\-@]/);
        expect(row[1]).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe('the review log', () => {
  const start = Date.UTC(2026, 0, 5, 9);
  const reviews = [
    { grade: 3, at: start, tookMs: 4_200 },
    { grade: 3, at: start + 600_000 },
    { grade: 1, at: start + 3 * DAY_MS },
    { grade: 3, at: start + 3 * DAY_MS + 600_000 },
  ] as const;

  it('has the columns of the optimizer, with the state before each review', () => {
    expect(reviewLogCsv([{ id: 'inference', reviews }]).split('\n')).toEqual([
      'card_id,review_time,review_rating,review_state,review_duration',
      `inference,${start},3,0,4200`,
      `inference,${start + 600_000},3,1,`,
      `inference,${start + 3 * DAY_MS},1,2,`,
      `inference,${start + 3 * DAY_MS + 600_000},3,3,`,
      '',
    ]);
  });

  it('goes by time over all cards', () => {
    const lines = reviewLogCsv([
      { id: 'late', reviews: reviews.slice(2) },
      { id: 'early', reviews: reviews.slice(0, 1) },
    ]).split('\n');
    expect(lines[1]).toMatch(/^early,/);
  });

  it('keeps a hostile id in its column', () => {
    const [, row = ''] = reviewLogCsv([{ id: '=1,"2"', reviews: reviews.slice(0, 1) }]).split('\n');
    expect(parse(row)[0]?.[0]).toBe('\'=1,"2"');
  });
});
