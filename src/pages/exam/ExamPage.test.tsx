// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { MemoryRouter, StaticRouter } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { record, useStudy } from '../../study/store.ts';
import { ExamPage } from './ExamPage.tsx';

const IMPORT_MS = 20_000;

afterEach(cleanup);

const at = (address: string) => (
  <MemoryRouter initialEntries={[address]}>
    <ExamPage />
  </MemoryRouter>
);

describe('the page of the exam', () => {
  it('reads well without JavaScript, and is taken over without a complaint', async () => {
    const page = document.createElement('div');
    page.innerHTML = renderToString(
      <StaticRouter location="/quiz/exam/">
        <ExamPage />
      </StaticRouter>,
    );
    expect(page.textContent).toContain('65 questions');
    expect(page.innerHTML).not.toContain('style=');
    const complaints = vi.fn();
    const root = await act(async () =>
      hydrateRoot(page, at('/quiz/exam/?result=__proto__'), { onRecoverableError: complaints }),
    );
    expect(complaints).not.toHaveBeenCalled();
    act(() => root.unmount());
  });

  it('says so when the address names an exam that is not in the record', () => {
    useStudy.setState({ ready: true });
    render(at('/quiz/exam/?result=constructor'));
    expect(screen.getByText(/names an exam that is not in your record/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Start the exam' })).toBeTruthy();
  });

  it('goes to the result when another tab has handed in the exam that is on', {
    timeout: IMPORT_MS,
  }, async () => {
    useStudy.setState({ ready: true, whole: true });
    render(at('/quiz/exam/'));
    act(() => {
      record({
        kind: 'exam-started',
        exam: 'elsewhere',
        form: 'short',
        minutes: 24,
        seed: 1,
        questions: '',
      });
    });
    expect(screen.queryByRole('button', { name: 'Start the exam' })).toBeNull();
    act(() => {
      record({ kind: 'exam-handed-in', exam: 'elsewhere', usedMs: 1_000 });
    });
    expect(screen.getByText('This exam was handed in in another tab.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your practice exam');
    // The questions and their keys are many: the first import takes its time.
    const score = await screen.findByRole(
      'heading',
      { name: '0 of 0 right' },
      { timeout: IMPORT_MS },
    );
    expect(score).toBeTruthy();
  });

  it('says that an exam was discarded in another tab, and that an older one is still open', () => {
    useStudy.setState({ ready: true, whole: true });
    render(at('/quiz/exam/'));
    const begin = (exam: string) =>
      record({ kind: 'exam-started', exam, form: 'short', minutes: 24, seed: 1, questions: '' });
    act(() => {
      begin('older');
      begin('newer');
    });
    act(() => {
      record({ kind: 'exam-discarded', exam: 'newer' });
    });
    expect(screen.getByText('This exam was discarded in another tab.')).toBeTruthy();
    expect(screen.getByText('An exam that you began before it is still open.')).toBeTruthy();
    act(() => {
      record({ kind: 'exam-discarded', exam: 'older' });
    });
    expect(screen.queryByText(/is still open/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Start the exam' })).toBeTruthy();
    act(() => {
      begin('next');
    });
    expect(screen.queryByText(/was discarded/)).toBeNull();
  });
});
