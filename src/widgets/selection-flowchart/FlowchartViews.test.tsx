// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import { layoutFlowchart } from '../../../build/flowchart-layout.ts';
import { FactsContext } from '../../ui/facts.ts';
import { FlowchartViews } from './FlowchartViews.tsx';
import type { FlowValue } from './flow-path.ts';
import { SAMPLE_FACTS, SAMPLE_FLOWCHART } from './sample-flowchart.ts';

const layout = layoutFlowchart(SAMPLE_FLOWCHART);

function Page({ start = [], seen }: { start?: readonly string[]; seen: FlowValue[] }) {
  const [value, setValue] = useState<FlowValue>({ path: start });
  return (
    <MemoryRouter>
      <FactsContext value={SAMPLE_FACTS}>
        <FlowchartViews
          flowchart={SAMPLE_FLOWCHART}
          layout={layout}
          value={value}
          onChange={(next) => {
            seen.push(next);
            setValue(next);
          }}
        />
      </FactsContext>
    </MemoryRouter>
  );
}

function open(start: readonly string[] = []) {
  const seen: FlowValue[] = [];
  render(<Page start={start} seen={seen} />);
  return { path: () => seen.at(-1)?.path };
}

const choose = (question: RegExp, answer: string) =>
  fireEvent.click(
    within(screen.getByRole('group', { name: question })).getByRole('radio', { name: answer }),
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const picture = () => screen.getByRole('img', { name: /Decision tree/ });
const result = () => screen.getByRole('region', { name: 'Recommendation' });

afterEach(cleanup);

describe('answering the questions', () => {
  it('asks one question after the other and ends at a recommendation', () => {
    const { path } = open();
    choose(/1\. Which phase/, 'Training');
    choose(/2\. Is it a deep/, 'Yes');
    choose(/3\. Does it need/, 'One machine is enough');
    expect(path()).toEqual(['training', 'yes', 'one']);
    expect(within(result()).getByRole('heading', { name: 'One GPU' })).toBeTruthy();
  });

  it('asks anew below an answer that is changed', () => {
    const { path } = open(['training', 'yes', 'one']);
    choose(/1\. Which phase/, 'Inference');
    expect(path()).toEqual(['inference']);
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
    expect(screen.getByRole('group', { name: /2\. Is the model a deep one/ })).toBeTruthy();
  });

  it('says how many outcomes are left until there is one', () => {
    open(['training']);
    expect(result().textContent).toContain('3 of 6 outcomes are still open');
  });

  it('takes back one answer with Back and all of them with Start again', () => {
    const { path } = open(['training', 'yes', 'one']);
    press('Back');
    expect(path()).toEqual(['training', 'yes']);
    press('Start again');
    expect(path()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });
});

describe('the recommendation', () => {
  it('starts with the cheapest size of a family that can be chosen', () => {
    open(['inference', 'yes']);
    const rows = within(result()).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'gnew.large',
      'gnew.huge',
    ]);
    expect(result().textContent).not.toContain('gold.large');
  });

  it('names a withdrawn family with its status', () => {
    open(['inference', 'yes']);
    const families = within(result()).getByRole('list', { name: 'Families' });
    expect(families.textContent).toContain('Gold Withdrawn');
  });

  it('gives the reason, what would change it, the quota, the guide’s words and the lesson', () => {
    open(['inference', 'yes']);
    for (const words of ['Why gpu.', 'What overturns gpu.', 'Quota of gpu.', 'The guide on gpu.']) {
      expect(result().textContent).toContain(words);
    }
    const lesson = within(result()).getByRole('link', { name: /Read the lesson/ });
    expect(lesson.getAttribute('href')).toBe('/lessons/lesson-gpu/');
  });

  it('says so when the region has no price', () => {
    open(['inference', 'no']);
    expect(result().textContent).toContain('no price in our data for Test region');
  });
});

describe('the drawing', () => {
  it('says the path in words', () => {
    open(['inference', 'yes']);
    expect(picture().getAttribute('aria-label')).toBe(
      'Decision tree with 6 outcomes. Current path: Inference; Yes. One GPU',
    );
  });

  it('answers when a line or an outcome is clicked', () => {
    const { path } = open();
    const outcome = picture().querySelector('[data-answer="training,yes,many"]');
    if (outcome) fireEvent.click(outcome);
    expect(path()).toEqual(['training', 'yes', 'many']);
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(3);
  });

  it('opens a question again when its box is clicked', () => {
    const { path } = open(['training', 'yes', 'many']);
    const box = picture().querySelector('[data-question="training"]');
    if (box) fireEvent.click(box);
    expect(path()).toEqual(['training']);
  });

  it('has the same outcomes as a table', () => {
    open();
    const rows = screen.getByRole('figure').querySelectorAll('tbody tr');
    expect(rows).toHaveLength(layout.outcomes.length);
  });
});

describe('the flowchart as text', () => {
  it('holds every answer and every outcome', () => {
    open();
    const text = screen.getByText('Read the flowchart as text').closest('details')?.textContent;
    for (const { answers } of SAMPLE_FLOWCHART.questions) {
      for (const answer of answers) expect(text).toContain(answer.text);
    }
    for (const { id } of SAMPLE_FLOWCHART.leaves) expect(text).toContain(`Why ${id}.`);
  });
});
