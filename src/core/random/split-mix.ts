/** How far the states of SplitMix32 lie apart: the golden ratio in 32 bits. */
export const SPLIT_MIX_STEP = 0x9e3779b9;

/**
 * The 32 bits that SplitMix32 gives after a state.
 *
 * @param state only its low 32 bits count
 * @returns whole, from 0 to 2³² − 1
 */
export function splitMix(state: number): number {
  let word = (state + SPLIT_MIX_STEP) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return (word ^ (word >>> 15)) >>> 0;
}
