import { describe, expect, it } from 'vitest';
import { dueForecast, FORECAST_DAYS, nextDue } from './forecast.ts';

const UTC = { timeZone: 'UTC', startHour: 4 };
/** A Thursday at noon. */
const NOW = Date.UTC(2026, 0, 15, 12);
const at = (day: number, hour: number) => Date.UTC(2026, 0, day, hour);

describe('the forecast', () => {
  it('counts by day of study and puts what is overdue into today', () => {
    const due = [at(3, 8), at(15, 8), at(16, 3), at(16, 4), at(17, 3), at(22, 0), at(45, 8)];
    const counts = dueForecast(due, NOW, UTC).map((day) => day.due);
    expect(counts).toHaveLength(FORECAST_DAYS);
    expect(counts.slice(0, 8)).toEqual([3, 2, 0, 0, 0, 0, 1, 0]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(due.length - 1);
  });

  it('starts with today and goes on with dates', () => {
    const labels = dueForecast([], NOW, UTC).map((day) => day.label);
    expect(labels.slice(0, 3)).toEqual(['Today', 'Fri 16 Jan', 'Sat 17 Jan']);
    expect(labels.at(-1)).toBe('Fri 13 Feb');
    expect(new Set(labels).size).toBe(FORECAST_DAYS);
  });

  it('turns over at the start hour of the learner’s zone, also on the day the clock changes', () => {
    // Clocks go forward in Los Angeles on 8 March 2026: 04:00 is 11:00 UTC from then on.
    const los = { timeZone: 'America/Los_Angeles', startHour: 4 };
    const now = Date.parse('2026-03-07T20:00:00-08:00');
    const due = [Date.parse('2026-03-08T10:59:59Z'), Date.parse('2026-03-08T11:00:00Z')];
    const [today, tomorrow] = dueForecast(due, now, los);
    expect([today?.due, tomorrow?.due]).toEqual([1, 1]);
    expect(tomorrow?.label).toBe('Sun 8 Mar');
  });
});

describe('the next review', () => {
  it('is named by its day, with the number of cards', () => {
    expect(nextDue([at(16, 9), at(16, 22), at(18, 5)], NOW, UTC)).toBe(
      'tomorrow, when 2 cards are due',
    );
    expect(nextDue([at(15, 18)], NOW, UTC)).toBe('later today, when 1 card is due');
    expect(nextDue([at(18, 5)], NOW, UTC)).toBe('3 days from now, when 1 card is due');
  });

  it('is still today’s before the day starts', () => {
    expect(nextDue([at(16, 3)], NOW, UTC)).toBe('later today, when 1 card is due');
  });

  it('is none when no card waits', () => {
    expect(nextDue([at(14, 9)], NOW, UTC)).toBeNull();
    expect(nextDue([], NOW, UTC)).toBeNull();
  });
});
