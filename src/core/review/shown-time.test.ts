import { describe, expect, it } from 'vitest';
import { type ShownTime, shownUntil, startShown } from './shown-time.ts';

type Step = readonly [nowMs: number, isShown: boolean];

const usedAfter = (start: ShownTime, steps: readonly Step[]) =>
  steps.reduce((time, [nowMs, isShown]) => shownUntil(time, nowMs, isShown), start).usedMs;

describe('the time that a card is in front of the reader', () => {
  it('adds up from look to look', () => {
    const steps: Step[] = [
      [6_000, true],
      [9_500, true],
    ];
    expect(usedAfter(startShown(1_000, true), steps)).toBe(8_500);
  });

  it('leaves out what passes while the page is hidden, however often it is looked at then', () => {
    const steps: Step[] = [
      [4_000, false],
      [5_000, false],
      [50_000, false],
      [60_000, true],
      [62_000, true],
    ];
    expect(usedAfter(startShown(0, true), steps)).toBe(6_000);
  });

  it('starts at nothing for a page that was opened in the background', () => {
    const steps: Step[] = [
      [30_000, true],
      [33_000, true],
    ];
    expect(usedAfter(startShown(0, false), steps)).toBe(3_000);
  });

  it('takes a silence longer than a minute for a machine asleep, and a clock set back for nothing', () => {
    expect(usedAfter(startShown(0, true), [[8 * 3_600_000, true]])).toBe(1_000);
    expect(usedAfter(startShown(5_000, true), [[1_000, true]])).toBe(0);
  });
});
