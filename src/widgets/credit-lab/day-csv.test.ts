import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDayCsv } from './day-csv.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

function dayOf(text: string): readonly number[] {
  const answer = readDayCsv(text);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.day;
}
function problemOf(text: string): string {
  const answer = readDayCsv(text);
  if (answer.ok) throw new Error('It was taken.');
  return answer.problem;
}

test('hours with a header become half-hours', () => {
  const text = `time,cpu\n${hours.map((hour) => `${clock(hour)},${hour * 4}`).join('\n')}\n`;
  const day = dayOf(text);
  expect(day.slice(18, 20)).toEqual([36, 36]);
  expect(day).toHaveLength(48);
});

test('a byte-order mark, semicolons, decimal commas and CRLF are read', () => {
  const text = `\uFEFFZeit;CPU\r\n${hours.map((hour) => `${clock(hour)};45,5`).join('\r\n')}`;
  expect(dayOf(text)).toEqual(Array(48).fill(46));
});

test('CloudWatch’s quoted dates over midnight are read by their clock', () => {
  const lines = hours.map((hour) => {
    const day = hour < 12 ? '2026-11-23' : '2026-11-24';
    return `"${day} ${clock((hour + 12) % 24)}:00","${(hour + 12) % 24}"`;
  });
  expect(dayOf(lines.join('\n'))[2 * 13]).toBe(13);
  expect(dayOf(lines.join('\n'))[0]).toBe(0);
});

test('values at most 1 with decimals are fractions, and that is said', () => {
  const answer = readDayCsv(hours.map((hour) => `${clock(hour)},0.9`).join('\n'));
  expect(answer).toMatchObject({ ok: true, note: expect.stringContaining('0.9 as 90%') });
  expect(answer.ok && answer.day[0]).toBe(90);
});

test.each([
  ['', 'The file is empty'],
  ['\u0089PNG\0\0', 'not a text file'],
  ['09:00,40\n09:30,x', 'Line 2: found “09:30,x”, expected a time and a percentage'],
  ['00:00,40\n00:30,180', 'Line 2: found 180%, expected 0 to 100%'],
  ['00:00,40\n00:00,41', 'Line 2: 00:00 is not after 00:00'],
  ['00:00,40\n03:00,41', 'Line 2: comes 3 h after line 1'],
  ['1\n2\n3', 'Found 3 values without times'],
])('%j is refused with a reason', (text, reason) => {
  expect(problemOf(text)).toContain(reason);
});

test('no text throws, hangs or gives half a day', () => {
  const line = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: -5, max: 120 }))
      .map(([hour, value]) => `${clock(hour)},${value}`),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const answer = readDayCsv(lines.join('\n'));
      if (answer.ok) {
        expect(answer.day).toHaveLength(48);
        for (const level of answer.day) {
          expect(Number.isInteger(level) && level >= 0 && level <= 100).toBe(true);
        }
      } else expect(answer.problem).toMatch(/^[A-Z].*[.?)]$/s);
    }),
  );
});
