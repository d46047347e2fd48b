import { describe, expect, it } from 'vitest';
import { parseQuestions } from '../src/content/questions.ts';
import { examFaces } from './exam-faces.ts';

const HEAD = `  use: practice
  difficulty: 2
  objective: 1
  section: s
  source: [CALC]
`;
const QUESTIONS = parseQuestions(
  'q.yaml',
  `- id: one
${HEAD}  kind: single
  stem: Which?
  hint: A hint.
  choices:
    - { text: item one, feedback: secret, correct: true }
    - { text: beta, feedback: secret, misconception: secret }
    - { text: gamma, feedback: secret }
    - { text: delta, feedback: secret }
- id: two
${HEAD}  kind: ordering
  stem: In which order?
  items: [first, second, third, fourth, fifth]
  mistakes: [{ earlier: 2, later: 1, misconception: secret, feedback: secret }]
  feedback: secret
- id: three
${HEAD}  kind: matching
  stem: What goes with what?
  pairs:
    - { left: a, right: ra, feedback: secret }
    - { left: b, right: rb, feedback: secret }
    - { left: c, right: rc, feedback: secret }
  extras: [rd, re]
- id: four
${HEAD}  kind: recall
  stem: Say it.
  answer: secret
  points: [secret one, secret two]
`,
  'alpha',
);

describe('examFaces', () => {
  const faces = examFaces(QUESTIONS);
  const text = JSON.stringify(faces);

  it('leaves out what AWS’s exams do not have', () => {
    expect(faces.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('carries no key, no feedback, no misconception and no hint', () => {
    expect(text).not.toContain('secret');
    expect(text).not.toContain('hint');
    expect(text).not.toContain('"correct":true');
  });

  it('shows every item once, and not in the order in which it is written', () => {
    for (const item of ['item one', 'beta', 'gamma', 'delta', 'first', 'fifth', 'ra', 're']) {
      expect(text.split(`"${item}"`)).toHaveLength(2);
    }
    const places = ['first', 'second', 'third', 'fourth', 'fifth'].map((item) =>
      text.indexOf(`"${item}"`),
    );
    expect(places).not.toEqual([...places].sort((a, b) => a - b));
  });
});
