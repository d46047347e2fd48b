import { describe, expect, it } from 'vitest';
import { checkLessonFiles } from './check-files.ts';

const check = (...files: string[]) =>
  checkLessonFiles({ folder: 'content/questions', extension: '.yaml', files }, [
    'big-idea',
    'four-metrics',
  ]);

describe('the files of the lessons', () => {
  it('are one for each lesson', () => {
    expect(() => check('four-metrics.yaml', 'big-idea.yaml')).not.toThrow();
  });

  it('are asked for where one is missing', () => {
    expect(() => check('big-idea.yaml')).toThrow(
      'content/questions/four-metrics.yaml:1 Expected this file for the lesson “four-metrics”',
    );
  });

  it('may not be left over from a lesson that there is not', () => {
    expect(() => check('big-idea.yaml', 'four-metrics.yaml', 'four-metric.yaml')).toThrow(
      'content/questions/four-metric.yaml:1 There is no lesson “four-metric”. The nearest is “four-metrics”.',
    );
    expect(() => check('big-idea.yaml', 'four-metrics.yaml', 'notes.txt')).toThrow(
      'There is no lesson “notes.txt”.',
    );
  });
});
