import { describe, expect, it } from 'vitest';
import { nextStep, type Standing } from './next-step.ts';

const NOTHING: Standing = {
  openExam: false,
  dueCards: 0,
  dueQuestions: 0,
  missed: 0,
  underWay: null,
  nextLesson: null,
  weakest: null,
};
const ALPHA = { slug: 'alpha', title: 'About alpha' };
const WEAK = { lesson: 'beta', objective: 2, words: 'use beta', weakness: 0.5 };

describe('what to do now', () => {
  it.each<[string, Partial<Standing>, string]>([
    ['an exam that is open', { openExam: true, dueCards: 5 }, '/quiz/exam/'],
    ['cards that are due', { dueCards: 5, dueQuestions: 9, underWay: ALPHA }, '/flashcards/'],
    ['questions that are due', { dueQuestions: 1, underWay: ALPHA }, '/quiz/?lesson=due'],
    ['the lesson in hand', { underWay: ALPHA, missed: 9, nextLesson: ALPHA }, '/lessons/alpha/'],
    ['mistakes while they are fresh', { missed: 3, nextLesson: ALPHA }, '/quiz/?lesson=mistakes'],
    ['the next lesson', { missed: 2, nextLesson: ALPHA, weakest: WEAK }, '/lessons/alpha/'],
    ['the weakest objective', { weakest: WEAK }, '/quiz/?lesson=beta&objective=2'],
    ['an exam, when all is known', { weakest: { ...WEAK, weakness: 0.2 } }, '/quiz/exam/'],
    ['the first lesson, for who has just come', { nextLesson: ALPHA }, '/lessons/alpha/'],
  ])('is %s', (_, standing, to) => {
    const step = nextStep({ ...NOTHING, ...standing });
    expect(step.to).toBe(to);
    expect(step.reason).toMatch(/^[A-Z0-9].*\.$/);
  });

  it('gives the reason with its numbers', () => {
    expect(nextStep({ ...NOTHING, dueCards: 1 }).reason).toContain('1 card is due');
    expect(nextStep({ ...NOTHING, dueCards: 4 }).reason).toContain('4 cards are due');
    expect(nextStep({ ...NOTHING, missed: 4 }).reason).toContain('4 questions');
    expect(nextStep({ ...NOTHING, weakest: WEAK }).reason).toContain('use beta');
  });
});
