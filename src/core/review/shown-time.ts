import { timeUsed } from '../exam/clock.ts';

/** How long something has been in front of the reader. */
export interface ShownTime {
  readonly usedMs: number;
  /** When it was looked at last, by a monotonic clock. */
  readonly lastMs: number;
  /** From then on: whether the page is in view. */
  readonly isShown: boolean;
}

/** @param nowMs by a clock that only goes forward, as for `shownUntil` */
export function startShown(nowMs: number, isShown: boolean): ShownTime {
  return { usedMs: 0, lastMs: nowMs, isShown };
}

/**
 * The time up to now, without what passed while the page was hidden. To be called whenever the page
 * is hidden or comes back, and at least once a minute in between: a longer silence was a machine
 * asleep and counts as a second, as in an exam.
 * @param isShown whether the page is in view from now on
 */
export function shownUntil(time: ShownTime, nowMs: number, isShown: boolean): ShownTime {
  const { usedMs, lastMs } = time;
  const used = time.isShown ? timeUsed(usedMs, nowMs - lastMs) : usedMs;
  return { usedMs: used, lastMs: nowMs, isShown };
}
