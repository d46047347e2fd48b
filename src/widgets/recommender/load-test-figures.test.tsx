// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LoadTest } from '../../core/simulation/load-test.ts';
import { LoadTestPlots } from './LoadTestPlots.tsx';
import { LoadTestTable } from './LoadTestTable.tsx';
import { LoadTestVerdict } from './LoadTestVerdict.tsx';
import type { SentResult } from './load-test-messages.ts';

afterEach(cleanup);

const LIMIT_MS = 200;

function run(ratePerSecond: number): SentResult {
  const test = new LoadTest({
    seed: 1,
    segments: [{ seconds: 600, ratePerSecond }],
    instances: 1,
    serversPerInstance: 1,
    serviceSeconds: 0.02,
    batchSize: 1,
    batchTimeoutSeconds: null,
    bins: 300,
  });
  while (!test.advance(1e5));
  const { shareWithin, ...result } = test.result();
  return { ...result, withinLimit: shareWithin(LIMIT_MS) };
}

function show(ratePerSecond: number) {
  const result = run(ratePerSecond);
  const of = { percentile: 95, limitMs: LIMIT_MS } as const;
  render(
    <>
      <LoadTestVerdict result={result} {...of} hasBursts={false} />
      <LoadTestPlots result={result} {...of} />
      <LoadTestTable
        result={result}
        percentile={95}
        formulaMs={() => 20}
        formulaUtilization={0.1}
        hasBursts={false}
      />
    </>,
  );
  const cells = (name: RegExp) =>
    within(screen.getByRole('row', { name }))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  return { result, cells };
}

describe('the figures of a load test', () => {
  it('state no percentile of a handful of requests, and say how many there were', () => {
    const { result, cells } = show(0.1);
    expect(result.served).toBeGreaterThan(20);
    expect(result.served).toBeLessThan(200);
    const many = `${result.served} of ${result.served} requests (100.00%)`;
    expect(screen.getByText(/P95 cannot be told:/).parentElement?.textContent).toContain(many);
    expect(screen.getByText(/P95 takes 200\./)).toBeTruthy();
    expect(cells(/^P50/)[1]).toBe('20 ms');
    expect(cells(/^P95/).slice(1)).toEqual(['too few', '–']);
    expect(cells(/^P99/).slice(1)).toEqual(['too few', '–']);
    expect(
      screen.getByRole('img', { name: /: too few for P95, slowest .*, limit 200 ms/ }),
    ).toBeTruthy();
    expect(screen.queryByText(/^P95 \d/)).toBeNull();
  });

  it('state each percentile from so many requests on: some hundreds tell P95 and not P99', () => {
    const { result, cells } = show(1);
    expect(result.served).toBeLessThan(1000);
    expect(screen.getByText(/P95 holds:/)).toBeTruthy();
    expect(cells(/^P95/)[1]).toMatch(/ ms$/);
    expect(cells(/^P99/)[1]).toBe('too few');
    cleanup();
    expect(show(5).cells(/^P99/)[1]).toMatch(/ ms$/);
  });
});
