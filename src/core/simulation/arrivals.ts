import { InvalidInputError, requireNonNegative, requirePositive } from '../errors.ts';
import type { Random } from '../random/xoshiro.ts';

/** A stretch of time with one mean rate. */
export interface RateSegment {
  /** Above 0. */
  readonly seconds: number;
  /** 0 or more. */
  readonly ratePerSecond: number;
}

export interface Burst {
  /** How many times the mean rate arrives during a burst, above 1. */
  readonly factor: number;
  /** Length of a burst, above 0. */
  readonly seconds: number;
  /** From the start of one burst to the next; more than `seconds` × `factor`. */
  readonly everySeconds: number;
}

/**
 * A load with bursts and the same mean: between bursts less arrives, so that averages over whole
 * periods do not tell the two apart.
 *
 * @param meanRatePerSecond above 0
 * @param durationSeconds above 0
 * @throws InvalidInputError when the bursts alone are more than the mean
 */
export function burstSegments(
  meanRatePerSecond: number,
  durationSeconds: number,
  burst: Burst,
): RateSegment[] {
  requirePositive('The mean rate', meanRatePerSecond);
  requirePositive('The duration', durationSeconds);
  const { factor, seconds, everySeconds } = burst;
  requirePositive('The length of a burst', seconds);
  requirePositive('The factor of a burst', factor);
  if (!(factor * seconds <= everySeconds)) {
    throw new InvalidInputError(
      'The time from burst to burst',
      everySeconds,
      `at least ${factor * seconds} s, the length times the factor`,
    );
  }
  const quietSeconds = everySeconds - seconds;
  const quietRate = (meanRatePerSecond * (everySeconds - factor * seconds)) / quietSeconds;
  const segments: RateSegment[] = [];
  let left = durationSeconds;
  while (left > 0) {
    const quiet = Math.min(left, quietSeconds);
    segments.push({ seconds: quiet, ratePerSecond: quietRate });
    left -= quiet;
    if (left <= 0) break;
    const loud = Math.min(left, seconds);
    segments.push({ seconds: loud, ratePerSecond: meanRatePerSecond * factor });
    left -= loud;
  }
  return segments;
}

/** Times of arrivals at random, one after another; `Infinity` after the last segment. */
export function arrivalClock(segments: readonly RateSegment[], random: Random): () => number {
  for (const { seconds, ratePerSecond } of segments) {
    requirePositive('The length of a segment', seconds);
    requireNonNegative('The rate of a segment', ratePerSecond);
  }
  let index = 0;
  let rate = segments[0]?.ratePerSecond ?? 0;
  let segmentEnd = segments[0]?.seconds ?? 0;
  let now = 0;
  return () => {
    let need = -Math.log(random());
    for (;;) {
      const until = (segmentEnd - now) * rate;
      if (need <= until) {
        now += need / rate;
        return now;
      }
      need -= until;
      now = segmentEnd;
      index += 1;
      const segment = segments[index];
      if (segment === undefined) return Number.POSITIVE_INFINITY;
      rate = segment.ratePerSecond;
      segmentEnd += segment.seconds;
    }
  };
}
