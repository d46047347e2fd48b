// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldEvents } from '../../study/fold.ts';
import { answer, eventAt } from '../../study/sample-events.ts';
import { record, useStudy } from '../../study/store.ts';
import { choiceQuestion } from '../../widgets/quiz/sample-questions.ts';
import { PracticeList } from './PracticeList.tsx';
import { EVERYTHING } from './practice.ts';

const onStart = vi.fn();
const list = (
  <MemoryRouter>
    <PracticeList
      questions={[
        choiceQuestion('first', { use: 'check' }),
        choiceQuestion('other', { use: 'checkpoint' }),
      ]}
      templates={[{ id: 't-one', title: 'One sum', lesson: 'alpha', objective: 1, difficulty: 2 }]}
      objectives={{ alpha: ['add up'] }}
      lessons={[{ slug: 'alpha', title: 'About alpha' }]}
      parts={[{ id: 'start', title: 'Start', lessons: ['alpha'] }]}
      onStart={onStart}
    />
  </MemoryRouter>
);

afterEach(cleanup);

describe('the list of what to practise', () => {
  it('says on the server what works without JavaScript, and links to it', () => {
    const html = renderToString(list);
    expect(html).toContain('Checkpoints need JavaScript');
    expect(html).toContain('href="/lessons/alpha/#first"');
    expect(html).not.toContain('style=');
  });

  it('follows the record', () => {
    render(list);
    const row = screen.getByText('About alpha', { selector: 'h3' }).closest('li');
    expect(row?.textContent).toContain('2 questions · quick checks · not tried');
    expect(screen.getByText(/^Nothing in your record/)).toBeTruthy();
    act(() => {
      record(answer('first', { outcome: 'wrong' }));
      record(answer('other'));
    });
    expect(row?.textContent).toContain('last score: 1 of 2');
    expect(screen.getByRole('link', { name: 'Practise what you missed' })).toBeTruthy();
  });

  it('counts as due only what it can ask: a record may name questions of an older guide', async () => {
    const before = useStudy.getState();
    const answered = foldEvents([
      eventAt(1, answer('first', { outcome: 'wrong' })),
      eventAt(2, answer('of-an-older-guide', { outcome: 'wrong' })),
    ]);
    useStudy.setState({ state: answered, ready: true, whole: true });
    render(list);
    expect(await screen.findByText('1 question you answered some time ago')).toBeTruthy();
    act(() => useStudy.setState(before));
  });

  it('starts a mixed practice with the chosen number of questions and an order of its own', async () => {
    render(list);
    const row = screen.getByText('From the whole course').closest('li');
    await userEvent.selectOptions(within(row ?? document.body).getByLabelText('Questions'), '20');
    await userEvent.click(screen.getByRole('button', { name: 'Practise the whole course' }));
    expect(onStart).toHaveBeenCalledWith({ ...EVERYTHING, count: 20, seed: expect.any(Number) });
  });

  it('draws fresh numbers of one kind of calculation', async () => {
    render(list);
    await userEvent.selectOptions(screen.getByLabelText('Kind of calculation'), 'One sum');
    await userEvent.click(screen.getByRole('button', { name: 'Practise with fresh numbers' }));
    expect(onStart).toHaveBeenLastCalledWith({
      ...EVERYTHING,
      lesson: 'numbers',
      template: 't-one',
      count: 10,
      seed: expect.any(Number),
    });
  });

  it('leads to each objective of a lesson', () => {
    render(list);
    expect(screen.getByRole('link', { name: 'add up' }).getAttribute('href')).toBe(
      '/quiz/?lesson=alpha&objective=1',
    );
  });
});

describe('a practice put together by hand', () => {
  it('says how many questions fit, and at the field what is wrong', async () => {
    render(list);
    onStart.mockClear();
    expect(screen.getByText('2 questions fit')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Difficulty'), '3, combine or compute');
    expect(screen.getByText(/^No question fits/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Difficulty'), 'Any');
    const count = screen.getByLabelText('How many');
    await userEvent.clear(count);
    await userEvent.type(count, '0');
    expect(screen.getByText('A whole number from 1 to 200.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(onStart).not.toHaveBeenCalled();
    await userEvent.clear(count);
    await userEvent.type(count, '5');
    await userEvent.type(screen.getByLabelText(/^Seed/), '42');
    await userEvent.click(screen.getByLabelText('One choice'));
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(onStart).toHaveBeenCalledWith({
      ...EVERYTHING,
      kinds: ['single'],
      count: 5,
      seed: 42,
    });
  });
});
