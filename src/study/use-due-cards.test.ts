// @vitest-environment happy-dom
import { terms } from 'virtual:card-subjects';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type CardRecord, EMPTY_STUDY } from './fold.ts';
import { useStudy } from './store.ts';
import { useDueCards } from './use-due-cards.ts';

const DAY_MS = 86_400_000;

/** A card that was graded ten days ago and due a day later, forgotten so many times before. */
function dueCard(lapses = 0): CardRecord {
  const start = Date.now() - 10 * DAY_MS;
  const dueAt = start + DAY_MS;
  const forgotten = Array.from({ length: 2 * lapses }, (_, index) => ({
    id: `before-${index}`,
    grade: index % 2 === 0 ? (3 as const) : (1 as const),
    at: start - (2 * lapses - index) * DAY_MS,
    dueAt: start - (2 * lapses - index - 1) * DAY_MS,
  }));
  return { grades: [...forgotten, { id: 'last', grade: 3, at: start, dueAt }], dueAt };
}

const withCards = (cards: Readonly<Record<string, CardRecord>>, whole = true) =>
  useStudy.setState({
    whole,
    state: { ...EMPTY_STUDY, cards: new Map(Object.entries(cards)) },
  });
const [first = '', second = ''] = terms;

afterEach(cleanup);

describe('the count of due cards', () => {
  it('leaves out cards that the course has no more', async () => {
    withCards({ [first]: dueCard(), 'no-such-term': dueCard(), 'question:no-such': dueCard() });
    const { result } = renderHook(useDueCards);
    await waitFor(() => expect(result.current).toBe(1));
  });

  it('leaves out what is set aside', async () => {
    withCards({ [first]: dueCard(9), [second]: dueCard(1) });
    const { result } = renderHook(useDueCards);
    await waitFor(() => expect(result.current).toBe(1));
  });

  it('waits for the record: its snapshot knows no lapses', async () => {
    withCards({ [first]: dueCard() }, false);
    const { result } = renderHook(useDueCards);
    expect(result.current).toBeNull();
    withCards({ [first]: dueCard() });
    await waitFor(() => expect(result.current).toBe(1));
  });

  it('is none when nothing is due', async () => {
    withCards({});
    const { result } = renderHook(useDueCards);
    await waitFor(() => expect(result.current).toBe(0));
  });
});
