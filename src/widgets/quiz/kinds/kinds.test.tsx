// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import type { Choice, Question, QuestionFields } from '../../../content/types.ts';
import { useStudy } from '../../../study/store.ts';
import { QuizRunner } from '../QuizRunner.tsx';
import { choiceQuestion } from '../sample-questions.ts';

const words = (text: string) => () => text;
const choice = (text: string, correct = false): Choice => ({
  text: words(text),
  feedback: words(`Why ${text}.`),
  correct,
});

/** Another one each time: the record outlives a test. */
let id = '';
let count = 0;

function ask(fields: QuestionFields): Question {
  const { kind: _, choices: __, ...base } = choiceQuestion(id);
  return { ...base, ...fields };
}

async function start(fields: QuestionFields) {
  count += 1;
  id = `q${count}`;
  await import('./FurtherKinds.tsx');
  await act(async () => {
    render(
      <MemoryRouter>
        <QuizRunner selection={fields.kind} questions={[ask(fields)]} mode="quiz" />
      </MemoryRouter>,
    );
  });
}

const check = () => userEvent.click(screen.getByRole('button', { name: /Check answer/ }));
const last = () => useStudy.getState().state.answers.get(id)?.last;

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

describe('multiple response', () => {
  const fields: QuestionFields = {
    kind: 'multiple',
    asked: 2,
    choices: [choice('a', true), choice('b'), choice('c', true), choice('d')],
  };

  it('waits for as many choices as are asked for, then explains each', async () => {
    await start(fields);
    await userEvent.click(screen.getByRole('checkbox', { name: /\ba\b/ }));
    expect(screen.getByRole('button', { name: /Check/ }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await userEvent.click(screen.getByRole('checkbox', { name: /\bd\b/ }));
    await check();
    expect(screen.getByText(/1 of 2 right/)).toBeTruthy();
    expect(screen.getByText('Not chosen').closest('li')?.textContent).toContain('c');
    for (const text of 'abcd') expect(screen.getByText(`Why ${text}.`)).toBeTruthy();
    expect(last()).toMatchObject({ outcome: 'wrong', response: '[0,3]', choice: null, points: 1 });
  });
});

describe('a numeric question', () => {
  const fields: QuestionFields = {
    kind: 'numeric',
    value: () => 80,
    unit: 'ms',
    otherUnits: { s: 1000 },
    tolerance: 0.02,
    errors: [{ value: () => 5, misconception: 'm', feedback: words('That is 1 ÷ throughput.') }],
    solution: words('16 ÷ 200 s.'),
  };

  it('says at the field what would be a number, and keeps what was typed', async () => {
    await start(fields);
    await userEvent.type(screen.getByRole('textbox'), 'eighty');
    expect(screen.getByText('This should be a number in ms, such as 12.5 ms.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('eighty');
    await check();
    expect(last()).toBeUndefined();
  });

  it('names the mistake behind a wrong number and shows the way', async () => {
    await start(fields);
    await userEvent.type(screen.getByRole('textbox'), '5 ms{Enter}');
    expect(screen.getByText('That is 1 ÷ throughput.')).toBeTruthy();
    expect(screen.getByText('16 ÷ 200 s.')).toBeTruthy();
    expect(screen.getByText('80 ms')).toBeTruthy();
    expect(last()).toMatchObject({ outcome: 'wrong', response: '"5 ms"' });
  });

  it('takes the number in another unit', async () => {
    await start(fields);
    await userEvent.type(screen.getByRole('textbox'), '0,08 s{Enter}');
    expect(last()).toMatchObject({ outcome: 'right' });
  });
});

describe('an ordering', () => {
  const fields: QuestionFields = {
    kind: 'ordering',
    items: [words('one'), words('two'), words('three')],
    mistakes: [
      {
        earlier: 2,
        later: 0,
        misconception: 'm',
        feedback: words('Three cannot come before one.'),
      },
    ],
    feedback: words('Count up.'),
  };

  const shown = () =>
    within(screen.getByRole('list', { name: /What about/ }))
      .getAllByRole('listitem')
      .map((item) => item.textContent ?? '');

  it('is put in order with the keyboard alone', async () => {
    await start(fields);
    for (const [place, word] of ['one', 'two', 'three'].entries()) {
      for (let at = shown().findIndex((text) => text.includes(word)); at > place; at -= 1) {
        screen.getByRole('button', { name: `Move up: ${word}` }).focus();
        await userEvent.keyboard('{ArrowUp}');
      }
    }
    const keep = screen.queryByRole('button', { name: 'Keep this order' });
    if (keep) await userEvent.click(keep);
    await check();
    expect(last()).toMatchObject({ outcome: 'right', response: '[0,1,2]' });
  });

  it('says which mistake an order shows', async () => {
    await start(fields);
    for (let at = shown().findIndex((text) => text.includes('three')); at > 0; at -= 1) {
      await userEvent.click(screen.getByRole('button', { name: 'Move up: three' }));
    }
    const keep = screen.queryByRole('button', { name: 'Keep this order' });
    if (keep) await userEvent.click(keep);
    await check();
    expect(screen.getByText('Three cannot come before one.')).toBeTruthy();
    expect(screen.getByText('Belongs at 3')).toBeTruthy();
  });
});

describe('a matching', () => {
  it('is answered with menus, and shows what goes with what', async () => {
    await start({
      kind: 'matching',
      pairs: ['a', 'b'].map((one) => ({
        left: words(`left ${one}`),
        right: words(`right ${one}`),
        feedback: words(`Why ${one}.`),
      })),
      extras: [words('nothing')],
    });
    await userEvent.selectOptions(screen.getByLabelText('left a'), 'right a');
    await userEvent.selectOptions(screen.getByLabelText('left b'), 'nothing');
    await check();
    expect(screen.getByText(/1 of 2 right/)).toBeTruthy();
    expect(screen.getByText('right b')).toBeTruthy();
    const said = screen.getByRole('group', { name: /What about/ }).textContent;
    expect(said).toContain('Right: right a');
    expect(said).toContain('Not right: nothing');
    expect(last()).toMatchObject({ response: '[0,2]' });
  });
});

describe('a cloze', () => {
  it('has a menu in the line for each blank', async () => {
    await start({
      kind: 'cloze',
      text: [words('An'), words('is not a'), words('.')],
      blanks: [
        { options: [choice('Inf1', true), choice('M5')] },
        { options: [choice('chip'), choice('GPU', true)] },
      ],
    });
    await userEvent.selectOptions(screen.getByLabelText('Blank 1 of 2'), 'Inf1');
    await userEvent.selectOptions(screen.getByLabelText('Blank 2 of 2'), 'chip');
    await check();
    expect(screen.getByText(/1 of 2 right/)).toBeTruthy();
    expect(screen.getByText(/Why chip/)).toBeTruthy();
    expect(screen.getByText(/Why GPU/)).toBeTruthy();
    const said = screen.getByRole('group', { name: /What about/ }).textContent;
    expect(said).toMatch(/An\s+Right: Inf1 is not a\s+Not right: chip\./);
  });
});

describe('a case study', () => {
  it('checks its parts together', async () => {
    await start({
      kind: 'case',
      scenario: words('A team serves a model.'),
      parts: [
        { stem: words('Where?'), kind: 'single', choices: [choice('here', true), choice('there')] },
        { stem: words('When?'), kind: 'single', choices: [choice('now'), choice('later', true)] },
      ],
    });
    const where = screen.getByRole('region', { name: /Where/ });
    const when = screen.getByRole('region', { name: /When/ });
    await userEvent.click(within(where).getByRole('radio', { name: /\bhere\b/ }));
    await check();
    expect(last()).toBeUndefined();
    await userEvent.click(within(when).getByRole('radio', { name: /now/ }));
    await check();
    expect(last()).toMatchObject({ outcome: 'wrong', points: 1, pointsOf: 2, response: '[0,0]' });
    expect(within(when).getByText('Why later.')).toBeTruthy();
  });
});

describe('after a miss', () => {
  const fields: QuestionFields = { kind: 'single', choices: [choice('a', true), choice('b')] };

  it('makes the question a card, once', async () => {
    await start(fields);
    await userEvent.click(screen.getByRole('radio', { name: /\bb\b/ }));
    await check();
    await userEvent.click(screen.getByRole('button', { name: 'Make it a flashcard' }));
    expect(useStudy.getState().state.addedCards.has(id)).toBe(true);
    const button = screen.getByRole('button', { name: 'It is one of your flashcards' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('offers a problem report that names the question, its version and the prices', async () => {
    await start(fields);
    await userEvent.click(screen.getByRole('radio', { name: /\bb\b/ }));
    await check();
    await userEvent.click(screen.getByText('Report a problem'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toContain(
      `question ${id}, version v1\nPrices: us-east-1`,
    );
  });
});
