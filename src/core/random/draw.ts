import { SPLIT_MIX_STEP, splitMix } from './split-mix.ts';

/** Numbers drawn from a seed: the same seed gives the same numbers on every machine. */
export interface Draw {
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** One of the items, of which there is at least one. */
  pick<const Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number];
  /** The items in another order. */
  shuffled<Item>(items: readonly Item[]): readonly Item[];
  chance(share: number): boolean;
}

/** Seeds of questions are whole numbers from 0 to this. */
export const MAX_TEMPLATE_SEED = 2 ** 31 - 1;

/**
 * Draws by SplitMix32. Computed questions and exams carry their seeds in links and in records, so
 * what a seed gives must not change.
 *
 * @param seed any whole numbers; each of them changes everything that is drawn
 */
export function createDraw(...seed: readonly number[]): Draw {
  let state = seed.reduce((sum, part) => splitMix(Math.imul(sum, 31) ^ part), 0x5bd1e995);
  const unit = (): number => {
    state = (state + SPLIT_MIX_STEP) | 0;
    return splitMix(state) / 2 ** 32;
  };
  const whole = (min: number, max: number): number => min + Math.floor(unit() * (max - min + 1));
  return {
    whole,
    pick: (items) => items[whole(0, items.length - 1)],
    shuffled(items) {
      const left = [...items];
      return items.flatMap(() => left.splice(whole(0, left.length - 1), 1));
    },
    chance: (share) => unit() < share,
  };
}
