// @vitest-environment happy-dom

import { facts } from 'virtual:facts/guide';
import { questions } from 'virtual:questions';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_STUDY } from '../../study/fold.ts';
import { eraseEverything, record, recordedEvents, useStudy } from '../../study/store.ts';
import { FactsContext } from '../../ui/facts.ts';
import { DEFAULT_DECK, type DeckValue } from './deck.ts';
import { FlashcardDeck } from './FlashcardDeck.tsx';
import { gradedCard, SAMPLE_LESSONS, SAMPLE_PARTS, SAMPLE_TERMS } from './sample-deck.ts';

function Page({ start }: { start: DeckValue }) {
  const [value, setValue] = useState(start);
  return (
    <MemoryRouter>
      <FactsContext value={facts}>
        <FlashcardDeck
          terms={SAMPLE_TERMS}
          lessons={SAMPLE_LESSONS}
          parts={SAMPLE_PARTS}
          value={value}
          loadQuestions={async () => questions}
          onChange={setValue}
        />
      </FactsContext>
    </MemoryRouter>
  );
}

const open = (start: Partial<DeckValue> = {}) =>
  render(<Page start={{ ...DEFAULT_DECK, ...start }} />);
const key = (name: string, target: Element = document.body) =>
  fireEvent.keyDown(target, { key: name });
const button = (name: RegExp) => screen.getByRole('button', { name });
const card = () => screen.getByRole('article');
const grades = () =>
  [...useStudy.getState().state.cards].map(([id, { grades }]) => [id, grades.length]);

beforeEach(() => {
  eraseEverything();
  useStudy.setState({ ready: true, whole: true });
});
afterEach(cleanup);

describe('a card', () => {
  it('shows its question, and the answer below it when asked', () => {
    open();
    expect(card().textContent).toContain('What is inference?');
    expect(card().textContent).not.toContain('Definition of inference.');
    fireEvent.click(button(/Show answer/));
    expect(card().textContent).toContain('What is inference?');
    expect(card().textContent).toContain('Definition of inference.');
  });

  it('has the next interval on each grade', () => {
    open();
    fireEvent.click(button(/Show answer/));
    const names = within(screen.getByRole('group', { name: /How well/ }))
      .getAllByRole('button')
      .map((grade) => grade.textContent);
    expect(names).toHaveLength(4);
    for (const [index, word] of ['Again', 'Hard', 'Good', 'Easy'].entries()) {
      expect(names[index]).toMatch(new RegExp(`^${word} in \\d+ (min|h|days?)`));
    }
  });

  it('is recorded with its grade and the date on which it comes back', () => {
    open();
    fireEvent.click(button(/Show answer/));
    fireEvent.click(button(/Easy/));
    const event = recordedEvents().at(-1);
    expect(event).toMatchObject({ kind: 'card-graded', card: 'inference', grade: 4 });
    expect(event?.kind === 'card-graded' && event.dueAt > event.at).toBe(true);
    expect(card().textContent).toContain('What is latency?');
  });

  it('comes back in the same session after Again', () => {
    open({ part: 'part-1' });
    fireEvent.click(button(/Show answer/));
    fireEvent.click(button(/Again/));
    expect(screen.getByRole('article', { name: 'Card 2 of 2' }).textContent).toContain('burst');
  });
});

describe('the keyboard', () => {
  it('shows with Space, grades with a digit and undoes with U', () => {
    open();
    key(' ');
    key('4');
    expect(grades()).toEqual([['inference', 1]]);
    expect(card().textContent).toContain('What is latency?');
    key('u');
    expect(grades()).toEqual([]);
    expect(card().textContent).toContain('Definition of inference.');
    expect(recordedEvents().at(-1)?.kind).toBe('card-grade-undone');
  });

  it('does not grade before the answer is shown', () => {
    open();
    key('3');
    expect(grades()).toEqual([]);
  });

  it('ends the session with Esc, keeps the grades and goes on when asked', () => {
    open();
    key(' ');
    key('4');
    key('Escape');
    expect(screen.getByRole('heading', { name: 'Session ended' })).toBeTruthy();
    expect(grades()).toEqual([['inference', 1]]);
    fireEvent.click(button(/Go on/));
    expect(card().textContent).toContain('What is latency?');
  });

  it('leaves single keys alone where somebody chooses or types', () => {
    open();
    key(' ');
    key('4', screen.getByRole('combobox'));
    expect(grades()).toEqual([]);
  });

  it('leaves a key to the browser that has nothing to do', () => {
    record({ kind: 'setting-changed', key: 'newCardsPerDay', value: 0 });
    open();
    // What is not prevented scrolls the page.
    for (const name of [' ', 'u', 'Escape', '3']) expect(key(name), name).toBe(true);
  });

  it('can be switched off', () => {
    open();
    fireEvent.click(screen.getByRole('checkbox', { name: /Use these keys/ }));
    key(' ');
    expect(card().textContent).not.toContain('Definition of inference.');
  });

  it('puts the focus on Good after the answer and on Show answer for the next card', () => {
    open();
    key(' ');
    expect(document.activeElement?.textContent).toContain('Good');
    key('4');
    expect(document.activeElement?.textContent).toContain('Show answer');
  });
});

describe('a swipe', () => {
  const swipe = (from: number, to: number, pointerType = 'touch') => {
    const options = { isPrimary: true, pointerType };
    fireEvent.pointerDown(card(), { ...options, clientX: from });
    fireEvent.pointerMove(card(), { ...options, clientX: to });
    fireEvent.pointerUp(card(), { ...options, clientX: to });
  };
  const lastGrade = () => useStudy.getState().state.cards.get('inference')?.grades.at(-1)?.grade;

  it('to the left is Again, to the right is Good', () => {
    open();
    key(' ');
    swipe(200, 60);
    expect(lastGrade()).toBe(1);
    key('u');
    swipe(60, 200);
    expect(lastGrade()).toBe(3);
  });

  it('does nothing before the answer is shown, when it is short, or with a mouse', () => {
    open();
    swipe(200, 60);
    key(' ');
    swipe(200, 160);
    swipe(200, 60, 'mouse');
    expect(lastGrade()).toBeUndefined();
  });

  it('says which grade it will give before the finger is lifted', () => {
    open();
    key(' ');
    fireEvent.pointerDown(card(), { isPrimary: true, pointerType: 'touch', clientX: 60 });
    fireEvent.pointerMove(card(), { isPrimary: true, pointerType: 'touch', clientX: 190 });
    expect(card().dataset.swipe).toBe('good');
    fireEvent.pointerCancel(card(), { isPrimary: true, pointerType: 'touch' });
    expect(card().dataset.swipe).toBeUndefined();
  });
});

describe('the deck', () => {
  it('keeps to one part', () => {
    open();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'part-1' } });
    expect(screen.getByRole('heading', { name: '1 card to do' })).toBeTruthy();
    expect(card().textContent).toContain('What is burst?');
  });

  it('keeps to the new cards of the day and offers more', () => {
    record({ kind: 'setting-changed', key: 'newCardsPerDay', value: 1 });
    open();
    key(' ');
    key('4');
    expect(screen.getByRole('heading', { name: 'No cards due' })).toBeTruthy();
    fireEvent.click(button(/more new cards/));
    expect(screen.getByRole('heading', { name: '2 cards to do' })).toBeTruthy();
    for (const grade of ['4', '4']) {
      key(' ');
      key(grade);
    }
    // The sitting is still the same one, and what was asked for once does not come by itself again.
    expect(screen.getByLabelText('This session').textContent).toContain('Cards3');
    expect(screen.getByRole('heading', { name: 'No cards due' })).toBeTruthy();
  });

  it('says when the next card is due when there is none', () => {
    const now = Date.now();
    const cards = new Map(SAMPLE_TERMS.map(({ id }) => [id, gradedCard(now, 3, 3)]));
    useStudy.setState({ state: { ...EMPTY_STUDY, cards } });
    open({ kinds: ['term'] });
    expect(screen.getByText(/Nothing to review until 3 days from now, when 3 cards/)).toBeTruthy();
    expect(screen.getByRole('img', { name: /^Cards due: Today 0, .* 3; none on/ })).toBeTruthy();
  });

  it('can be read as a list', () => {
    open();
    const list = screen.getByText('Read all cards as a list').closest('details');
    for (const { id } of SAMPLE_TERMS) expect(list?.textContent).toContain(`Definition of ${id}.`);
  });

  it('waits for the record before it offers a card', () => {
    // The snapshot is there, and the record is not.
    useStudy.setState({ whole: false });
    open();
    expect(screen.queryByRole('article')).toBeNull();
    expect(button(/Show answer/).getAttribute('aria-disabled')).toBe('true');
  });
});
