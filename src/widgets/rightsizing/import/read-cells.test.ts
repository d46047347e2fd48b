import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberReader } from './read-number.ts';
import { expectedTime, TimeReader } from './read-time.ts';

const NOON = Date.UTC(2026, 10, 26, 12, 5);

test.each([
  ['2026-11-26T12:05:00Z', false],
  ['2026-11-26T12:05:00.000Z', false],
  ['2026-11-26 12:05 UTC', false],
  ['2026-11-26T13:05:00+01:00', false],
  ['2026-11-26T17:35:00+0530', false],
  ['2026-11-26T07:05:00-05', false],
  ['1795694700', false],
  ['1795694700.0', false],
  ['1795694700000', false],
  ['2026/11/26 12:05:00', true],
  ['2026-11-26 12:05', true],
  ['26.11.2026 12:05', true],
])('%s is five past noon', (text, isNaive) => {
  const times = new TimeReader();
  expect(times.read(text)).toBe(NOON);
  expect(times.naive).toBe(isNaive ? 1 : 0);
  expect(times.zoned).toBe(isNaive ? 0 : 1);
});

test.each([
  '',
  'time',
  '12:05',
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-31 00:00:00',
  '2026-11-26T24:00:00Z',
  '2026-11-26T12:60:00Z',
  '1926-11-26T12:05:00Z',
  '11/26/2026 12:05',
  '42',
])('%j is no time', (text) => {
  expect(new TimeReader().read(text)).toBeNaN();
});

test('a date whose day and month can’t be told apart is named', () => {
  expect(expectedTime('03/04/2026 12:00')).toContain('year first');
  expect(expectedTime('yesterday')).toContain('2026-11-26T09:05:00Z');
});

test('every instant of the century comes back from its ISO text', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('2000-01-01T00:00:00Z'),
        max: new Date('2099-12-31T23:59:59Z'),
        noInvalidDate: true,
      }),
      (date) => {
        const iso = date.toISOString();
        expect(new TimeReader().read(iso)).toBe(date.getTime());
        const second = Math.floor(date.getTime() / 1000) * 1000;
        expect(new TimeReader().read(`${iso.slice(0, 19)}Z`)).toBe(second);
      },
    ),
  );
});

test.each([
  [',', '12.5', 12.5],
  [',', '12.5 %', 12.5],
  [',', '1e-3', 0.001],
  [',', '1,234', 1234],
  [',', '1,234.5', 1234.5],
  [';', '12,5', 12.5],
  [';', '1,234', 1.234],
  [';', '1.234,5', 1234.5],
  [',', '12,5', 12.5],
  [',', '-3', -3],
])('in a file separated by %j, %j is %d', (delimiter, text, value) => {
  expect(new NumberReader(delimiter).read(text)).toBe(value);
});

test.each(['', 'n/a', 'NaN', 'Infinity', '1e999', '0x10', '1,23,4', '--1', '1.2.3'])(
  '%j is no number',
  (text) => {
    expect(new NumberReader(',').read(text)).toBeNaN();
  },
);

test('a file has one decimal sign', () => {
  const numbers = new NumberReader(';');
  expect(numbers.read('12,5')).toBe(12.5);
  expect(numbers.read('12.5')).toBeNaN();
});

test('a comma that can mean two things is named, until the file says which', () => {
  const unclear = new NumberReader(';');
  unclear.read('1,234');
  expect(unclear.assumption()).toContain('“1,234” could have');
  expect(unclear.assumption()).toContain('1.234');
  const clear = new NumberReader(';');
  clear.read('1,234');
  clear.read('12,5');
  expect(clear.assumption()).toBeNull();
  const wrong = new NumberReader(';');
  wrong.read('1,234');
  expect(() => wrong.read('12.5')).toThrow('written in two ways');
});

test('any number comes back from its text with a point or a comma', () => {
  const value = fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(value, (number) => {
      expect(new NumberReader(',').read(String(number))).toBe(number);
      const fixed = number.toFixed(2);
      expect(new NumberReader(';').read(fixed.replace('.', ','))).toBe(Number(fixed));
    }),
  );
});
