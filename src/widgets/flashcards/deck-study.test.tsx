// @vitest-environment happy-dom
import { questions } from 'virtual:questions';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../core/templates/templates.ts';
import { EMPTY_STUDY, type StudyState } from '../../study/fold.ts';
import { eventAt } from '../../study/sample-events.ts';
import {
  eraseEverything,
  mergeEvents,
  record,
  recordedEvents,
  useStudy,
} from '../../study/store.ts';
import { DAY_MS, gradedCard, SAMPLE_TERMS } from './sample-deck.ts';
import { button, card, key, openDeck as open } from './sample-page.tsx';

const withState = (state: Partial<StudyState>) =>
  useStudy.setState({ state: { ...EMPTY_STUDY, ...state } });

// Otherwise the first test that needs it waits for its modules to be compiled.
beforeAll(() => import('./question-cards.ts'));
beforeEach(() => {
  eraseEverything();
  useStudy.setState({ ready: true, whole: true });
});
afterEach(cleanup);

describe('typing the answer', () => {
  const back = { kinds: ['pair'] as const, typing: true };
  const openBack = () => {
    // The way from the definition is done: only the way back is left.
    const now = Date.now();
    withState({
      cards: new Map(SAMPLE_TERMS.map(({ id }) => [`pair:${id}:forward`, gradedCard(now, 3, 3)])),
    });
    open(back);
  };

  it('marks the grade that a right answer suggests, and leaves the choice', () => {
    openBack();
    fireEvent.change(screen.getByLabelText('Type the answer'), {
      target: { value: ' inferences ' },
    });
    fireEvent.click(button(/Show answer/));
    expect(screen.getByText(/The same as the answer. You decide the grade/)).toBeTruthy();
    expect(button(/^Good suggested in/)).toBe(document.activeElement);
    fireEvent.click(button(/^Hard/));
    expect(recordedEvents().at(-1)).toMatchObject({ kind: 'card-graded', grade: 2 });
  });

  it('suggests Again for a wrong answer and keeps what was typed in view', () => {
    openBack();
    fireEvent.change(screen.getByLabelText('Type the answer'), { target: { value: 'drift' } });
    fireEvent.click(button(/Show answer/));
    expect(button(/^Again suggested in/)).toBeTruthy();
    const typed = screen.getByLabelText('You typed');
    expect(typed).toHaveProperty('value', 'drift');
    expect(typed).toHaveProperty('readOnly', true);
  });

  it('starts empty for the next card', () => {
    openBack();
    fireEvent.change(screen.getByLabelText('Type the answer'), { target: { value: 'x' } });
    fireEvent.click(button(/Show answer/));
    fireEvent.click(button(/^Easy/));
    expect(screen.getByLabelText('Type the answer')).toHaveProperty('value', '');
  });
});

describe('a missed question', () => {
  it('is a card with its stem, its choices and its key', async () => {
    const question = questions.find(({ kind }) => kind === 'single');
    record({ kind: 'card-added', question: question?.id ?? '' });
    open({ kinds: ['question'] });
    await screen.findByRole('heading', { name: '1 card to do' });
    expect(within(card()).getAllByRole('listitem').length).toBeGreaterThan(1);
    fireEvent.click(button(/Show answer/));
    fireEvent.click(button(/^Easy/));
    expect(recordedEvents().at(-1)).toMatchObject({ card: `question:${question?.id}` });
  });

  it('with fresh numbers has others when it comes back', async () => {
    record({ kind: 'card-added', question: `${TEMPLATES[0]?.id}~7` });
    open({ kinds: ['question'] });
    await screen.findByRole('heading', { name: '1 card to do' });
    const before = card().textContent;
    fireEvent.click(button(/Show answer/));
    fireEvent.click(button(/^Again/));
    expect(card().textContent?.replace(/Card \d of \d/, '')).not.toBe(
      before?.replace(/Card \d of \d/, ''),
    );
  });

  it('that nobody made a card leaves the deck empty, and says how to fill it', () => {
    open({ kinds: ['question'] });
    expect(screen.getByText(/“Make it a flashcard” adds one/)).toBeTruthy();
  });
});

describe('undo', () => {
  it('reaches the last grade of today after a reload', () => {
    open();
    key(' ');
    key('4');
    cleanup();
    open();
    expect(card().textContent).not.toContain('inference');
    fireEvent.click(button(/Undo/));
    expect(card().textContent).toContain('Definition of inference.');
    expect(useStudy.getState().state.cards.size).toBe(0);
  });

  it('does not reach grades of another day', () => {
    withState({ cards: new Map([['inference', gradedCard(Date.now(), 3, 3)]]) });
    open();
    expect(button(/Undo/).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button(/Undo/));
    expect(recordedEvents().some(({ kind }) => kind === 'card-grade-undone')).toBe(false);
  });
});

describe('a card that was forgotten again and again', () => {
  /** In the record, as graded over the last two months. */
  const withLapses = async (count: number) => {
    const events = Array.from({ length: 2 * count + 1 }, (_, index) => {
      const at = Date.now() - (60 - 2 * index) * DAY_MS;
      const learned = index % 2 === 0;
      const dueAt = at + (learned ? DAY_MS : 600_000);
      const grade = learned ? 3 : 1;
      // The id is of now: what is older than the last erasure does not count.
      const stamp = eventAt(Date.now() + 1_000 + index, {
        kind: 'card-graded',
        card: 'inference',
        grade,
        dueAt,
      });
      return { ...stamp, at };
    });
    await mergeEvents(events, false);
  };

  it('is set aside with the lapse that is too many, with a word about it', async () => {
    await withLapses(7);
    open();
    key(' ');
    key('1');
    expect(screen.getByText(/so often that it is set aside/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Set aside: 1 card' })).toBeTruthy();
    expect(card().textContent).not.toContain('What is inference?');
  });

  it('rests with a link to its lesson until it is brought back', async () => {
    await withLapses(8);
    open();
    expect(card().textContent).not.toContain('What is inference?');
    expect(screen.getByRole('link', { name: 'Read “First lesson”' }).getAttribute('href')).toBe(
      '/lessons/first/',
    );
    fireEvent.click(button(/Bring back/));
    expect(recordedEvents().at(-1)).toMatchObject({ kind: 'card-brought-back', card: 'inference' });
    expect(screen.queryByRole('heading', { name: /Set aside/ })).toBeNull();
    expect(document.activeElement?.textContent).toBe('The card takes part again.');
  });
});

describe('when every card rests or none may come', () => {
  /** Cards that were forgotten as often as that sets them aside. */
  const aside = (...ids: readonly string[]) =>
    new Map(
      ids.map((id) => {
        const start = Date.now() - 60 * DAY_MS;
        const grades = Array.from({ length: 16 }, (_, index) => ({
          id: `${id}-${String(index).padStart(2, '0')}`,
          grade: index % 2 === 0 ? (3 as const) : (1 as const),
          at: start + index * DAY_MS,
          dueAt: start + (index + 1) * DAY_MS,
        }));
        return [id, { grades, dueAt: start + 16 * DAY_MS }];
      }),
    );

  it('says which of the two it is', () => {
    const settings = { ...EMPTY_STUDY.settings, newCardsPerDay: 0 };
    withState({ settings });
    open({ kinds: ['term'], part: 'part-1' });
    expect(screen.getByText(/you chose 0 a day in the/)).toBeTruthy();
    expect(screen.getByText(/No card of this deck waits for a review/)).toBeTruthy();
    cleanup();
    withState({ settings, cards: aside('burst') });
    open({ kinds: ['term'], part: 'part-1' });
    expect(
      screen.getByText(/The card of this deck that you have graded is set aside, below/),
    ).toBeTruthy();
  });

  it('folds a long list of them, and every one can be brought back', () => {
    const pairs = SAMPLE_TERMS.flatMap(({ id }) => [`pair:${id}:forward`, `pair:${id}:back`]);
    withState({ cards: aside(...pairs) });
    open();
    expect(screen.getByRole('heading', { name: 'Set aside: 6 cards' })).toBeTruthy();
    expect(screen.getByText('The other 2 cards')).toBeTruthy();
    expect(screen.getAllByText(/^Bring back/)).toHaveLength(6);
  });
});

describe('the end of a sitting', () => {
  it('is summed up: cards, share of Again, time and what comes next', () => {
    open({ kinds: ['term'] });
    for (const grade of ['1', '4', '4', '4']) {
      key(' ');
      key(grade);
    }
    const summary = screen.getByLabelText('This session');
    expect(summary.textContent).toContain('Cards3, in 4 answers');
    expect(summary.textContent).toContain('Graded Again1 of 4, 25%');
    expect(summary.textContent).toMatch(/Time\d+ s/);
    expect(summary.textContent).toContain('Next duetomorrow');
  });
});

describe('the curve of a card', () => {
  it('comes with the first grade and says when recall falls to what is wanted', () => {
    open();
    expect(screen.queryByText(/chance of recall falls/)).toBeNull();
    key(' ');
    key('4');
    expect(
      screen.getByRole('heading', { name: 'This card’s chance of recall falls to 90% in 8 days' }),
    ).toBeTruthy();
    expect(screen.getByRole('img', { name: /^Chance of recall: 100% right after/ })).toBeTruthy();
  });
});

describe('the deck', () => {
  it('keeps to the kinds that are chosen, of which one always is', () => {
    open({ kinds: ['term', 'pair'] });
    fireEvent.click(screen.getByRole('checkbox', { name: /^Terms/ }));
    expect(card().textContent).toContain('Give an example of “INFERENCE”');
    const pairs = screen.getByRole('checkbox', { name: /^Definitions/ });
    fireEvent.click(pairs);
    expect(pairs).toHaveProperty('checked', true);
    expect(screen.getByText('One kind always stays chosen.')).toBeTruthy();
  });

  it('brings cards back sooner when more is to be remembered', () => {
    const interval = (retention: number) => {
      withState({ settings: { ...EMPTY_STUDY.settings, retention } });
      open();
      key(' ');
      const label = button(/^Easy/).textContent ?? '';
      cleanup();
      return Number(/in (\d+) days/.exec(label)?.[1]);
    };
    expect(interval(0.97)).toBeLessThan(interval(0.8));
  });
});
