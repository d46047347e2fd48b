import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { createCalculator } from '../../core/calculator.ts';
import { judgeOne, priceOption } from './evaluate.ts';
import { BERT_OPTIONS } from './options.ts';

const facts = loadFacts(path.resolve('content'));
const c = createCalculator(facts);

function judged(type: string, perMinute: number, limitMs = 200) {
  const option = BERT_OPTIONS.find((one) => one.type === type);
  if (!option) throw new Error(`No option ${type}`);
  return judgeOne(c, priceOption(c, facts.priceBook, option), perMinute / 60, limitMs);
}

describe('one instance for BERT at 1,000 requests a minute', () => {
  it('is enough on Inf1, G4dn and Inf2, all nearly idle', () => {
    for (const type of ['inf1.xlarge', 'g4dn.xlarge', 'inf2.xlarge']) {
      const seen = judged(type, 1000);
      expect(seen.verdict.kind).toBe('meets');
      expect(seen.utilization).toBeLessThan(0.14);
    }
  });

  it('is unstable on c5.xlarge by the rate that AWS’s cost implies', () => {
    expect(judged('c5.xlarge', 1000).verdict).toEqual({
      kind: 'fails',
      words: 'Unstable: it takes at least 2 of them',
    });
  });

  it('misses the limit on c6i.2xlarge because of waiting, not because of the service time', () => {
    const seen = judged('c6i.2xlarge', 1000);
    expect(seen.point?.serviceMs).toBeLessThan(60);
    expect(seen.p95Ms).toBeGreaterThan(800);
    expect(seen.verdict.words).toContain('waiting');
  });

  it('stays unknown where nobody has published a measurement', () => {
    expect(judged('g6f.large', 1000).verdict).toEqual({ kind: 'unknown', words: 'Measure it' });
    expect(judged('g6f.large', 1000).p99Ms).toBeNull();
  });

  it('is ruled out on m5.large by a bound that is named as one', () => {
    expect(judged('m5.large', 1000).verdict.words).toContain('fewer than 8 a second');
  });
});

describe('one instance at a higher load', () => {
  it('goes over to batches when single requests no longer fit', () => {
    const seen = judged('inf1.xlarge', 32_000);
    expect(seen.point?.batchSize).toBe(6);
    expect(seen.verdict.kind).toBe('meets');
  });

  it('says how many it takes when batches no longer fit', () => {
    expect(judged('g4dn.xlarge', 64_000).verdict.words).toBe(
      'Unstable: it takes at least 2 of them',
    );
  });

  it('passes P95 and fails P99 between the two limits', () => {
    expect(judged('inf1.xlarge', 7000).verdict.words).toContain('P95 passes');
  });
});

describe('a region without a price', () => {
  it('has no price for the option and keeps its published figures', () => {
    const priceBook = { ...facts.priceBook, pricePerHour: {} };
    const bare = createCalculator({ ...facts, priceBook });
    const option = BERT_OPTIONS.map((one) => priceOption(bare, priceBook, one)).find(
      ({ type }) => type === 'inf1.xlarge',
    );
    expect(option?.pricePerHour).toBeNull();
    expect(option?.points).toHaveLength(2);
  });
});
