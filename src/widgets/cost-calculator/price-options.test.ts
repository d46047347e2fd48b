import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { createCalculator } from '../../core/calculator.ts';
import { BERT_EXAMPLE } from './calculator-state.ts';
import { cheapest, priceOptions } from './price-options.ts';

const facts = loadFacts(path.resolve('content'));
const c = createCalculator(facts);
const rowsAt = (change: object) => priceOptions(c, facts.priceBook, { ...BERT_EXAMPLE, ...change });

describe('every option priced', () => {
  it('finds Inf1 cheapest for the guide’s example, and one is enough', () => {
    const best = cheapest(rowsAt({}));
    expect(best?.option.type).toBe('inf1.xlarge');
    expect(best?.count).toBe(1);
  });

  it('leaves a frozen family out when asked', () => {
    const supported = cheapest(rowsAt({}), (family) => family === 'inf1');
    expect(supported?.option.type).toBe('c5.xlarge');
    expect(supported?.count).toBe(2);
  });

  it('prices G4dn above Inf2 once one GPU is no longer enough', () => {
    const month = (rows: ReturnType<typeof rowsAt>, type: string) =>
      rows.find((row) => row.option.type === type)?.perMonth ?? 0;
    const low = rowsAt({ perMinute: 16_000 });
    const high = rowsAt({ perMinute: 64_000 });
    expect(month(low, 'g4dn.xlarge')).toBeLessThan(month(low, 'inf2.xlarge'));
    expect(month(high, 'g4dn.xlarge')).toBeGreaterThan(month(high, 'inf2.xlarge'));
  });

  it('keeps what nobody has published unknown at every load', () => {
    for (const perMinute of [10, 1000, 1_000_000]) {
      const row = rowsAt({ perMinute }).find(({ option }) => option.type === 'g6f.large');
      expect(row?.outcome).toBe('unknown');
      expect(row?.perMillion).toBeNull();
    }
  });

  it('rules out m5.large by its bound and does not rank it', () => {
    const row = rowsAt({}).find(({ option }) => option.type === 'm5.large');
    expect(row?.outcome).toBe('misses');
    expect(row?.perMillion).toBeNull();
  });

  it('lets two c5.xlarge pass P95 and asks for more of them at P99', () => {
    const count = (percentile: number) =>
      rowsAt({ percentile }).find(({ option }) => option.type === 'c5.xlarge')?.count;
    expect(count(0.95)).toBe(2);
    expect(count(0.99)).toBeGreaterThan(2);
  });

  it('has no answer when the limit is shorter than every published service time', () => {
    const slow = rowsAt({ limitMs: 5 }).filter((row) => row.outcome === 'meets');
    expect(slow.map((row) => row.option.type)).not.toContain('inf1.xlarge');
  });

  it('multiplies hours, count and price', () => {
    const row = rowsAt({ hoursPerMonth: 100 }).find(({ option }) => option.type === 'inf1.xlarge');
    expect(row?.perMonth).toBeCloseTo(100 * (row?.count ?? 0) * c.price('inf1.xlarge'), 9);
  });
});
