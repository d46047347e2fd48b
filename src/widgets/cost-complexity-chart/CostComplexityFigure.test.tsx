// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { FactsContext } from '../../ui/facts.ts';
import { CostComplexityChart, type CostComplexityChartProps } from './CostComplexityFigure.tsx';
import { CONCEPT_POINTS } from './concept.ts';
import { ChartSnapshotContext } from './snapshots.ts';
import { DEFAULT_CHART_VALUE } from './value.ts';

vi.mock('./load-pictures.ts', () => ({ loadPictures: async () => ({}) }));

const facts = loadFacts('content');
const PICTURES = { 'real-peak16BitTflops': '<svg data-picture="real"></svg>' };

function show(props: CostComplexityChartProps = {}) {
  return render(
    <FactsContext value={facts}>
      <ChartSnapshotContext value={PICTURES}>
        <CostComplexityChart {...props} />
      </ChartSnapshotContext>
    </FactsContext>,
  );
}

/** Role queries walk the whole page, charts are big: find the one element by role, the rest by tag. */
const plot = () => screen.getByRole('group', { name: /Scatter chart/ });
const rowNames = () =>
  [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent ?? '');
const said = () => document.querySelector('[aria-live=polite]')?.textContent ?? '';
const chips = () => [...document.querySelectorAll('button[aria-pressed].chip')];

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('shows the picture of the build until someone comes near, then the live chart', async () => {
  const { container } = show();
  expect(container.querySelector('[data-picture]')).not.toBeNull();
  expect(container.querySelector('.recharts-wrapper')).toBeNull();
  fireEvent.focus(plot());
  const marks = () => container.querySelectorAll('.recharts-wrapper .cc-mark').length;
  await waitFor(() => expect(marks()).toBe(rowNames().length), { timeout: 10_000 });
  expect(container.querySelector('[data-picture]')).toBeNull();
}, 20_000);

it('goes through the points by price and says each one aloud', () => {
  show();
  const box = plot();
  const rows = rowNames();
  fireEvent.keyDown(box, { key: 'ArrowRight' });
  expect(said()).toContain(rows[0]);
  fireEvent.keyDown(box, { key: 'ArrowRight' });
  expect(said()).toContain(rows[1]);
  fireEvent.keyDown(box, { key: 'End' });
  expect(said()).toContain(rows.at(-1));
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(said()).toBe('');
});

it('leaves keys alone that it does not know, and Escape when nothing is shown', () => {
  show();
  const box = plot();
  expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(true);
  expect(fireEvent.keyDown(box, { key: 'Tab' })).toBe(true);
  expect(fireEvent.keyDown(box, { key: 'ArrowRight' })).toBe(false);
});

it('pins the point with Enter: the pinned point is part of the value', () => {
  const onChange = vi.fn();
  show({ value: DEFAULT_CHART_VALUE, onChange });
  fireEvent.keyDown(plot(), { key: 'Home' });
  fireEvent.keyDown(plot(), { key: 'Enter' });
  expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_CHART_VALUE, selected: rowNames()[0] });
});

it('says so when every family is off, and brings them back', () => {
  show();
  const count = rowNames().length;
  for (const chip of chips()) fireEvent.click(chip);
  expect(rowNames()).toEqual([]);
  expect(screen.getByText(/No family that is switched on/)).toBeTruthy();
  fireEvent.click(screen.getByText('Show all families'));
  expect(rowNames()).toHaveLength(count);
});

it('takes a family that is switched off out of the table', () => {
  show();
  const before = rowNames();
  const chip = chips().find((candidate) => candidate.textContent?.startsWith('M5'));
  if (chip) fireEvent.click(chip);
  expect(chip?.getAttribute('aria-pressed')).toBe('false');
  expect(rowNames()).toEqual(before.filter((name) => name !== 'm5.large'));
});

it('changes between the guide’s map and real prices', () => {
  show();
  fireEvent.click(screen.getByLabelText('Concept'));
  expect(rowNames()).toEqual(CONCEPT_POINTS.map((point) => point.name));
  fireEvent.click(screen.getByLabelText('Real prices'));
  expect(rowNames()).toContain('g4dn.xlarge');
});
