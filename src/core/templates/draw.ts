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

/** The next 32 bits of a counter-based generator (SplitMix32). */
function mix(state: number): number {
  let z = (state + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/** @param seed any whole numbers; each of them changes everything that is drawn */
export function createDraw(...seed: readonly number[]): Draw {
  let state = seed.reduce((sum, part) => mix(Math.imul(sum, 31) ^ part), 0x5bd1e995);
  const unit = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 2 ** 32;
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

/** A 32-bit number that a text always gives again (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  }
  return hash >>> 0;
}
