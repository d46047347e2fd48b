import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACET_IDS } from '../../core/explore/facets.ts';
import { MEASURE_IDS } from '../../core/explore/measures.ts';
import { PLACEMENTS, PRECISIONS } from '../../core/explore/model-memory.ts';
import {
  type ColumnId,
  type ExplorerState,
  OPTIONS,
  parseExplorerState,
  QUERY_KEYS,
  START,
  serializeExplorerState,
} from './explorer-state.ts';
import { type FitState, LIMITS, parseFit } from './fit-state.ts';

const measures = fc.constantFrom(...MEASURE_IDS);
const columns = fc.uniqueArray(fc.constantFrom<ColumnId>(...MEASURE_IDS, ...FACET_IDS, 'strip'), {
  minLength: 1,
});
const upTo = (max: number) => fc.integer({ min: 1, max });
const fits: fc.Arbitrary<FitState> = fc.record({
  model: fc.oneof(
    fc.constantFrom('llama-3.1-8b', 'bert-base'),
    fc.record({
      parametersBillions: fc
        .integer({ min: 1, max: 1e6 })
        .map((thousandths) => thousandths / 1_000),
      layers: upTo(LIMITS.layers),
      hiddenSize: upTo(LIMITS.hiddenSize),
      kvHeads: fc.integer({ min: 0, max: LIMITS.kvHeads }),
      headSize: upTo(LIMITS.headSize),
    }),
  ),
  precision: fc.constantFrom(...PRECISIONS),
  batch: upTo(LIMITS.batch),
  contextTokens: upTo(LIMITS.contextTokens),
  placement: fc.constantFrom(...PLACEMENTS),
});
const states: fc.Arbitrary<ExplorerState> = fc.record({
  query: fc.string({ maxLength: 100 }),
  sort: fc.record({
    by: fc.constantFrom('name' as const, 'spare' as const, ...MEASURE_IDS, ...FACET_IDS),
    isDescending: fc.boolean(),
  }),
  columns,
  isCompact: fc.boolean(),
  compared: fc.uniqueArray(fc.constantFrom('g5.xlarge', 'u7i-12tb.224xlarge', 'm5.metal'), {
    maxLength: 4,
  }),
  isOnlyDifferent: fc.boolean(),
  plot: fc.option(fc.record({ x: measures, y: measures })),
  fit: fc.option(fits),
  region: fc.option(fc.constantFrom('eu-west-1', 'us-gov-east-1', 'cn-north-1')),
  option: fc.option(fc.constantFrom(...OPTIONS)),
});

describe('the address of the explorer', () => {
  it('holds the whole state', () => {
    fc.assert(
      fc.property(states, (state) => {
        const text = serializeExplorerState(state).toString();
        const { value, notices } = parseExplorerState(new URLSearchParams(text));
        expect(value).toEqual(state);
        expect(notices).toEqual([]);
      }),
    );
  });

  it('is empty for the start', () => {
    expect(serializeExplorerState(START).toString()).toBe('');
  });

  it('answers anything with a state, and each part it leaves out with a sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUERY_KEYS), fc.string(), (key, text) => {
        const { value, notices } = parseExplorerState(new URLSearchParams([[key, text]]));
        if (notices.length > 0) expect(value).toEqual(START);
        const again = parseExplorerState(serializeExplorerState(value));
        expect(again.value).toEqual(value);
        expect(again.notices).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses loads and shapes out of range', () => {
    for (const text of [
      'llama-3.1-8b_fp16_0_4096_one-device',
      'llama-3.1-8b_fp16_1.5_4096_one-device',
      'llama-3.1-8b_fp64_1_4096_one-device',
      'llama-3.1-8b_fp16_1_99999999999_one-device',
      'own-7-32-4096-8_fp16_1_1_cpu',
      'own-0-32-4096-8-128_fp16_1_1_cpu',
      'llama-3.1-8b_fp16_1_4096_one-device_more',
    ]) {
      expect(parseFit(text), text).toBeNull();
    }
  });
});
