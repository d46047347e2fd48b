import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProfile, profileText, readProfile } from './profile.ts';
import { reader } from './read-number.ts';
import { limitDoubt, rateDoubt } from './unit-questions.ts';

describe('a day of 24 hours', () => {
  it('comes back from its text', () => {
    const levels = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 23, maxLength: 23 });
    fc.assert(
      fc.property(levels, (others) => {
        const profile = [...others, 100];
        expect(parseProfile(profileText(profile))).toEqual(profile);
      }),
    );
  });

  it('is scaled to its busiest hour, whatever the unit', () => {
    const typed = [...Array<string>(23).fill('250'), '1000'].join(', ');
    expect(readProfile(typed)).toEqual([...Array<number>(23).fill(25), 100]);
  });

  it.each([
    ['1 2 3', 'Found 3 numbers. A day has 24 hours'],
    [`${'5 '.repeat(23)}x`, 'Number 24 is “x”'],
    ['0 '.repeat(24), 'All hours are 0'],
    [`-1 ${'5 '.repeat(23)}`, 'Number 1 is “-1”'],
  ])('says what is wrong with %o', (typed, words) => {
    expect(readProfile(typed)).toMatchObject({ problem: expect.stringContaining(words) });
  });
});

describe('a number field', () => {
  const read = reader({ what: 'The limit', unit: ' ms', range: { min: 0.1, max: 60_000 } });

  it('takes plain numbers, thousands with commas, and powers of ten', () => {
    expect(read(' 200 ')).toBe(200);
    expect(read('1,500.5')).toBe(1500.5);
    expect(read('2e2')).toBe(200);
  });

  it.each([
    ['', 'The limit is empty. Expected a number from 0.1 to 60,000 ms.'],
    ['soon', 'The limit is “soon”.'],
    ['0', 'The limit must be at least 0.1 ms.'],
    ['-5', 'The limit must be at least 0.1 ms.'],
    ['1e99', 'The limit must be at most 60,000 ms.'],
    [
      '1,5',
      'The limit is “1,5”. Expected a number from 0.1 to 60,000 ms, with a decimal point as in 1.5.',
    ],
    ['Infinity', 'The limit is “Infinity”.'],
  ])('says what would be right instead of %o', (typed, words) => {
    expect(read(typed)).toMatchObject({ problem: expect.stringContaining(words) });
  });
});

describe('a pasted value in another unit', () => {
  it('asks about a rate that is out by 60 in the direction of the other unit', () => {
    expect(rateDoubt(16.7, 1000, 'min')).toMatchObject({ instead: 1002 });
    expect(rateDoubt(1000, 16.7, 's')?.question).toContain('Did you mean 1000 a minute?');
    expect(rateDoubt(60_000, 1000, 'min')).toMatchObject({ instead: 1000 });
    expect(rateDoubt(60_000, 1000, 'min')?.question).toContain('an hour');
    expect(rateDoubt(1, 60, 's')).toBeNull();
    expect(rateDoubt(500, 1000, 'min')).toBeNull();
  });

  it('asks about a limit in seconds or microseconds', () => {
    expect(limitDoubt(0.2, 200)).toMatchObject({ instead: 200 });
    expect(limitDoubt(200_000, 200)?.question).toContain('microseconds');
    expect(limitDoubt(100, 200)).toBeNull();
  });
});
