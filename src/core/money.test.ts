import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyText } from './money.ts';

const usd = moneyText('USD');
const anyAmount = fc.oneof(fc.double(), fc.double({ min: 0, max: 1e7, noNaN: true }));

describe('money', () => {
  it('writes totals with two decimals and thousands commas', () => {
    expect(usd.total(1580.950224)).toBe('$1,580.95');
    expect(usd.total(1234567.891)).toBe('$1,234,567.89');
    expect(usd.total(0)).toBe('$0.00');
  });

  it('writes a total below one cent as a small cost, not as zero', () => {
    expect(usd.total(0.0000038)).toBe('$0.00000380');
    expect(usd.total(0.0099999)).toBe('$0.0100');
  });

  it('writes rates with every listed digit and at least two decimals', () => {
    expect(usd.rate(21.957642)).toBe('$21.957642');
    expect(usd.rate(0.228)).toBe('$0.228');
    expect(usd.rate(0.5)).toBe('$0.50');
    expect(usd.rate(24)).toBe('$24.00');
    expect(usd.rate(0.000009)).toBe('$0.000009');
  });

  it('keeps the binary noise of a sum out of a rate', () => {
    expect(usd.rate(0.1 + 0.2)).toBe('$0.30');
    expect(usd.rate(3 * 0.096)).toBe('$0.288');
  });

  it('shortens a rate to the cent for headlines', () => {
    expect(usd.rateShort(21.957642)).toBe('$21.96');
  });

  it('writes small costs with 3 significant digits', () => {
    expect(usd.small(0.0000038)).toBe('$0.00000380');
    expect(usd.small(3.8)).toBe('$3.80');
    expect(usd.small(12.637)).toBe('$12.6');
    expect(usd.small(9.996)).toBe('$10.0');
    expect(usd.small(0.09996)).toBe('$0.100');
    expect(usd.small(1580.95)).toBe('$1,581');
  });

  it('names the currency of the price book', () => {
    expect(moneyText('CNY').total(10)).toBe('CN¥10.00');
  });

  it('says in words what is no amount', () => {
    expect(usd.total(null)).toBe('not stated');
    expect(usd.total(Number.NaN)).toBe('not defined');
    expect(usd.small(Infinity)).toBe('not defined');
    expect(usd.total(-1)).toBe('below $0');
    expect(usd.small(5e-324)).toBe('under $0.000000000001');
  });

  it('never shows a false zero, a minus sign, an exponent, NaN or Infinity', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        for (const write of [usd.total, usd.rate, usd.rateShort, usd.small]) {
          const text = write(amount);
          expect(text).not.toMatch(/NaN|Infinity|-|−|\de/);
          if (amount > 0) expect(text).not.toMatch(/^\$0(\.0*)?$/);
        }
      }),
    );
  });

  it('rounds a small cost by less than one part in 100', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), (amount) => {
        const shown = Number(usd.small(amount).replace(/[$,]/g, ''));
        expect(Math.abs(shown - amount)).toBeLessThan(amount / 100);
      }),
    );
  });
});
