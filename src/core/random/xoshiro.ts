import { SPLIT_MIX_STEP, splitMix } from './split-mix.ts';

/** Numbers above 0 and up to 1, the same for the same seed on every machine. */
export type Random = () => number;

/**
 * xoshiro128** (Blackman and Vigna), its state filled from the seed by SplitMix32. Load tests carry
 * their seeds in links, so what a seed gives must not change.
 *
 * @param seed whole; only its low 32 bits count
 */
export function xoshiro128(seed: number): Random {
  let a = splitMix(seed);
  let b = splitMix(seed + SPLIT_MIX_STEP);
  let c = splitMix(seed + 2 * SPLIT_MIX_STEP);
  let d = splitMix(seed + 3 * SPLIT_MIX_STEP) | 1;
  return () => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return ((result >>> 0) + 1) / 4294967296;
  };
}
