import { describe, expect, it } from 'vitest';
import { areEqual, type Bills, equalServeHours, servingExcess } from './bills.ts';

const bills: Bills = {
  trainHours: 10,
  serveHours: 1000,
  trainPricePerHour: 20,
  servePricePerHour: 0.25,
};

describe('two bills', () => {
  it('are equal after as many serving hours as the price ratio times the training hours', () => {
    expect(equalServeHours(bills)).toBe(800);
    expect(areEqual({ ...bills, serveHours: 800 })).toBe(true);
  });

  it('differ by the money that serving costs more', () => {
    expect(servingExcess(bills)).toBe(50);
    expect(servingExcess({ ...bills, serveHours: 400 })).toBe(-100);
    expect(areEqual(bills)).toBe(false);
  });
});
