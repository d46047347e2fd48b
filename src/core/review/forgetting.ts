import { computeDecayFactor, default_w, forgetting_curve } from 'ts-fsrs';
import { requireCount, requireNonNegative, requirePositive, requireShare } from '../errors.ts';

const DAY_MS = 86_400_000;

/**
 * The chance that a card is recalled so many days after its last review, 0 to 1: FSRS-6's power
 * curve `(1 + factor × t / S) ^ decay` with its default decay. After `stabilityDays` it is 90 %.
 * @throws InvalidInputError when the time is negative or the stability not above 0
 */
export function retrievability(elapsedDays: number, stabilityDays: number): number {
  requireNonNegative('The time since the review', elapsedDays);
  requirePositive('The stability', stabilityDays);
  return forgetting_curve(default_w, elapsedDays, stabilityDays);
}

/**
 * Days after a review at which the chance of recall has fallen to a share: the inverse of
 * `retrievability`.
 * @param recall above 0 and at most 1
 * @throws InvalidInputError when the share or the stability is out of range
 */
export function daysUntilRecall(recall: number, stabilityDays: number): number {
  requireShare('The chance of recall', recall);
  requirePositive('The stability', stabilityDays);
  const { decay, factor } = computeDecayFactor(default_w);
  return (stabilityDays / factor) * (recall ** (1 / decay) - 1);
}

export interface RecallPoint {
  readonly day: number;
  /** 0 to 1. */
  readonly recall: number;
}

/**
 * Evenly spaced points of a card's curve from its last review on, both ends included.
 * @param steps at least 1: one point more comes back
 */
export function recallCurve(
  stabilityDays: number,
  untilDays: number,
  steps: number,
): readonly RecallPoint[] {
  requireCount('The number of steps', steps);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const day = (untilDays * step) / steps;
    return { day, recall: retrievability(day, stabilityDays) };
  });
}

/** Days between two instants; a clock that was set back counts as no time. */
export function daysBetween(fromMs: number, toMs: number): number {
  return Math.max(0, toMs - fromMs) / DAY_MS;
}
