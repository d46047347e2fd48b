// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { MemoryRouter, StaticRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { answer } from '../../study/sample-events.ts';
import { record, useStudy } from '../../study/store.ts';
import { ProgressPage } from './ProgressPage.tsx';
import { ribbonSegments } from './ribbon.ts';

function lesson(slug: string, minutes: number) {
  return {
    slug,
    title: `About ${slug}`,
    part: 'start',
    minutes,
    summary: '',
    objectives: [`say what ${slug} is`, `use ${slug}`],
    terms: [`${slug}-term`],
    families: [],
    recap: [],
    sources: [],
    updated: '2026-11-24',
    checks: [`${slug}-a`, `${slug}-b`],
  };
}

const page = (
  <ProgressPage
    lessons={[lesson('alpha', 5), lesson('beta', 10)]}
    parts={[
      { id: 'start', title: 'Start', lessons: ['alpha'] },
      { id: 'i', title: 'I', lessons: ['beta'] },
    ]}
    questions={[
      { id: 'alpha-a', lesson: 'alpha', objective: 1 },
      { id: 'alpha-b', lesson: 'alpha', objective: 1 },
      { id: 'beta-a', lesson: 'beta', objective: 2 },
    ]}
    templates={[{ id: 't-x' }]}
  />
);

describe('the progress page', () => {
  afterEach(cleanup);

  it('lists every objective on the server, and says what needs JavaScript', () => {
    const html = renderToString(<StaticRouter location="/progress/">{page}</StaticRouter>);
    expect(html).toContain('use beta');
    expect(html).toContain('Progress needs JavaScript');
    expect(html).not.toContain('style=');
  });

  it('follows the record: reading, scores and what comes next', async () => {
    render(page, { wrapper: MemoryRouter });
    expect(screen.getByText(/^No lesson read yet\./)).toBeTruthy();
    const now = screen.getByRole('region', { name: 'What should I do now?' });
    expect(within(now).queryByRole('link')).toBeNull();
    act(() => {
      useStudy.setState({ ready: true, whole: true });
      record({ kind: 'lesson-read', lesson: 'alpha' });
      record(answer('alpha-a'));
      record(answer('alpha-b', { outcome: 'wrong' }));
    });
    expect(screen.getByText(/^1 of 2 lessons read\./)).toBeTruthy();
    const row = screen.getByRole('row', { name: /say what alpha is/ });
    expect(within(row).getByText('1 of 2')).toBeTruthy();
    expect(
      within(screen.getByRole('row', { name: /use beta/ })).getByText('Not tried'),
    ).toBeTruthy();
    expect(
      screen.getByRole('img', { name: 'Lessons read: 1. Scores: lesson 1: 1 of 2.' }),
    ).toBeTruthy();
    expect(await within(now).findByRole('link', { name: 'Read “About beta”' })).toBeTruthy();
    const whole = screen.getByRole('row', { name: /About alpha/ });
    expect(within(whole).getByText('1 of 2')).toBeTruthy();
    const weak = screen.getByRole('region', { name: 'Where you are weakest' });
    expect(within(weak).getByRole('link', { name: 'say what alpha is' })).toBeTruthy();
  });
});

describe('ribbonSegments', () => {
  it('spans the whole width, in proportion to minutes', () => {
    const segments = ribbonSegments([
      [{ slug: 'a', minutes: 5 }],
      [],
      [{ slug: 'b', minutes: 10 }],
    ]);
    const [first, second] = segments;
    expect(segments).toHaveLength(2);
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(2);
    expect((second?.left ?? 0) + (second?.width ?? 0)).toBeCloseTo(100);
  });
});
