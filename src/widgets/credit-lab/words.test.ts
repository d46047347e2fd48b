import { describe, expect, it } from 'vitest';
import { creditsText } from './words.ts';

describe('an amount of credits', () => {
  it('is 0 when only the noise of a long sum is left', () => {
    expect(creditsText(3e-13)).toBe('0');
    expect(creditsText(-2e-12, 1)).toBe(creditsText(0, 1));
  });

  it('keeps what can be billed', () => {
    expect(creditsText(5184)).toBe('5,184');
    expect(creditsText(1.5, 1)).toBe('1.5');
  });
});
