import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeTicks } from './time-ticks.ts';
import { clockText, dateText, momentText, spanText } from './time-words.ts';

const START = Date.UTC(2026, 9, 19);
const HOUR_MS = 3_600_000;

describe('times on an axis', () => {
  it('are days for two weeks and hours for one day, with midnight by its date', () => {
    const weeks = timeTicks(START, START + 14 * 24 * HOUR_MS).map(({ text }) => text);
    expect(weeks).toEqual(['20 Oct', '22 Oct', '24 Oct', '26 Oct', '28 Oct', '30 Oct', '1 Nov']);
    const day = timeTicks(START, START + 24 * HOUR_MS).map(({ text }) => text);
    expect(day).toEqual(['19 Oct', '06:00', '12:00', '18:00', '20 Oct']);
  });

  it('are few, ascending and inside, whatever the stretch', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 93 * 24 }), (hours) => {
        const endMs = START + hours * HOUR_MS;
        const times = timeTicks(START, endMs).map(({ timeMs }) => timeMs);
        expect(times.length).toBeLessThanOrEqual(8);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(times.every((timeMs) => timeMs >= START && timeMs <= endMs)).toBe(true);
      }),
    );
  });

  it('are written in UTC, the same on every machine', () => {
    expect(momentText(START + 9.5 * HOUR_MS)).toBe('19 Oct, 09:30');
    expect(clockText(START)).toBe('00:00');
    expect(dateText(START)).toBe('19 October 2026');
    expect(spanText(36)).toBe('36 h');
    expect(spanText(336)).toBe('14 days');
  });
});
