import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseRecommenderState,
  QUERY_KEYS,
  serializeRecommenderState,
} from './recommender-address.ts';
import {
  EXAMPLE,
  type KnownNames,
  type RecommenderState,
  ratePerSecond,
} from './recommender-state.ts';

const known: KnownNames = {
  models: new Set(['BERT base', 'BERT large']),
  families: new Set(['inf1', 'inf2', 'g4dn']),
  types: new Set(['m5.large', 'inf2.xlarge']),
  tokenModels: new Set(['Llama 2 13B', 'Llama 3 8B']),
};
const parse = (query: string) => parseRecommenderState(new URLSearchParams(query), known);
const again = (state: RecommenderState) => parse(serializeRecommenderState(state).toString());

describe('the address of the recommender', () => {
  it('is empty for the guide’s example', () => {
    expect(serializeRecommenderState(EXAMPLE).toString()).toBe('');
    expect(parse('')).toEqual({ value: EXAMPLE, notices: [] });
  });

  it('brings every part of a state back', () => {
    const state: RecommenderState = {
      model: 'BERT large',
      precision: 'int8',
      sequenceLength: null,
      rate: 12.5,
      unit: 's',
      profile: [...Array<number>(12).fill(8), 100, ...Array<number>(11).fill(0)],
      percentile: 99,
      limitMs: 25.5,
      purchase: 'spot',
      ceilingPercent: 60,
      minInstances: 2,
      families: ['inf2', 'g4dn'],
      customCudaKernels: true,
      endpointPremium: true,
      batchTimeoutMs: 0,
      otherSizes: true,
      budget: 4.5,
      picked: 'BERT large|g4dn.xlarge|é',
      why: 'm5.large',
      burst: 10,
      seed: 77,
      job: 'Advanced',
      tokenModel: 'Llama 3 8B',
      tokensPerSecond: 2000,
      firstTokenLimitMs: 500,
      tokenLimitMs: 20,
      all: true,
    };
    expect(again(state)).toEqual({ value: state, notices: [] });
  });

  it('brings every load within its range back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000_000 }),
        fc.constantFrom('s' as const, 'min' as const),
        (thousandths, unit) => {
          const state: RecommenderState = { ...EXAMPLE, rate: thousandths / 1000, unit };
          if (ratePerSecond(state) < 0.001) return;
          expect(again(state).value.rate).toBe(state.rate);
        },
      ),
    );
  });

  it.each([
    'model=GPT-9',
    'precision=fp64',
    'seq=-1',
    'rate=0s',
    'rate=1e9s',
    'rate=99999999s',
    'rate=16.7',
    'day=100x23',
    'day=90x24',
    'p=42',
    'limit=0',
    'limit=NaN',
    'buy=stolen',
    'use=0',
    'use=100',
    'min=1.5',
    'families=p9',
    'cuda=yes',
    'wait=-1',
    'budget=0',
    'why=x1.mega',
    'burst=4',
    'seed=0',
    'job=Both',
    'llm=GPT-9',
    'tokens=0',
    'ttft=-1',
    'all=2',
  ])('falls back with a sentence for %s', (query) => {
    const { value, notices } = parse(query);
    expect(value).toEqual(EXAMPLE);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('using the example’s value');
  });

  it('never throws and gives a usable load, whatever the address holds', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...QUERY_KEYS), fc.string({ maxLength: 40 })),
        (query) => {
          const { value } = parseRecommenderState(new URLSearchParams(query), known);
          expect(ratePerSecond(value)).toBeGreaterThan(0);
          expect(value.limitMs).toBeGreaterThan(0);
        },
      ),
    );
  });
});
