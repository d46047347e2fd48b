import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedGrade, isLeech } from './leech.ts';
import { REVIEW_GRADES, type ReviewGrade, scheduleCard } from './schedule.ts';

/** Each grade is given when the card is due. */
function graded(grades: readonly ReviewGrade[]) {
  const reviews: (DatedGrade & { readonly grade: ReviewGrade })[] = [];
  let at = Date.UTC(2026, 0, 5);
  for (const grade of grades) {
    const dueAt = scheduleCard([...reviews, { grade, at }]).dueAt ?? at;
    reviews.push({ grade, at, dueAt });
    at = dueAt;
  }
  return reviews;
}

const lapsed = (times: number) => [
  4 as const,
  ...Array.from({ length: times }, () => [1, 3] as const).flat(),
];

describe('a leech', () => {
  it('is a card that was forgotten 8 times after it was learned', () => {
    expect(isLeech(graded(lapsed(7)), 0, 8)).toBe(false);
    expect(isLeech(graded(lapsed(8)), 0, 8)).toBe(true);
  });

  it('is no card that was never learned, however often it is answered with Again', () => {
    expect(isLeech(graded(Array.from({ length: 20 }, () => 1 as const)), 0, 8)).toBe(false);
  });

  it('has half as many lapses to go once it is brought back', () => {
    const kept = lapsed(8);
    const again = (times: number) => graded([...kept, ...lapsed(times).slice(1)]);
    expect(isLeech(again(0), kept.length, 8)).toBe(false);
    expect(isLeech(again(3), kept.length, 8)).toBe(false);
    expect(isLeech(again(4), kept.length, 8)).toBe(true);
  });

  it('has as many lapses as the schedule counts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REVIEW_GRADES), { maxLength: 30 }), (grades) => {
        const reviews = graded(grades);
        const { lapses } = scheduleCard(reviews);
        if (lapses > 0) expect(isLeech(reviews, 0, lapses)).toBe(true);
        expect(isLeech(reviews, 0, lapses + 1)).toBe(false);
      }),
    );
  });

  it('needs a limit of at least 1', () => {
    expect(() => isLeech([], 0, 0)).toThrow('at least 1');
  });
});
