// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer } from '../../study/sample-events.ts';
import { record } from '../../study/store.ts';
import { choiceQuestion } from '../../widgets/quiz/sample-questions.ts';
import { PracticeList } from './PracticeList.tsx';

const onStart = vi.fn();
const list = (
  <MemoryRouter>
    <PracticeList
      questions={[
        choiceQuestion('first', { use: 'check' }),
        choiceQuestion('other', { use: 'checkpoint' }),
      ]}
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

  it('starts a mixed practice with the chosen number of questions and an order of its own', async () => {
    render(list);
    await userEvent.selectOptions(screen.getByLabelText('Questions'), '20');
    await userEvent.click(screen.getByRole('button', { name: 'Practise the whole course' }));
    expect(onStart).toHaveBeenCalledWith({ lesson: 'all', count: 20, seed: expect.any(Number) });
  });
});
