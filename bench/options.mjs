import { parseArgs } from 'node:util';

const PARTS = [
  'build',
  'bytes',
  'load',
  'quiz',
  'nav',
  'memory',
  'credits',
  'rightsizing',
  'preferences',
  'recommender',
  'catalogue',
  'explore',
  'refresh',
  'practice',
];

/** @typedef {{ parts: Set<string>, quick: boolean, repetitions: number, lesson: string, dist: string | undefined, lessons: number }} Options */

/**
 * Reads the command line. Throws a sentence for anything it does not know.
 * @param {string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: PARTS.join(',') },
      quick: { type: 'boolean', default: false },
      lesson: { type: 'string', default: '/lessons/worked-example-bert/' },
      lessons: { type: 'string', default: '300' },
      dist: { type: 'string' },
    },
  });
  const parts = new Set(values.only.split(','));
  for (const part of parts) {
    if (!PARTS.includes(part)) throw new Error(`No part “${part}”; there are ${PARTS.join(', ')}.`);
  }
  if (!/^\/lessons\/[a-z0-9-]+\/$/.test(values.lesson)) {
    throw new Error(`Expected a lesson such as /lessons/choosing/, found “${values.lesson}”.`);
  }
  const lessons = Number(values.lessons);
  if (!Number.isInteger(lessons) || lessons < 1) {
    throw new Error(`Expected a number of lessons, found “${values.lessons}”.`);
  }
  return {
    parts,
    quick: values.quick,
    repetitions: values.quick ? 1 : 7,
    lesson: values.lesson,
    lessons,
    dist: values.dist,
  };
}
