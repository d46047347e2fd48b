const STEP = 0x6d2b79f5;

/**
 * The number at a place of a seed's sequence, from 0 up to 1, without the ones before it.
 *
 * @param place whole; `seededRandom` gives the places 1, 2, 3 and so on
 */
export function randomAt(seed: number, place: number): number {
  const state = (seed + Math.imul(place, STEP)) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/**
 * Tommy Ettinger's mulberry32: numbers from 0 up to 1, the same ones for the same seed. Samples of the
 * labs, figures of lessons and orders in links were made with it, so what a seed gives must not change.
 */
export function seededRandom(seed: number): () => number {
  let place = 0;
  return () => {
    place += 1;
    return randomAt(seed, place);
  };
}

/** A copy in an order that depends on nothing but the seed: Fisher–Yates by mulberry32. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = seededRandom(seed);
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    const [a, b] = [copy[last], copy[pick]];
    if (a !== undefined && b !== undefined) {
      copy[last] = b;
      copy[pick] = a;
    }
  }
  return copy;
}
