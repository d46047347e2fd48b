import { describe, expect, it } from 'vitest';
import {
  checkQuestionSections,
  checkQuestionSpots,
  checkQuestions,
  lessonsShortOfQuestions,
  parseQuestions,
  questionsModule,
} from './questions.ts';
import type { LessonMeta } from './types.ts';

const single = `- id: big-idea-where
  kind: single
  use: check
  difficulty: 2
  objective: 1
  section: asymmetry
  stem: Where do you serve it from?
  choices:
    - text: On the p4d.24xlarge
      feedback: That is {{ c.rate(c.price('p4d.24xlarge')) }} every hour.
      misconception: it is there already
    - text: On an inf1.xlarge
      correct: true
      feedback: Yes.
    - text: On nothing
      feedback: Somebody waits.
  source: [KPRICE]
`;

const lesson: LessonMeta = {
  slug: 'big-idea',
  title: 'Title',
  part: 'start',
  minutes: 5,
  summary: 'Summary.',
  objectives: ['one', 'two'],
  terms: [],
  families: [],
  recap: ['a', 'b', 'c'],
  sources: ['KPRICE'],
  updated: '2026-11-24',
};
const names = {
  sources: new Set(['KPRICE', 'NEURON']),
  instanceTypes: new Set(['p4d.24xlarge', 'inf1.xlarge']),
};

const parse = (source: string) => parseQuestions('q.yaml', source, 'big-idea');
const check = (source: string) => checkQuestions(parse(source), [lesson], names);

describe('parseQuestions', () => {
  it.each([
    [
      'a second key',
      single
        .replace('      feedback: Yes.', '      feedback: Yes.')
        .replace('feedback: Somebody', 'correct: true\n      feedback: Somebody'),
      'q.yaml:9:5 big-idea-where: expected exactly one correct choice, found 2.',
    ],
    [
      'no key',
      single.replace('      correct: true\n', ''),
      'q.yaml:9:5 big-idea-where: expected exactly one correct choice, found 0.',
    ],
    [
      'a choice without feedback',
      single.replace('      feedback: Yes.\n', ''),
      'q.yaml:12:7 choices[1].feedback: Expected string, found nothing.',
    ],
    [
      'two equal choices',
      single.replace('On nothing', 'on  an inf1.xlarge'),
      'q.yaml:15:13 big-idea-where: expected different choices, found “on  an inf1.xlarge” twice.',
    ],
    [
      'two choices',
      single.replace(/ {4}- text: On nothing\n.*\n/, ''),
      'q.yaml:9:5 choices: Expected at least 3 entries, found 2.',
    ],
    [
      'no section',
      single.replace('  section: asymmetry\n', ''),
      'q.yaml:1:3 section: Expected string, found nothing.',
    ],
    [
      'a misspelt field',
      single.replace('misconception:', 'misconceptoin:'),
      'q.yaml:11:22 choices[0]: There is no field “misconceptoin”. The nearest is “misconception”.',
    ],
    [
      'a wrong kind',
      single.replace('kind: single', 'kind: essay'),
      'q.yaml:2:9 kind: Expected “single” or “multiple” or “numeric” or “ordering” or “matching” or “cloze” or “hotspot” or “recall” or “case”, found “essay”.',
    ],
    [
      'a wrong difficulty',
      single.replace('difficulty: 2', 'difficulty: hard'),
      'q.yaml:4:15 difficulty:',
    ],
    [
      'a typed price',
      single.replace('Somebody waits.', 'It saves $166.44 a month.'),
      'q.yaml:16:17 Expected a figure from the data, found “$166.44” typed by hand.',
    ],
    [
      'a broken expression',
      single.replace("c.price('p4d.24xlarge'))", "c.price('p4d.24xlarge')"),
      'q.yaml:10:17 The expression in',
    ],
  ])('refuses %s and says where', (_what, source, message) => {
    expect(() => parse(source)).toThrow(message);
  });
});

describe('checkQuestions', () => {
  it('accepts a good question', () => {
    expect(() => check(single)).not.toThrow();
  });

  it.each([
    [
      'an id used twice',
      single + single,
      'q.yaml:18:7 Expected a new id, found “big-idea-where”, which is already in q.yaml:1.',
    ],
    [
      'an objective the lesson lacks',
      single.replace('objective: 1', 'objective: 3'),
      'q.yaml:1:7 big-idea-where: expected an objective from 1 to 2, found 3.',
    ],
    [
      'an unknown source',
      single.replace('[KPRICE]', '[KPRISE]'),
      'q.yaml:1:7 big-idea-where: There is no source “KPRISE”. The nearest is “KPRICE”.',
    ],
    [
      'an unknown instance type',
      single.replace('On an inf1.xlarge', 'On an inf1.2xlarge'),
      'q.yaml:12:13 There is no instance type “inf1.2xlarge”. The nearest is “inf1.xlarge”.',
    ],
  ])('refuses %s and says where', (_what, source, message) => {
    expect(() => check(source)).toThrow(message);
  });
});

describe('checks that need the lessons', () => {
  it('refuses a section that the lesson does not have', () => {
    const ids = new Map([['big-idea', new Set(['asymetry'])]]);
    expect(() => checkQuestionSections(parse(single), ids)).toThrow(
      'q.yaml:1:7 big-idea-where: There is no section in big-idea “asymmetry”. The nearest is “asymetry”.',
    );
  });

  it('names the lessons with too few questions', () => {
    expect(lessonsShortOfQuestions(parse(single), ['big-idea', 'choosing'], 1)).toEqual([
      'choosing',
    ]);
  });
});

describe('questionsModule', () => {
  it('exports questions whose text is a function of the calculator', () => {
    const source = questionsModule(parse(single));
    expect(source).toMatch(/^export const questions = \[\{"id":"big-idea-where"/);
    expect(source).toMatch(/`That is \$\{c\.rate\(c\.price\('p4d\.24xlarge'\)\)\} every hour\.`/);
  });

  it('gives a question another version when its text changes', () => {
    const versionOf = (source: string) => parse(source)[0]?.question.version;
    expect(versionOf(single)).toMatch(/^[0-9a-f]{8}$/);
    expect(versionOf(single.replace('Yes.', 'Right.'))).not.toBe(versionOf(single));
    expect(versionOf(`# comment\n${single}`)).toBe(versionOf(single));
  });
});

describe('a question’s condition on prices', () => {
  const held = `${single}  holds: c.price('inf1.xlarge') < c.price('p4d.24xlarge')\n`;

  it('becomes a function of the calculator', () => {
    expect(questionsModule(parse(held))).toContain(
      "String(c.price('inf1.xlarge') < c.price('p4d.24xlarge'))",
    );
  });

  it('does not make the question a new one, so that old answers count', () => {
    expect(parse(held)[0]?.question.version).toBe(parse(single)[0]?.question.version);
  });

  it('must parse', () => {
    expect(() => parse(`${single}  holds: c.price('inf1.xlarge' <\n`)).toThrow(/does not parse/);
  });
});

describe('checkQuestionSpots', () => {
  const hotspot = (picture: string, at: string) => `- id: q
  kind: hotspot
  use: practice
  difficulty: 1
  objective: 1
  section: s
  stem: Which place?
  picture: ${picture}
  spots:
    - { at: ${at}, feedback: x }
    - { at: inf1.xlarge, feedback: x, correct: true }
    - { at: phase, feedback: x }
  source: [KPRICE]
`;
  const known = new Set(['p4d.24xlarge', 'inf1.xlarge', 'phase']);

  it.each([
    ['price-plot', 'p4d.24xlarg', 'There is no instance type “p4d.24xlarg”'],
    ['flowchart', 'phases', 'There is no place of the flowchart “phases”. The nearest is “phase”'],
  ])('refuses a spot that is not on the %s', (picture, at, message) => {
    const questions = parse(hotspot(picture, at));
    expect(() => checkQuestionSpots(questions, known, known)).toThrow(message);
    expect(() => checkQuestionSpots(questions, known, known)).toThrow(/^q\.yaml:10/);
  });

  it('accepts spots that are', () => {
    expect(() =>
      checkQuestionSpots(parse(hotspot('flowchart', 'p4d.24xlarge')), known, known),
    ).not.toThrow();
  });
});
