import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedIn } from './counted.ts';
import { readInterruptionRate, readLoad } from './load.ts';
import { type DecimalMark, portableText, splitNumber } from './number.ts';
import {
  durationText,
  type FieldRule,
  readCount,
  readDuration,
  readHours,
  readRate,
  readShare,
} from './quantity.ts';

const rule: FieldRule = {
  name: 'The load',
  example: '1k/min',
  bounds: { min: 1e-6, max: 1e9 },
};
const numberIn = (text: string, decimal: DecimalMark = '.') => splitNumber(text, decimal)?.value;
const rate = (text: string) => {
  const reading = readRate(text, rule);
  return reading.ok ? reading.value : reading.problem;
};
const problem = (reading: { ok: boolean; problem?: string }) => reading.problem ?? 'none';

describe('what a quantity counts', () => {
  it.each([
    ['500 tok/s', 'token'],
    ['500tok/s', 'token'],
    ['1B tokens', 'token'],
    ['3 images/s', 'image'],
    ['2k seq/s', 'sequence'],
    ['1.2 steps/s', 'step'],
    ['1k req/min', 'inference'],
    ['20 rps', 'inference'],
    ['20 krps', 'inference'],
    ['1000/min', null],
    ['20 tps', null],
    ['tokens', null],
  ])('is read in %j as %j', (text, counted) => {
    expect(countedIn(text, '.')).toBe(counted);
  });

  it('does not make a count of a rate', () => {
    expect(problem(readCount('5 rps', { ...rule, name: 'The work' }))).toMatch(
      /no unit of a count/,
    );
  });
});

describe('a number in a text', () => {
  it.each([
    ['1000', 1000],
    ['1,000', 1000],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0,125', 0.125],
    ['1,000,000', 1_000_000],
    ['1.000.000', 1_000_000],
    ['1.000,5', 1000.5],
    ['1,000.5', 1000.5],
    ["1'000'000", 1_000_000],
    ['60 000', 60_000],
    ['60\u202f000,5', 60_000.5],
    ['.5', 0.5],
    ['1e6', 1_000_000],
    ['−5', -5],
    ['１２', 12],
    ['\u200b42\ufeff', 42],
  ])('reads %j as %d', (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  it('reads three decimals after a single mark as the reader writes them', () => {
    expect(numberIn('1.125', '.')).toBe(1.125);
    expect(numberIn('1.125', ',')).toBe(1125);
    expect(numberIn('1,125', ',')).toBe(1.125);
    expect(numberIn('1,125', '.')).toBe(1125);
  });

  it.each([
    '',
    'many',
    '1,00,0',
    '12 34',
    '1.2.3',
    '--5',
    'NaN',
    'Infinity',
    '1e999',
    '9'.repeat(80),
  ])('is not found in %j', (text) => {
    expect(splitNumber(text, '.')).toBeNull();
  });

  it('survives any text without an exception and is finite when it is found', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<DecimalMark>('.', ','), (text, decimal) => {
        const found = splitNumber(text, decimal);
        expect(found === null || Number.isFinite(found.value)).toBe(true);
      }),
    );
  });

  it('means the same to every reader once its text is portable', () => {
    const texts = fc
      .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9999 }))
      .chain(([whole, part]) =>
        fc.constantFrom(
          `${whole}`,
          `${whole}.${part}`,
          `${whole},${part}/min`,
          `${whole}.${part}%`,
        ),
      );
    fc.assert(
      fc.property(texts, fc.constantFrom<DecimalMark>('.', ','), (text, decimal) => {
        const portable = portableText(text, decimal);
        expect(numberIn(portable, '.')).toBe(numberIn(text, decimal));
        expect(numberIn(portable, ',')).toBe(numberIn(text, decimal));
      }),
    );
  });
});

describe('a rate', () => {
  it.each([
    ['20', 20],
    ['1k/min', 1000 / 60],
    ['1 k / min', 1000 / 60],
    ['60 000 requests/h', 60_000 / 3600],
    ['2,5 per second', 2.5],
    ['20 rps', 20],
    ['300 req/min', 5],
    ['1M/day', 1e6 / 86_400],
    ['1.5M tokens per hour', 1.5e6 / 3600],
    ['6/minute', 0.1],
  ])('reads %j', (text, perSecond) => {
    expect(rate(text)).toBeCloseTo(perSecond, 12);
  });

  it('says what is wrong with anything else, and what would be right', () => {
    expect(rate('5 apples')).toBe(
      '“apples” is no unit of a rate. Use /s, /min, /h or /day, as in 1k/min.',
    );
    expect(rate('')).toBe('The load is empty. Write a value such as 1k/min.');
    expect(rate('fast')).toContain('does not start with a number');
    expect(rate('-3/s')).toBe('The load must be above 0, such as 1k/min.');
    expect(rate('1e12')).toBe('The load is at most 1,000,000,000/s; this is 1,000,000,000,000/s.');
  });
});

describe('the other quantities', () => {
  it('reads spans of time, also of two units', () => {
    const seconds = (text: string) => {
      const reading = readDuration(text, { ...rule, bounds: { min: 0, max: 1e7 } }, 'min');
      return reading.ok ? reading.value : reading.problem;
    };
    expect(seconds('200 ms')).toBeCloseTo(0.2, 12);
    expect(seconds('1 h 30 min')).toBe(5400);
    expect(seconds('1h30m')).toBe(5400);
    expect(seconds('15')).toBe(900);
    expect(seconds('1,5 h')).toBe(5400);
    expect(seconds('3 apples')).toContain('no unit of time');
  });

  it('reads a percentage and refuses a number that could be a fraction', () => {
    const shares: FieldRule = {
      name: 'The headroom',
      example: '30%',
      bounds: { min: 0, max: 0.9 },
    };
    expect(readShare('40%', shares)).toEqual({ ok: true, value: 0.4 });
    expect(readShare('40', shares)).toEqual({ ok: true, value: 0.4 });
    expect(problem(readShare('0.4', shares))).toBe('“0.4” could be 40% or 0.4%. Write the % sign.');
    expect(problem(readShare('95%', shares))).toBe('The headroom is at most 90%; this is 95%.');
  });

  it('reads whole counts only', () => {
    expect(readCount('10k', rule)).toEqual({ ok: true, value: 10_000 });
    expect(readCount('1.5M tokens', rule)).toEqual({ ok: true, value: 1_500_000 });
    expect(problem(readCount('2.5', rule))).toContain('whole number');
  });

  it('reads hours of a month', () => {
    const hours: FieldRule = { name: 'A month', example: '730', bounds: { min: 1, max: 744 } };
    expect(readHours('730 h', hours)).toEqual({ ok: true, value: 730 });
    expect(problem(readHours('900', hours))).toBe('A month is at most 744 h; this is 900 h.');
    expect(problem(readHours('730 min', hours))).toContain('no unit here');
  });

  it('takes a load as a utilization by its sign', () => {
    const shares = { min: 0.001, max: 1 };
    expect(readLoad('40%', rule, shares)).toEqual({
      ok: true,
      value: { kind: 'utilization', share: 0.4 },
    });
    expect(readLoad('10/s', rule, shares)).toEqual({
      ok: true,
      value: { kind: 'rate', perSecond: 10 },
    });
  });

  it('turns a chance in a month into a rate that gives this chance back', () => {
    const reading = readInterruptionRate('5%/month', { ...rule, bounds: { min: 0, max: 60 } });
    expect(reading.ok && 1 - Math.exp(-reading.value * 730)).toBeCloseTo(0.05, 12);
    const daily = readInterruptionRate('0.5/day', { ...rule, bounds: { min: 0, max: 60 } });
    expect(daily.ok && daily.value).toBeCloseTo(0.5 / 24, 12);
    expect(problem(readInterruptionRate('5', { ...rule, bounds: { min: 0, max: 60 } }))).toContain(
      'needs a unit',
    );
    expect(readInterruptionRate('0', { ...rule, bounds: { min: 0, max: 60 } })).toEqual({
      ok: true,
      value: 0,
    });
  });

  it('writes a span of time in the unit that suits it', () => {
    expect([0.0406, 12, 750, 10_800].map(durationText)).toEqual([
      '40.6 ms',
      '12 s',
      '12.5 min',
      '3 h',
    ]);
  });
});
