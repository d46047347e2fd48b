/** A copy in an order that depends on nothing but the seed: Fisher–Yates over a small generator. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = mulberry32(seed);
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

/** Tommy Ettinger's mulberry32: numbers from 0 up to 1, the same ones for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
