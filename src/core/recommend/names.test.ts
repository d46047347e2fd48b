import { describe, expect, it } from 'vitest';
import { parametersBillionOf, precisionClassOf, weightBytesOf } from './names.ts';
import { packFacts, unpackFacts } from './pack.ts';
import { withKeys } from './row-key.ts';
import { SAMPLE_FACTS, sampleFacts } from './sample-facts.ts';

describe('the class of a precision', () => {
  it.each([
    ['FP32', 'CPU', 'fp32'],
    ['FP32', 'Inferentia', '16-bit'],
    ['FP32 (autocast Matmult-BF16)', 'Inferentia2', '16-bit'],
    ['FP16 (mixed) + XLA', 'T4', '16-bit'],
    ['TF32 + XLA', 'A100 40GB', 'tf32'],
    ['INT8', 'L4', 'int8'],
    ['compiler default', 'Inferentia2', 'not-stated'],
    ['not stated', 'CPU', 'not-stated'],
  ])('of %s on %s is %s', (precision, accelerator, expected) => {
    expect(precisionClassOf(precision, accelerator)).toBe(expected);
  });
});

describe('the size of a language model', () => {
  it('is what its name says, and unknown where the name says nothing', () => {
    expect(parametersBillionOf('Llama-2-70b')).toBe(70);
    expect(parametersBillionOf('CodeLlama-13b-hf')).toBe(13);
    expect(parametersBillionOf('t5-3b')).toBe(3);
    expect(parametersBillionOf('google/flan-t5-xl')).toBeNull();
    expect(weightBytesOf('weights stored as int8', 'FP16')).toBe(1);
    expect(weightBytesOf('weights stored as bf16', 'FP16')).toBe(2);
    expect(weightBytesOf('', 'FP32 (autocast Matmult-BF16)')).toBe(4);
  });
});

describe('keys of rows', () => {
  it('follow from what a row says, not from where it stands, and are never the same twice', () => {
    const [one, two] = [
      { key: '', a: 1 },
      { key: '', a: 2 },
    ];
    const keys = withKeys([one, two, one]).map(({ key }) => key);
    expect(withKeys([two, one]).map(({ key }) => key)).toEqual([keys[1], keys[0]]);
    expect(new Set(keys).size).toBe(3);
    expect(withKeys([{ key: 'kept', a: 1 }])[0]?.key).toBe('kept');
  });
});

describe('packed facts', () => {
  it('come back unchanged, also without tokens and with throughputs that follow from latencies', () => {
    const facts = {
      ...sampleFacts([
        { key: 'a', throughputDerived: true, latencyAvgMs: 18.0733, throughputPerSecond: 55.3302 },
        { key: 'b', throughputDerived: true, latencyAvgMs: 18, throughputPerSecond: 55 },
        { key: 'c', throughputPerSecond: null, resolution: '224x224', onEc2: false },
      ]),
    };
    expect(unpackFacts(JSON.parse(JSON.stringify(packFacts(facts))))).toEqual(facts);
    const empty = { ...SAMPLE_FACTS, measurements: [] };
    expect(unpackFacts(packFacts(empty))).toEqual(empty);
  });
});
