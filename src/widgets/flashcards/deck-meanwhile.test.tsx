// @vitest-environment happy-dom
import { questions } from 'virtual:questions';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseEverything, record, recordedEvents, useStudy } from '../../study/store.ts';
import { DAY_MS } from './sample-deck.ts';
import { button, card, key, openDeck as open } from './sample-page.tsx';

// Otherwise the first test that needs it waits for its modules to be compiled.
beforeAll(() => import('./question-cards.ts'));
beforeEach(() => {
  eraseEverything();
  useStudy.setState({ ready: true, whole: true });
});
afterEach(cleanup);

describe('another tab', () => {
  it('that grades the card in front moves this one on, and says so', () => {
    open();
    key(' ');
    act(() => {
      record({ kind: 'card-graded', card: 'inference', grade: 3, dueAt: Date.now() + 3 * DAY_MS });
    });
    expect(card().textContent).toContain('What is latency?');
    expect(card().dataset.shown).toBe('false');
    expect(screen.getByText(/You went on in another tab/)).toBeTruthy();
    key('3');
    expect(useStudy.getState().state.cards.get('inference')?.grades).toHaveLength(1);
  });

  it('that takes back a grade of this sitting gives the card back', () => {
    open({ part: 'part-1', kinds: ['term'] });
    key(' ');
    key('4');
    expect(screen.getByRole('heading', { name: 'No cards due' })).toBeTruthy();
    const of = recordedEvents().at(-1)?.id ?? '';
    act(() => {
      record({ kind: 'card-grade-undone', of });
    });
    expect(card().textContent).toContain('What is burst?');
    expect(button(/Undo/).getAttribute('aria-disabled')).toBe('true');
  });

  it('that makes a question a card does not end a sitting that has begun', async () => {
    open({ typing: true, kinds: ['term'] });
    fireEvent.change(screen.getByLabelText('Type the answer'), { target: { value: 'half an' } });
    await act(async () => {
      record({ kind: 'card-added', question: questions[0]?.id ?? '' });
    });
    expect(await screen.findByRole('checkbox', { name: 'Questions you missed 1' })).toBeTruthy();
    expect(screen.getByLabelText('Type the answer')).toHaveProperty('value', 'half an');
  });
});

describe('a page that was left open', () => {
  it('offers what has come due meanwhile', () => {
    vi.useFakeTimers({ now: new Date('2026-03-10T20:00:00Z') });
    try {
      record({ kind: 'setting-changed', key: 'newCardsPerDay', value: 1 });
      open({ kinds: ['term'] });
      key(' ');
      key('4');
      expect(screen.getByRole('heading', { name: 'No cards due' })).toBeTruthy();
      act(() => {
        vi.advanceTimersByTime(DAY_MS);
      });
      expect(screen.getByRole('heading', { level: 2, name: '1 card to do' })).toBeTruthy();
      fireEvent.click(button(/Go on/));
      expect(card().textContent).toContain('What is latency?');
    } finally {
      vi.useRealTimers();
    }
  });

  it('counts no time on a card while it was hidden', () => {
    vi.useFakeTimers({ now: new Date('2026-03-10T20:00:00Z') });
    const view = vi.spyOn(document, 'visibilityState', 'get');
    const pass = (ms: number, state: DocumentVisibilityState) =>
      act(() => {
        vi.advanceTimersByTime(ms);
        view.mockReturnValue(state);
        document.dispatchEvent(new Event('visibilitychange'));
      });
    try {
      view.mockReturnValue('visible');
      open({ kinds: ['term'] });
      pass(3_000, 'hidden');
      pass(300_000, 'visible');
      pass(2_000, 'visible');
      key(' ');
      key('3');
      expect(recordedEvents().at(-1)).toMatchObject({ kind: 'card-graded', tookMs: 5_000 });
      pass(25_000, 'visible');
      key(' ');
      key('3');
      expect(recordedEvents().at(-1)).toMatchObject({ kind: 'card-graded', tookMs: 25_000 });
    } finally {
      view.mockRestore();
      vi.useRealTimers();
    }
  });
});
