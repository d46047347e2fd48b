// @vitest-environment happy-dom
import path from 'node:path';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { recommenderFacts } from '../../../build/recommender-facts.ts';
import { loadFacts, loadPriceBook } from '../../content/data.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';
import { Recommender } from './Recommender.tsx';
import { EXAMPLE, type RecommenderState } from './recommender-state.ts';

let facts: RecommenderFacts;
beforeAll(() => {
  facts = recommenderFacts(loadFacts(path.resolve('content')), path.resolve('.'));
  // The curve is drawn in a worker, which this environment does not have.
  vi.stubGlobal(
    'Worker',
    class {
      postMessage() {}
      terminate() {}
    },
  );
});
afterEach(cleanup);

const NONE = new Map<string, never>();
const REGIONS = [
  {
    region: 'us-east-1',
    regionName: 'US East (N. Virginia)',
    currency: 'USD',
    priceDate: '2026-07-20',
    source: 'sample',
  },
] as const;

function Page({
  start = {},
  region = 'us-east-1',
}: {
  start?: Partial<RecommenderState>;
  region?: string;
}) {
  const [value, setValue] = useState<RecommenderState>({ ...EXAMPLE, ...start });
  const priced = { ...facts, priceBook: loadPriceBook(path.resolve('content'), region) };
  return (
    <MemoryRouter>
      <Recommender
        value={value}
        facts={priced}
        own={NONE}
        regions={REGIONS}
        onRegion={() => undefined}
        onChange={setValue}
      />
    </MemoryRouter>
  );
}

const result = () => screen.getByRole('region', { name: 'Result' }).textContent;
const requests = () => screen.getByLabelText<HTMLInputElement>('Requests');
const table = () => screen.getByRole('region', { name: 'Ranking' });

describe('the recommender', () => {
  it('is readable before any script runs, and carries no style attribute', () => {
    const html = renderToString(<Page />);
    expect(html).toContain('inf1.xlarge');
    expect(html).not.toMatch(/ style=/);
  });

  it('keeps a load that it cannot use in the field and computes with the last one', () => {
    render(<Page />);
    const before = result();
    fireEvent.change(requests(), { target: { value: '0' } });
    expect(screen.getByText(/must be at least 0\.06 a minute\. Using 1000\./)).toBeTruthy();
    expect(requests().value).toBe('0');
    expect(result()).toBe(before);
  });

  it('keeps the load when the unit changes', () => {
    render(<Page />);
    fireEvent.click(screen.getByRole('radio', { name: 'per second' }));
    expect(Number(requests().value)).toBeCloseTo(1000 / 60, 4);
    fireEvent.click(screen.getByRole('radio', { name: 'per minute' }));
    expect(requests().value).toBe('1000');
  });

  it('asks about a pasted rate that looks like the other unit, and takes the answer', () => {
    render(<Page />);
    fireEvent.paste(requests());
    fireEvent.change(requests(), { target: { value: '16.7' } });
    fireEvent.click(screen.getByRole('button', { name: 'Yes, 1002 a minute' }));
    expect(requests().value).toBe('1002');
    expect(screen.queryByText(/Did you mean/)).toBeNull();
  });

  it('asks about a pasted limit in microseconds even where it is out of range', () => {
    render(<Page />);
    const limit = screen.getAllByLabelText<HTMLInputElement>('Latency limit at P95')[0];
    if (limit === undefined) throw new Error('There is no limit to paste into');
    fireEvent.paste(limit);
    fireEvent.change(limit, { target: { value: '200000' } });
    expect(screen.getByText(/must be at most 60,000 ms/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^No, keep/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Yes, 200 ms' }));
    expect(limit.value).toBe('200');
    expect(screen.queryByText(/must be at most/)).toBeNull();
  });

  it('does not ask about a rate that is typed', () => {
    render(<Page />);
    fireEvent.change(requests(), { target: { value: '16.7' } });
    expect(screen.queryByText(/Did you mean/)).toBeNull();
  });

  it('says measured, scaled and unknown apart, each with a source', () => {
    render(<Page start={{ all: true }} />);
    for (const words of ['Measured on EC2', 'Scaled']) {
      expect(within(table()).getAllByText(words).length).toBeGreaterThan(0);
    }
    for (const row of within(table()).getAllByRole('row').slice(1)) {
      expect(within(row).getByText(/\d{4}-\d{2}/)).toBeTruthy();
    }
  });

  it('never ranks what is history', () => {
    render(<Page start={{ all: true, sequenceLength: null }} />);
    for (const row of within(table()).getAllByRole('row')) {
      if (row.textContent?.includes('V100')) {
        expect(within(row).getAllByRole('cell')[0]?.textContent).toBe('–');
      }
    }
  });

  it('names what a region does not sell, and counts in its currency', () => {
    render(<Page region="cn-north-1" />);
    expect(document.body.textContent).toContain('CN¥');
    expect(within(table()).getAllByText('No price').length).toBeGreaterThan(0);
  });

  it('shows what a fleet that follows the day would cost, for a load with a peak', () => {
    const profile = [...Array<number>(23).fill(1), 100];
    render(<Page start={{ profile, rate: 100_000, unit: 's' }} />);
    expect(screen.getByText('A million, following the day')).toBeTruthy();
  });

  it('says in words what was asked, for paper and for those without fields', () => {
    const start = { customCudaKernels: true, minInstances: 2, families: ['g4dn'] };
    const { container } = render(<Page start={start} />);
    expect(container.textContent).toContain(
      'Asked: BERT base; 128 tokens; any precision; 1,000 requests a minute; at most 80% in use; at least 2 instances; families g4dn; custom CUDA kernels.',
    );
  });

  it('says when the configuration of a link is not there', () => {
    const { container } = render(<Page start={{ picked: 'own-of-somebody-else' }} />);
    expect(container.textContent).toContain('is not among these; the first one is shown');
    cleanup();
    expect(render(<Page />).container.textContent).not.toContain('is not among these');
  });

  it('leaves no NaN and no Infinity at the ends of every range', () => {
    for (const start of [
      { rate: 0.001, unit: 's', limitMs: 0.1 },
      { rate: 1_000_000, unit: 's', limitMs: 60_000, ceilingPercent: 99 },
      { minInstances: 100, ceilingPercent: 5, percentile: 99 },
      { batchTimeoutMs: 0, all: true },
      { customCudaKernels: true, families: ['inf2'] },
    ] satisfies Partial<RecommenderState>[]) {
      render(<Page start={start} />);
      expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/);
      cleanup();
    }
  }, 30_000);
});
