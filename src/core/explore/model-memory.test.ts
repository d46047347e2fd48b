import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoderParameters, type ModelShape, modelMemory, spareGib } from './model-memory.ts';
import { testRows } from './rows.test.fixture.ts';

const SHAPE_8B = {
  layers: 32,
  hiddenSize: 4096,
  heads: 32,
  kvHeads: 8,
  headSize: 128,
  feedForwardSize: 14_336,
  vocabularySize: 128_256,
  isTied: false,
};
const model: ModelShape = {
  name: 'Llama 3.1 8B',
  parameters: decoderParameters(SHAPE_8B),
  layers: 32,
  hiddenSize: 4096,
  kvHeads: 8,
  headSize: 128,
  feedForwardSize: 14_336,
  mostContextTokens: 131_072,
  source: 'test',
  sourceDate: '2026-03-25',
};

describe('weights of a decoder', () => {
  it('are the published numbers of Llama 3.1 8B, Llama 2 7B and Llama 3.2 1B', () => {
    expect(decoderParameters(SHAPE_8B)).toBe(8_030_261_248);
    expect(
      decoderParameters({
        ...SHAPE_8B,
        kvHeads: 32,
        feedForwardSize: 11_008,
        vocabularySize: 32_000,
      }),
    ).toBe(6_738_415_616);
    expect(
      decoderParameters({
        ...SHAPE_8B,
        layers: 16,
        hiddenSize: 2048,
        headSize: 64,
        feedForwardSize: 8192,
        isTied: true,
      }),
    ).toBe(1_235_814_400);
    expect(() => decoderParameters({ ...SHAPE_8B, layers: 0 })).toThrow(/layers/);
  });
});

describe('memory of a model that serves', () => {
  it('is what a hand computes for Llama 3.1 8B: 128 KiB of cache per token', () => {
    const memory = modelMemory(model, { precision: 'fp16', batch: 4, contextTokens: 8192 });
    expect(memory.weightsGib).toBeCloseTo((8_030_261_248 * 2) / 2 ** 30, 12);
    // 2 × 32 layers × 8 heads × 128 × 2 bytes = 131,072 bytes; × 32,768 tokens = 4 GiB.
    expect(memory.kvCacheGib).toBe(4);
    // 2,048 tokens × (4 × 4,096 + 2 × 14,336) × 2 bytes.
    expect(memory.activationsGib).toBeCloseTo(0.171875, 12);
    expect(memory.modelGib).toBeCloseTo(14.957 + 4 + 0.172, 2);
  });

  it('grows with batch and context and shrinks with precision', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 256 }),
        fc.integer({ min: 1, max: 100_000 }),
        (batch, contextTokens) => {
          const at = (precision: 'fp32' | 'fp16' | 'fp8' | 'int4', times = 1) =>
            modelMemory(model, { precision, batch: batch * times, contextTokens });
          expect(at('fp16', 2).kvCacheGib).toBeCloseTo(2 * at('fp16').kvCacheGib, 6);
          expect(at('fp32').modelGib).toBeGreaterThan(at('fp16').modelGib);
          expect(at('fp16').modelGib).toBeGreaterThan(at('fp8').modelGib);
          expect(at('fp8').modelGib).toBeGreaterThan(at('int4').modelGib);
        },
      ),
    );
  });

  it('refuses a load that means nothing', () => {
    expect(() => modelMemory(model, { precision: 'fp16', batch: 0, contextTokens: 1 })).toThrow(
      /Batch/,
    );
    expect(() =>
      modelMemory(
        { ...model, parameters: Number.NaN },
        { precision: 'fp16', batch: 1, contextTokens: 1 },
      ),
    ).toThrow(/Parameters/);
  });
});

describe('whether a type can hold it', () => {
  const rows = testRows();
  const row = (name: string) => {
    const found = rows.find(({ type }) => type.instanceType === name);
    if (!found) throw new Error(name);
    return found;
  };
  const memory = modelMemory(model, { precision: 'fp16', batch: 1, contextTokens: 4096 });

  it('fits Llama 3.1 8B in FP16 on an L4 and not on a T4, on four T4 split', () => {
    expect(spareGib(row('g6.xlarge'), memory, 'one-device')).toBeGreaterThan(0);
    expect(spareGib(row('g4dn.xlarge'), memory, 'one-device')).toBeLessThan(0);
    expect(spareGib(row('g4dn.12xlarge'), memory, 'one-device')).toBeLessThan(0);
    expect(spareGib(row('g4dn.12xlarge'), memory, 'all-devices')).toBeGreaterThan(0);
  });

  it('gives a share of a GPU only its share, and a type without one nothing to say', () => {
    expect(spareGib(row('g6f.large'), memory, 'one-device')).toBeLessThan(0);
    expect(spareGib(row('m5.large'), memory, 'all-devices')).toBeNull();
    expect(spareGib(row('m5.2xlarge'), memory, 'cpu')).toBeGreaterThan(0);
  });
});
