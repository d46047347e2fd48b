import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreResponse } from '../../core/quiz/score-response.ts';
import {
  checkedAnswer,
  isFinished,
  isToRepeat,
  isUntouched,
  type QuizRun,
  type RunAction,
  startRun,
  stepRun,
} from './run.ts';
import { choiceQuestion, wordsQuestion } from './sample-questions.ts';
import { formatRun, parseRun } from './stored-run.ts';

const QUESTIONS = [choiceQuestion('a'), wordsQuestion('b'), choiceQuestion('c')];
const START = startRun('lesson=alpha', QUESTIONS);

function runAfter(...actions: RunAction[]): QuizRun {
  return actions.reduce(stepRun, START);
}

const ID = fc.constantFrom('a', 'b', 'c', 'constructor');
const ACTIONS = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('respond' as const),
      id: fc.constantFrom('a', 'c'),
      answer: fc.oneof(fc.nat(2), fc.constant(null), fc.array(fc.nat(3), { maxLength: 3 })),
    }),
    fc.record({
      do: fc.constant('save-points' as const),
      id: fc.constant('b'),
      ticked: fc.subarray([0, 1]),
    }),
    fc.constantFrom<RunAction>(
      { do: 'say-confidence', confidence: 'guess' },
      { do: 'say-confidence', confidence: null },
      { do: 'open-hint' },
      { do: 'check' },
      { do: 'give-up' },
      { do: 'next' },
    ),
    fc.record({ do: fc.constant('repeat' as const), ids: fc.array(ID) }),
  ),
  { maxLength: 30 },
);

describe('a run', () => {
  it('cannot check a question that has no answer', () => {
    expect(runAfter({ do: 'check' })).toEqual(START);
  });

  it('keeps an answer once it is checked', () => {
    const checked = runAfter({ do: 'respond', id: 'a', answer: 0 }, { do: 'check' });
    expect(stepRun(checked, { do: 'respond', id: 'a', answer: 1 })).toBe(checked);
    expect(stepRun(checked, { do: 'say-confidence', confidence: 'guess' })).toBe(checked);
  });

  it('shows the answer to who gives up, scores nothing and asks it again', () => {
    const [step] = runAfter({ do: 'respond', id: 'a', answer: 1 }, { do: 'give-up' }).steps;
    expect(step).toMatchObject({ checked: true, answer: null });
    if (!step) throw new Error('There is no step');
    const score = scoreResponse(choiceQuestion('a'), checkedAnswer(step));
    expect(score.outcome).toBe('unanswered');
    expect(isToRepeat(step, score)).toBe(true);
  });

  it('does not take an answer back by giving up afterwards', () => {
    const checked = runAfter({ do: 'respond', id: 'a', answer: 0 }, { do: 'check' });
    expect(stepRun(checked, { do: 'give-up' })).toBe(checked);
  });

  it('takes no answer for a question that is not on', () => {
    expect(runAfter({ do: 'respond', id: 'c', answer: 1 })).toEqual(START);
  });

  it('ends after the last question and asks just the missed ones again', () => {
    const end = runAfter(
      { do: 'respond', id: 'a', answer: 1 },
      { do: 'check' },
      { do: 'next' },
      { do: 'save-points', id: 'b', ticked: [1] },
      { do: 'next' },
      { do: 'respond', id: 'c', answer: 0 },
      { do: 'check' },
      { do: 'next' },
    );
    expect(isFinished(end)).toBe(true);
    expect(stepRun(end, { do: 'next' })).toBe(end);
    const missed = end.steps.filter((step, index) => {
      const question = QUESTIONS[index];
      return (
        question !== undefined && isToRepeat(step, scoreResponse(question, checkedAnswer(step)))
      );
    });
    const again = stepRun(end, { do: 'repeat', ids: missed.map(({ id }) => id) });
    expect(again).toMatchObject({ index: 0, round: 2 });
    expect(again.steps.map(({ id, answer }) => [id, answer])).toEqual([
      ['b', null],
      ['c', null],
    ]);
  });

  it('asks a question again that was right as a guess', () => {
    const [step] = runAfter(
      { do: 'respond', id: 'a', answer: 1 },
      { do: 'say-confidence', confidence: 'guess' },
      { do: 'check' },
    ).steps;
    const question = choiceQuestion('a');
    expect(step && scoreResponse(question, checkedAnswer(step)).outcome).toBe('right');
    expect(step && isToRepeat(step, scoreResponse(question, checkedAnswer(step)))).toBe(true);
  });

  it('does not score a choice that was never checked', () => {
    const [step] = runAfter({ do: 'respond', id: 'a', answer: 1 }, { do: 'next' }).steps;
    expect(step && checkedAnswer(step)).toBeNull();
  });

  it('never leaves its questions, whatever is done', () => {
    fc.assert(
      fc.property(ACTIONS, (actions) => {
        const run = actions.reduce(stepRun, START);
        expect(run.index).toBeLessThanOrEqual(run.steps.length);
        expect(run.steps.length).toBeGreaterThan(0);
        expect(new Set(run.steps.map(({ id }) => id)).size).toBe(run.steps.length);
      }),
    );
  });
});

const among =
  (questions: typeof QUESTIONS) =>
  (wanted: string): (typeof QUESTIONS)[number] | undefined =>
    questions.find(({ id }) => id === wanted);

describe('a stored run', () => {
  it('comes back as it was, whatever was done', () => {
    fc.assert(
      fc.property(ACTIONS, (actions) => {
        const run = actions.reduce(stepRun, START);
        expect(parseRun(formatRun(run), 'lesson=alpha', among(QUESTIONS))).toEqual(run);
      }),
    );
  });

  it('is worth nothing before anything was done', () => {
    expect(isUntouched(START)).toBe(true);
    expect(isUntouched(runAfter({ do: 'say-confidence', confidence: 'guess' }))).toBe(false);
    expect(isUntouched(runAfter({ do: 'give-up' }))).toBe(false);
  });

  it('is refused when a question has changed or gone', () => {
    const text = formatRun(START);
    const changed = choiceQuestion('a', { version: 'v2' });
    expect(parseRun(text, 'lesson=alpha', among([changed, ...QUESTIONS.slice(1)]))).toBeNull();
    expect(parseRun(text, 'lesson=alpha', among(QUESTIONS.slice(1)))).toBeNull();
    expect(parseRun(text, 'lesson=beta', among(QUESTIONS))).toBeNull();
  });

  const [first] = START.steps;
  it.each([
    ['no JSON', 'null{'],
    ['null', 'null'],
    ['a newer schema', JSON.stringify({ schema: 3, ...START })],
    ['no steps', JSON.stringify({ schema: 2, ...START, steps: [] })],
    ['a step twice', JSON.stringify({ schema: 2, ...START, steps: [first, first] })],
    ['a place after the end', JSON.stringify({ schema: 2, ...START, index: 4 })],
    ['half a place', JSON.stringify({ schema: 2, ...START, index: 0.5 })],
    ['no round', JSON.stringify({ schema: 2, ...START, round: 0 })],
    [
      'an answer that no view writes',
      JSON.stringify({ schema: 2, ...START, steps: [{ ...first, answer: { a: 1 } }] }),
    ],
    [
      'a confidence that is none',
      JSON.stringify({ schema: 2, ...START, steps: [{ ...first, confidence: 'very' }] }),
    ],
    [
      'a check that is neither done nor open',
      JSON.stringify({ schema: 2, ...START, steps: [{ ...first, checked: 1 }] }),
    ],
    [
      'the name of a prototype',
      JSON.stringify({ schema: 2, ...START, steps: [{ ...first, id: 'constructor' }] }),
    ],
  ])('is refused with %s', (_, text) => {
    expect(parseRun(text, 'lesson=alpha', among(QUESTIONS))).toBeNull();
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseRun(text, 'lesson=alpha', among(QUESTIONS))).toBeNull();
      }),
    );
  });
});
