// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useStudy } from '../../study/store.ts';
import { LessonContext } from '../prose/lesson-context.ts';
import { Decide, Quiz } from './QuickCheck.tsx';
import { choiceQuestion } from './sample-questions.ts';

const questions = [
  choiceQuestion('quick', { use: 'check' }),
  choiceQuestion('first', { use: 'opening' }),
];
const lesson = (
  <MemoryRouter>
    <LessonContext value={{ slug: 'alpha', questions, terms: [], sources: [] }}>
      <Quiz id="quick" />
      <Decide id="first" />
    </LessonContext>
  </MemoryRouter>
);
const radios = (id: string) => [
  ...(document.getElementById(id)?.querySelectorAll<HTMLInputElement>('input') ?? []),
];
const wrong = (id: string) => {
  const question = questions.find((one) => one.id === id);
  const at = question?.kind === 'single' ? question.choices.findIndex((one) => !one.correct) : -1;
  const radio = radios(id)[at];
  if (!radio) throw new Error('There is no wrong choice.');
  return radio;
};

beforeAll(() => {
  act(() => useStudy.setState({ ready: true, whole: true }));
});
afterEach(cleanup);

describe('a quick check in a lesson', () => {
  it('that was missed leads to the reason and becomes a card, once', async () => {
    render(lesson);
    expect(screen.queryByRole('link')).toBeNull();
    await userEvent.click(wrong('quick'));
    const why = screen.getByRole('link', { name: 'Read the paragraph that says why' });
    expect(why.getAttribute('href')).toMatch(/^\/lessons\/alpha\/#/);
    await userEvent.click(screen.getByRole('button', { name: 'Make it a flashcard' }));
    expect(useStudy.getState().state.addedCards.has('quick')).toBe(true);
    const made = screen.getByRole('button', { name: 'It is one of your flashcards' });
    expect(made.getAttribute('aria-disabled')).toBe('true');
  });

  it('that is right now offers neither, and nor does the decision that opens a lesson', async () => {
    render(lesson);
    const right = radios('quick').find((radio) => radio !== wrong('quick'));
    if (!right) throw new Error('There is no right choice.');
    await userEvent.click(right);
    await userEvent.click(wrong('first'));
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
