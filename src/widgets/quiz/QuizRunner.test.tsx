// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useStudy } from '../../study/store.ts';
import { LessonContext } from '../prose/lesson-context.ts';
import { CheckpointQuiz } from './CheckpointQuiz.tsx';
import { QuizRunner } from './QuizRunner.tsx';
import { choiceQuestion, wordsQuestion } from './sample-questions.ts';

const QUESTIONS = [choiceQuestion('one'), choiceQuestion('two')];

function runner(questions: Parameters<typeof QuizRunner>[0]['questions'] = QUESTIONS) {
  return (
    <MemoryRouter>
      <QuizRunner
        selection="lesson=alpha"
        questions={questions}
        mode="quiz"
        lessons={[{ slug: 'alpha', title: 'About alpha' }]}
      />
    </MemoryRouter>
  );
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const lastAnswer = (id: string) => useStudy.getState().state.answers.get(id)?.last;

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

describe('a question of a run', () => {
  it('marks nothing before the answer is checked', async () => {
    render(runner());
    await userEvent.click(screen.getByRole('radio', { name: /one first/ }));
    expect(screen.queryByText('Why one first.')).toBeNull();
    expect(screen.queryByText('Correct')).toBeNull();
    expect(lastAnswer('one')).toBeUndefined();
  });

  it('says why it cannot be checked while it has no answer', async () => {
    render(runner());
    const check = button('Check answer');
    expect(check.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(check.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Choose an answer first');
    await userEvent.click(check);
    expect(button('Check answer')).toBeTruthy();
  });

  it('offers its hint before the answer to who does not know, and records that', async () => {
    render(runner([choiceQuestion('hard', { hint: () => 'Think of the bill.' })]));
    await userEvent.click(button('I don’t know'));
    expect(screen.getByText('Think of the bill.').closest('details')?.open).toBe(true);
    expect(lastAnswer('hard')).toBeUndefined();
    await userEvent.click(button('I don’t know, show the answer'));
    expect(document.activeElement?.textContent).toContain('Not answered.');
    expect(document.activeElement?.textContent).toContain('The answer is: hard second');
    expect(screen.getByText('Correct').closest('li')?.textContent).toContain('hard second');
    expect(screen.getByText('Marked to ask again.')).toBeTruthy();
    expect(lastAnswer('hard')).toMatchObject({
      outcome: 'wrong',
      choice: null,
      response: 'null',
      hinted: true,
    });
    expect(lastAnswer('hard')?.confidence).toBeUndefined();
  });

  it('becomes a flashcard once when it was missed', async () => {
    render(runner([choiceQuestion('t-cost~7')]));
    await userEvent.click(screen.getByRole('radio', { name: /first/ }));
    await userEvent.click(button('Check answer'));
    await userEvent.click(button('Make it a flashcard'));
    const made = button('It is one of your flashcards');
    expect(made.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(made);
    // A computed question is one card, whichever its numbers were.
    expect([...useStudy.getState().state.addedCards.keys()]).toEqual(['t-cost']);
  });

  it('is checked with Enter: every choice is explained and the result takes the focus', async () => {
    render(runner());
    await userEvent.click(screen.getByRole('radio', { name: /one third/ }));
    await userEvent.keyboard('{Enter}');
    for (const word of ['first', 'second', 'third']) {
      expect(screen.getAllByText(`Why one ${word}.`).length).toBeGreaterThan(0);
    }
    expect(document.activeElement?.textContent).toContain('Not correct.');
    expect(document.activeElement?.textContent).toContain('The answer is: one second');
    expect(document.activeElement?.closest('[role=status]')).not.toBeNull();
    expect(screen.getByText('Your answer').closest('li')?.textContent).toContain('one third');
    expect(screen.getByText('Correct').closest('li')?.textContent).toContain('one second');
    expect(lastAnswer('one')).toMatchObject({
      choice: 2,
      outcome: 'wrong',
      mode: 'quiz',
      watched: true,
      keyVersion: 'v1',
      region: 'us-east-1',
    });
  });
});

describe('a run', () => {
  async function answer(choice: string) {
    await userEvent.click(screen.getByRole('radio', { name: new RegExp(choice) }));
    await userEvent.click(button('Check answer'));
  }

  it('ends with score, review and the wrong ones again', async () => {
    render(runner());
    await answer('one second');
    await userEvent.click(button('Next question'));
    expect(document.activeElement?.textContent).toBe('What about two?');
    await answer('two first');
    await userEvent.click(button('See the score'));
    expect(document.activeElement?.textContent).toBe('1 of 2 correct');
    const review = screen.getByRole('list', { name: 'Review of what you missed' });
    expect(within(review).getByText('Why two first.')).toBeTruthy();
    expect(within(review).getByRole('link').getAttribute('href')).toBe(
      '/lessons/alpha/#two-reason',
    );
    await userEvent.click(button('Retry the wrong ones'));
    expect(screen.getByText('Question 1 of 1')).toBeTruthy();
    await answer('two second');
    await userEvent.click(button('See the score'));
    expect(screen.getByText('Nothing to ask again.')).toBeTruthy();
    await userEvent.click(button('Start again'));
    expect(screen.getByText('Question 1 of 2')).toBeTruthy();
  });

  it('asks again what was right as a guess', async () => {
    render(runner());
    await userEvent.click(screen.getByRole('radio', { name: 'Guess' }));
    await answer('one second');
    expect(screen.getByText('Marked to ask again.')).toBeTruthy();
    expect(lastAnswer('one')).toMatchObject({ outcome: 'right', confidence: 'guess' });
  });

  it('is there again after a reload', async () => {
    const first = render(runner());
    await answer('one second');
    await userEvent.click(button('Next question'));
    await userEvent.click(screen.getByRole('radio', { name: /two third/ }));
    first.unmount();
    render(runner());
    expect(screen.getByText('Question 2 of 2')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /two third/ }).checked).toBe(true);
  });

  it('begins anew, and says so, when what was stored no longer fits', async () => {
    const first = render(runner());
    await answer('one second');
    first.unmount();
    render(runner([choiceQuestion('one', { version: 'v2' })]));
    expect(screen.getByText(/could not be restored/)).toBeTruthy();
    expect(button('Check answer')).toBeTruthy();
  });

  it('counts the points of an answer in words, also when storage is refused', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    render(runner([wordsQuestion('said')]));
    await userEvent.click(screen.getByText('Compare with a model answer'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'said point one' }));
    expect(screen.queryByText('Read the paragraph that says why')).toBeNull();
    await userEvent.click(button('Save my points'));
    expect(screen.getByRole('link', { name: 'Read the paragraph that says why' })).toBeTruthy();
    await userEvent.click(button('Make it a flashcard'));
    expect(useStudy.getState().state.addedCards.has('said')).toBe(true);
    await userEvent.click(button('See the score'));
    expect(screen.getByText('1 of 2 points')).toBeTruthy();
    expect(screen.getByText('said point two')).toBeTruthy();
    expect(lastAnswer('said')).toMatchObject({ outcome: 'self-graded', points: 1, mode: 'recall' });
    vi.restoreAllMocks();
  });
});

describe('the checkpoint of a lesson', () => {
  const questions = [
    choiceQuestion('early', { use: 'checkpoint' }),
    choiceQuestion('late', { use: 'checkpoint' }),
    choiceQuestion('other', { use: 'check' }),
  ];
  const checkpoint = (
    <MemoryRouter>
      <LessonContext value={{ slug: 'checkpoint', questions, terms: [], sources: [] }}>
        <CheckpointQuiz />
      </LessonContext>
    </MemoryRouter>
  );

  it('can be read whole without JavaScript, each answer behind “Show the answer”', () => {
    const page = document.createElement('div');
    page.innerHTML = renderToString(checkpoint);
    const answers = [...page.querySelectorAll('details')];
    expect(answers).toHaveLength(2);
    expect(answers[1]?.textContent).toContain('Show the answer');
    expect(answers[1]?.textContent).toContain('Correct: late second');
    expect(page.textContent).toContain('What about late?');
    expect(page.innerHTML).not.toContain('style=');
  });

  it('takes over the choice made before it was watched, and the answers to read go away', async () => {
    const page = document.createElement('div');
    document.body.append(page);
    page.innerHTML = renderToString(checkpoint);
    const input = page.querySelectorAll('input')[1];
    if (input) input.checked = true;
    const complaints = vi.fn();
    const root = await act(async () =>
      hydrateRoot(page, checkpoint, { onRecoverableError: complaints }),
    );
    expect(complaints).not.toHaveBeenCalled();
    expect(page.querySelector('details')).toBeNull();
    expect(page.querySelector('.choice.on')?.textContent).toContain('early second');
    await userEvent.click(button('Check answer'));
    expect(lastAnswer('early')).toMatchObject({ outcome: 'right', mode: 'checkpoint' });
    act(() => root.unmount());
    page.remove();
  });
});
