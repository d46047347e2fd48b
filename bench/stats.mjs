/** @typedef {{ median: number, low: number, high: number, runs: number }} Spread */

/**
 * Median, lowest and highest of the numbers among `values`; undefined when there is none.
 * @param {readonly unknown[]} values
 * @returns {Spread | undefined}
 */
export function spreadOf(values) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return undefined;
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? high;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
  return { median, low, high, runs: sorted.length };
}

/**
 * One spread for each field that the runs have.
 * @param {readonly Record<string, unknown>[]} runs
 * @returns {Record<string, Spread>}
 */
export function spreadsOf(runs) {
  const names = new Set(runs.flatMap((run) => Object.keys(run)));
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const spread = spreadOf(runs.map((run) => run[name]));
      return spread ? [[name, spread]] : [];
    }),
  );
}

/** The items from `start` on, then those before: each repetition begins with another one. */
export function rotated(items, start) {
  const at = start % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
