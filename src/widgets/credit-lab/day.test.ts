import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText, minutesOf, parseDay, snapLevel, withLevel, withStroke } from './day.ts';
import { linePath, stepPath } from './polyline.ts';

const anyDay = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 48, maxLength: 48 });

test('a day comes back from its text', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(parseDay(dayText(day))).toEqual(day);
    }),
  );
});

test('a day minute by minute holds each level for half an hour', () => {
  const minutes = minutesOf(withLevel(Array(48).fill(10), 18, 20, 90));
  expect(minutes).toHaveLength(1440);
  expect([minutes[539], minutes[540], minutes[599], minutes[600]]).toEqual([0.1, 0.9, 0.9, 0.1]);
});

test('a fast stroke fills the half-hours that the pointer jumped over', () => {
  const day = withStroke(Array(48).fill(0), { slot: 10, percent: 0 }, { slot: 14, percent: 100 });
  expect(day.slice(10, 16)).toEqual([0, 25, 50, 75, 100, 0]);
  const back = withStroke(Array(48).fill(0), { slot: 14, percent: 100 }, { slot: 10, percent: 20 });
  expect(back.slice(9, 15)).toEqual([0, 20, 40, 60, 80, 0]);
});

test('a drawn level is a multiple of 5 within 0 and 100', () => {
  expect([-7, 2, 3, 52.6, 104].map(snapLevel)).toEqual([0, 0, 5, 55, 100]);
});

test('paths keep the corners and leave out what lies on a line', () => {
  expect(linePath([0, 1, 2, 3, 3, 3], (value) => value)).toBe('M0 0.0L3 3.0L5 3.0');
  expect(stepPath([1, 1, 2, 2], (value) => value)).toBe('M0 1.0H2V2.0H4');
});
