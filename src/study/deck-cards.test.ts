import { terms } from 'virtual:card-subjects';
import { describe, expect, it } from 'vitest';
import { dueTimesOfDeck } from './deck-cards.ts';
import { foldEvents } from './fold.ts';
import { eventAt } from './sample-events.ts';

const DAY_MS = 86_400_000;
const [first = '', second = ''] = terms;

const graded = (card: string, at = 0, dueAt = at + DAY_MS) =>
  eventAt(at, { kind: 'card-graded', card, grade: 3, dueAt });

describe('when the cards of the deck come back', () => {
  it('leaves out cards that the course has no more, and questions that were never made cards', () => {
    const study = foldEvents([
      graded(first, 0, 3 * DAY_MS),
      graded(`pair:${second}:back`, 1, 5 * DAY_MS),
      graded('no-such-term', 2),
      graded('pair:no-such-term:forward', 3),
      graded('question:no-such-question', 4),
    ]);
    expect(dueTimesOfDeck(study, DAY_MS)).toEqual([3 * DAY_MS, 5 * DAY_MS]);
  });

  it('leaves out what is set aside', () => {
    const lapses = Array.from({ length: 17 }, (_, index) =>
      eventAt(index * 2 * DAY_MS, {
        kind: 'card-graded',
        card: first,
        grade: index % 2 === 0 ? 3 : 1,
        dueAt: index * 2 * DAY_MS + (index % 2 === 0 ? DAY_MS : 600_000),
      }),
    );
    expect(dueTimesOfDeck(foldEvents(lapses), 99 * DAY_MS)).toEqual([]);
    expect(dueTimesOfDeck(foldEvents(lapses.slice(0, 3)), 99 * DAY_MS)).toHaveLength(1);
  });

  it('takes a card that was graded in the future as due now, as the deck does', () => {
    const study = foldEvents([graded(first, 50 * DAY_MS)]);
    expect(dueTimesOfDeck(study, DAY_MS)).toEqual([DAY_MS]);
  });
});
