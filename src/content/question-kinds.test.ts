import { describe, expect, it } from 'vitest';
import { parseQuestions } from './questions.ts';

const HEAD = `- id: q
  use: practice
  difficulty: 2
  objective: 1
  section: s
  source: [CALC]
`;

const choice = (text: string, correct = false) =>
  `    - { text: ${text}, feedback: why ${text}${correct ? ', correct: true' : ''} }\n`;

const KINDS = {
  multiple: `${HEAD}  kind: multiple
  stem: Which two fit?
  choices:
${choice('a', true)}${choice('b')}${choice('c', true)}${choice('d')}`,
  numeric: `${HEAD}  kind: numeric
  stem: How many?
  value: c.price('m5.large') * 730
  unit: $
  errors:
    - { value: "c.price('m5.large') * 720", misconception: month of 720 h, feedback: A month has 730 h here. }
  solution: Price times 730.
`,
  ordering: `${HEAD}  kind: ordering
  stem: In which order?
  items: [first, second, third]
  mistakes:
    - { earlier: 3, later: 1, misconception: backwards, feedback: The other way. }
  feedback: One after the other.
`,
  matching: `${HEAD}  kind: matching
  stem: What goes with what?
  pairs:
    - { left: a, right: one, feedback: x }
    - { left: b, right: two, feedback: x }
    - { left: c, right: three, feedback: x }
  extras: [four]
`,
  cloze: `${HEAD}  kind: cloze
  stem: Fill the blanks.
  text: An ___ is not a ___.
  blanks:
    - options: [{ text: Inf1, feedback: yes, correct: true }, { text: M5, feedback: no }]
    - options: [{ text: GPU, feedback: yes, correct: true }, { text: chip, feedback: no }]
`,
  hotspot: `${HEAD}  kind: hotspot
  stem: Which point?
  picture: price-plot
  spots:
    - { at: m5.large, feedback: x }
    - { at: r5.large, feedback: x, correct: true }
    - { at: c5.large, feedback: x }
`,
  case: `${HEAD}  kind: case
  stem: A team serves a model.
  scenario: 10 requests a second.
  parts:
    - kind: single
      stem: Where?
      choices:
        - { text: a, feedback: x, correct: true }
        - { text: b, feedback: x }
        - { text: c, feedback: x }
    - kind: ordering
      stem: In which order?
      items: [first, second, third]
      mistakes:
        - { earlier: 2, later: 1, misconception: m, feedback: x }
      feedback: x
`,
};

const parse = (text: string) => parseQuestions('q.yaml', text, 'alpha');

describe('the kinds of questions', () => {
  it.each(Object.entries(KINDS))('reads a question of kind %s', (kind, text) => {
    expect(parse(text)[0]?.question).toMatchObject({ id: 'q', lesson: 'alpha', kind });
  });

  it('lets a wrong number be one of the scenario, which is typed', () => {
    const typed = KINDS.numeric.replace("c.price('m5.large') * 720", '7 * 10');
    expect(parse(typed)[0]?.question).toMatchObject({ errors: [{ value: { text: '7 * 10' } }] });
  });

  it('counts how many choices are asked for, and places from 0', () => {
    expect(parse(KINDS.multiple)[0]?.question).toMatchObject({ asked: 2 });
    expect(parse(KINDS.ordering)[0]?.question).toMatchObject({
      mistakes: [{ earlier: 2, later: 0 }],
    });
  });

  it.each([
    [
      'a multiple response with one key',
      KINDS.multiple.replace('feedback: why a, correct: true', 'feedback: why a'),
      'expected at least two correct and two wrong choices, found 1 of 4 correct',
    ],
    [
      'a stem that does not say how many',
      KINDS.multiple.replace('Which two fit', 'Which fit'),
      'expected the stem to say that two are asked for',
    ],
    [
      'a typed number',
      KINDS.numeric.replace("c.price('m5.large') * 730", '7 * 10'),
      'typed by hand',
    ],
    ['a number that does not parse', KINDS.numeric.replace('* 730', '*'), 'does not parse'],
    [
      'a numeric question without a common error',
      KINDS.numeric.replace(/errors:\n.*\n/, 'errors: []\n'),
      'Expected at least 1',
    ],
    ['an item twice', KINDS.ordering.replace('second, third', 'second, first'), 'twice'],
    [
      'a mistake that is none',
      KINDS.ordering.replace('earlier: 3, later: 1', 'earlier: 1, later: 3'),
      'expected “earlier” to be an item that belongs after “later”',
    ],
    [
      'a right side twice',
      KINDS.matching.replace('[four]', '[two]'),
      'expected different right sides',
    ],
    [
      'a blank too many',
      KINDS.cloze.replace('not a ___', 'not a ___ ___'),
      'expected one ___ in the text for each of 2 blanks, found 3',
    ],
    [
      'a blank without a key',
      KINDS.cloze.replace(
        '{ text: GPU, feedback: yes, correct: true }',
        '{ text: GPU, feedback: x }',
      ),
      'expected exactly one correct option, found 0',
    ],
    ['a spot twice', KINDS.hotspot.replace('at: c5.large', 'at: m5.large'), 'different spots'],
    [
      'a part with two keys',
      KINDS.case.replace('{ text: b, feedback: x }', '{ text: b, feedback: x, correct: true }'),
      'q, part 1: expected exactly one correct choice, found 2',
    ],
    [
      'a quick check of a kind that needs a script',
      KINDS.ordering.replace('use: practice', 'use: check'),
      'expected kind: single for use: check',
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(message);
    expect(() => parse(text)).toThrow(/^q\.yaml:\d+/);
  });
});
