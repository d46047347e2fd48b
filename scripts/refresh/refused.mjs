/** Why a refresh stops before anything is written: a sentence for whoever started it. */
export class RefusedError extends Error {
  name = 'RefusedError';
}

const MOST_LOST = 0.05;

/**
 * Refuses a list that lacks more than 5 % of what we know.
 * @param {string} what starts the sentence
 * @param {readonly string[]} known instance types
 * @param {{ has(type: string): boolean }} found
 * @param {boolean} acceptLoss
 */
export function refuseLoss(what, known, found, acceptLoss) {
  const lost = known.filter((type) => !found.has(type));
  if (acceptLoss || lost.length <= known.length * MOST_LOST) return;
  throw new RefusedError(
    `${what} lacks ${lost.length} of ${known.length} known types, more than 5 %: ${lost.slice(0, 8).join(', ')} …\n` +
      'Pass --accept-loss if they are really gone.',
  );
}
