import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreResponse } from '../quiz/score-response.ts';
import { clockText, timeLeft, timeUsed } from './clock.ts';
import { faceOrder, unfaced } from './face.ts';
import { drawExam, EXAM_FORMS } from './form.ts';

const BANK = Array.from({ length: 90 }, (_, index) => ({
  id: `q${index}`,
  lesson: `lesson-${index % 9}`,
}));

describe('drawExam', () => {
  it('draws different questions, from every lesson its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.nat(), (count, seed) => {
        const drawn = drawExam(BANK, count, seed);
        expect(new Set(drawn).size).toBe(count);
        const shares = new Map<string, number>();
        for (const id of drawn) {
          const lesson = BANK.find((one) => one.id === id)?.lesson ?? '';
          shares.set(lesson, (shares.get(lesson) ?? 0) + 1);
        }
        const counts = [...Array(9).keys()].map((index) => shares.get(`lesson-${index}`) ?? 0);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('draws the same for the same seed, and all there are when there are too few', () => {
    expect(drawExam(BANK, 20, 5)).toEqual(drawExam(BANK, 20, 5));
    expect(drawExam(BANK, 20, 5)).not.toEqual(drawExam(BANK, 20, 6));
    expect(drawExam(BANK.slice(0, 3), 20, 5)).toHaveLength(3);
  });

  it('has a form as long as the exam it follows, and gives two minutes a question in all', () => {
    expect(EXAM_FORMS[0]).toMatchObject({ questions: 65, minutes: 130 });
    for (const { questions, minutes } of EXAM_FORMS) expect(minutes / questions).toBe(2);
  });
});

describe('timeUsed', () => {
  it('adds what passed between two ticks', () => {
    expect(timeUsed(10_000, 1_004)).toBe(11_004);
    expect(timeUsed(10_000, 60_000)).toBe(70_000);
  });

  it('counts a night’s sleep as one tick, and a clock that goes back as nothing', () => {
    expect(timeUsed(10_000, 8 * 3_600_000)).toBe(11_000);
    expect(timeUsed(10_000, -5_000)).toBe(10_000);
    expect(timeUsed(10_000, Number.NaN)).toBe(10_000);
  });

  it('never goes back', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double(), (used, delta) => {
        expect(timeUsed(used, delta)).toBeGreaterThanOrEqual(used);
      }),
    );
  });

  it('leaves nothing below zero, and no number without a limit', () => {
    expect(timeLeft(70_000, 60_000)).toBe(0);
    expect(timeLeft(70_000, null)).toBeNull();
  });

  it.each([
    [0, '0:00'],
    [61_000, '1:01'],
    [130 * 60_000, '2:10:00'],
    [3_599_001, '1:00:00'],
  ])('writes %d ms as %s', (ms, text) => expect(clockText(ms)).toBe(text));
});

describe('unfaced', () => {
  const items = fc.integer({ min: 3, max: 6 });

  it('turns the choice that was shown into the one that is written', () => {
    fc.assert(
      fc.property(fc.string(), items, (id, count) => {
        const choices = Array.from({ length: count }, (_, index) => ({ correct: index === 1 }));
        const question = { kind: 'single', choices } as const;
        const shown = faceOrder(id, count).indexOf(1);
        expect(scoreResponse(question, unfaced(id, question, shown)).outcome).toBe('right');
      }),
    );
  });

  it('turns an order and a match back, also within a case', () => {
    fc.assert(
      fc.property(fc.string(), items, (id, count) => {
        const list = Array.from({ length: count }, (_, index) => index);
        const ordering = { kind: 'ordering', items: list } as const;
        const matching = { kind: 'matching', pairs: list, extras: [0] } as const;
        const question = { kind: 'case', parts: [ordering, matching] } as const;
        const inOrder = list.map((item) => faceOrder(`${id}/0`, count).indexOf(item));
        const rights = list.map((item) => faceOrder(`${id}/1`, count + 1).indexOf(item));
        const back = unfaced(id, question, [inOrder, rights]);
        expect(scoreResponse(question, back).outcome).toBe('right');
      }),
    );
  });

  it('leaves a blank blank', () => {
    expect(unfaced('q', { kind: 'single', choices: [1, 2, 3] }, null)).toBeNull();
    expect(unfaced('q', { kind: 'case', parts: [] }, 'x')).toBeNull();
  });
});
