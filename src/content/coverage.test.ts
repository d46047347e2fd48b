import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCoverage, paragraphsIn, parseCoverage } from './coverage.ts';
import { parseLesson } from './lesson-syntax.ts';

const guide = 'Big Idea\n\n|---|\nTraining is heavy. Inference is often.\n';
const header = 'guide_line_number,guide_line,lesson,paragraph';
const rows = [
  '1,Big Idea,big-idea,goal',
  '4,Training is heavy.,big-idea,goal',
  '4,Inference is often.,big-idea,goal',
];
const goal = 'Training is heavy work once, inference is light work for ever.';

function check(changedRows: readonly string[], paragraph = goal): void {
  const table = parseCoverage('coverage.csv', [header, ...changedRows, ''].join('\n'));
  checkCoverage(table, guide, new Map([['big-idea', new Map([['goal', paragraph]])]]));
}

describe('checkCoverage', () => {
  it('accepts a guide of which every word is taught', () => {
    expect(() => check(rows)).not.toThrow();
  });

  it('names the words of a line that no row quotes', () => {
    expect(() => check(rows.slice(0, 2))).toThrow(
      'content/guide.txt:4 No row of coverage.csv says where this is taught: “Inference is often.”.',
    );
  });

  it('refuses a quote that is not in the line', () => {
    expect(() => check(['1,Large Idea,big-idea,goal'])).toThrow(
      'coverage.csv:2 Line 1 of the guide does not contain “Large Idea”.',
    );
  });

  it('refuses a paragraph and a lesson that do not exist', () => {
    expect(() => check(['1,Big Idea,big-idea,goals'])).toThrow(
      'coverage.csv:2 There is no paragraph in big-idea “goals”. The nearest is “goal”.',
    );
    expect(() => check(['1,Big Idea,big-ideas,goal'])).toThrow(
      'coverage.csv:2 There is no lesson “big-ideas”. The nearest is “big-idea”.',
    );
  });

  it('refuses a paragraph that is not prose', () => {
    expect(() => check(rows, 'Only three words 1 2 3 4 5 6 7 8')).toThrow(
      'coverage.csv:2 Expected at least 8 words of prose in “goal” of big-idea, found 3.',
    );
  });
});

describe('the coverage table of this guide', () => {
  it('points every line of the original guide to a paragraph of a lesson', () => {
    const read = (name: string) => readFileSync(`content/${name}`, 'utf8');
    const table = parseCoverage('content/coverage.csv', read('coverage.csv'));
    const lessons = new Set(table.rows.map(({ value }) => value.lesson));
    const paragraphs = [...lessons].map((slug) => {
      const tree = parseLesson(`content/lessons/${slug}.mdx`, read(`lessons/${slug}.mdx`));
      return [slug, paragraphsIn(tree)] as const;
    });
    expect(() => checkCoverage(table, read('guide.txt'), new Map(paragraphs))).not.toThrow();
  });
});
