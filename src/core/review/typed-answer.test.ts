import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedNames, compareTyped } from './typed-answer.ts';

const name = (...accepted: string[]) => ({ accepted, text: '' });
const verdict = (typed: string, ...accepted: string[]) =>
  compareTyped(typed, name(...accepted)).verdict;

describe('a typed name', () => {
  it.each([
    ['inference', 'Inference'],
    ['  LATENCY. ', 'Latency'],
    ['cpu credits', 'CPU credit'],
    ['gpus', 'GPU'],
    ['the CPU credit', 'CPU credit'],
    ['on demand', 'On-Demand'],
    ['realtime inference', 'Real-time inference'],
    ['résérvé instance', 'Reserve instance'],
    ['model’s weights', 'Model weights'],
    ['vCPUs', 'vCPU'],
    ['tpus', 'TPU'],
    ['latencies', 'Latency'],
    ['service quotas', 'Service quota'],
    ['batches', 'Batch'],
    ['KV caches', 'KV cache'],
    ['service times', 'Service time'],
    ['memory-optimized', 'Memory optimized'],
  ])('“%s” is right for “%s”', (typed, accepted) => {
    expect(verdict(typed, accepted)).toBe('right');
  });

  it.each([
    ['latensy', 'Latency'],
    ['quantisation', 'Quantization'],
    ['perfomance risk', 'Performance risk'],
    ['latnecy', 'Latency'],
    ['drfit', 'Drift'],
    ['qunatisation', 'Quantization'],
  ])('“%s” is close to “%s” and still suggests Good', (typed, accepted) => {
    expect(compareTyped(typed, name(accepted))).toMatchObject({ verdict: 'close', suggested: 3 });
  });

  it.each([
    ['Inf2', 'Inf1'],
    ['NVIDIA A10', 'NVIDIA A100'],
    ['t2.large', 't3.large'],
    ['FP16', 'FP32'],
  ])('“%s” is not “%s”: a digit is no slip', (typed, accepted) => {
    expect(['partly', 'different']).toContain(verdict(typed, accepted));
  });

  it('that is short must be the same to the letter, also in the order of its letters', () => {
    expect(verdict('gbu', 'GPU')).toBe('different');
    expect(verdict('BRET', 'BERT')).toBe('different');
  });

  it('with two slips in a short name is not close', () => {
    expect(verdict('latnecyy', 'Latency')).toBe('different');
  });

  it('that shares a word suggests Hard', () => {
    expect(compareTyped('spot price', name('Spot Instance'))).toMatchObject({
      verdict: 'partly',
      suggested: 2,
    });
  });

  it('may be any of those that are accepted', () => {
    const accepted = acceptedNames('EC2 (Elastic Compute Cloud)');
    for (const typed of ['ec2', 'elastic compute cloud', 'EC2 Elastic Compute Cloud']) {
      expect(verdict(typed, ...accepted)).toBe('right');
    }
  });

  it('is right for itself, however it is written', () => {
    const words = fc.stringMatching(/^[a-z]{4,9}( [a-z]{4,9}){0,2}$/);
    fc.assert(
      fc.property(words, (text) => {
        expect(verdict(` ${text.toUpperCase()}! `, text)).toBe('right');
      }),
    );
  });

  it('of nothing but space is empty and suggests Again', () => {
    expect(compareTyped(' …', name('x'))).toMatchObject({ verdict: 'empty', suggested: 1 });
  });
});

describe('a typed text', () => {
  const key = {
    accepted: [],
    text: 'Using a trained model to make predictions on new data that it has not seen.',
  };

  it('suggests Good when half the content words are there, in any order', () => {
    const typed = 'predictions of a trained model about new data';
    expect(compareTyped(typed, key)).toMatchObject({ verdict: 'right', suggested: 3 });
  });

  it('says how many of the words are there', () => {
    // Content: using, trained, model, make, prediction, new, data, seen.
    expect(compareTyped('new data', key)).toEqual({
      verdict: 'partly',
      suggested: 2,
      words: { found: 2, of: 8 },
    });
    expect(compareTyped('no idea', key)).toMatchObject({ verdict: 'different', suggested: 1 });
  });

  it('that is only one example of many suggests no grade when it shares little, and Good for much', () => {
    const example = { ...key, isOneOfMany: true };
    expect(compareTyped('a shop that recommends shoes', example)).toMatchObject({
      verdict: 'other',
      suggested: null,
    });
    expect(compareTyped('a trained model makes predictions', example).suggested).toBe(3);
    expect(compareTyped('', example).suggested).toBe(1);
  });

  it('never throws and always suggests a grade', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (typed, text) => {
        const { suggested } = compareTyped(typed, { accepted: [], text });
        expect([1, 2, 3]).toContain(suggested);
      }),
    );
  });
});

describe('the names that an entry stands for', () => {
  it('are the whole, what is before the bracket and what is in it', () => {
    expect(acceptedNames('Percentile (P95, P99)')).toEqual([
      'Percentile (P95, P99)',
      'Percentile',
      'P95, P99',
    ]);
    expect(acceptedNames('Latency')).toEqual(['Latency']);
  });
});
