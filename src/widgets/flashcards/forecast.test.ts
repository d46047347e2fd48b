import { describe, expect, it } from 'vitest';
import { dayStart, dueForecast, nextDue } from './forecast.ts';

/** A Thursday at noon in whatever zone the test runs. */
const NOW = new Date(2026, 0, 15, 12).getTime();
const at = (day: number, hour: number) => new Date(2026, 0, day, hour).getTime();

describe('the forecast', () => {
  it('counts by local day and puts what is overdue into today', () => {
    const due = [at(3, 8), at(15, 8), at(15, 23), at(16, 0), at(21, 23), at(22, 0)];
    expect(dueForecast(due, NOW).map((day) => day.due)).toEqual([3, 1, 0, 0, 0, 0, 1]);
  });

  it('starts with today and goes on with weekdays', () => {
    const labels = dueForecast([], NOW).map((day) => day.label);
    expect(labels).toEqual(['Today', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed']);
  });

  it('starts the day at midnight', () => {
    expect(dayStart(NOW)).toBe(at(15, 0));
    expect(dayStart(NOW, 1)).toBe(at(16, 0));
  });
});

describe('the next review', () => {
  it('is named by its day, with the number of cards', () => {
    expect(nextDue([at(16, 9), at(16, 22), at(18, 1)], NOW)).toBe('tomorrow, when 2 cards are due');
    expect(nextDue([at(15, 18)], NOW)).toBe('later today, when 1 card is due');
    expect(nextDue([at(18, 1)], NOW)).toBe('3 days from now, when 1 card is due');
  });

  it('is none when no card waits', () => {
    expect(nextDue([at(14, 9)], NOW)).toBeNull();
    expect(nextDue([], NOW)).toBeNull();
  });
});
