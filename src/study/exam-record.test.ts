import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyEventBody } from './events.ts';
import { openExam } from './exam-record.ts';
import { foldEvents, foldOneMore } from './fold.ts';
import { eventAt } from './sample-events.ts';

const started = (exam: string, change: object = {}): StudyEventBody => ({
  kind: 'exam-started',
  exam,
  form: 'short',
  minutes: 24,
  seed: 1,
  questions: 'a b c',
  ...change,
});
const answered = (
  exam: string,
  question: string,
  response: string,
  usedMs = 0,
): StudyEventBody => ({
  kind: 'exam-answered',
  exam,
  question,
  response,
  flagged: false,
  usedMs,
});
const handedIn = (exam: string, usedMs = 0): StudyEventBody => ({
  kind: 'exam-handed-in',
  exam,
  usedMs,
});
const scored = (exam: string, right: number): StudyEventBody => ({
  kind: 'exam-scored',
  exam,
  right,
  of: 3,
});

/** The exams after these events, one a second. */
function examsAfter(...bodies: StudyEventBody[]) {
  return foldEvents(bodies.map((body, index) => eventAt(1_000 * (index + 1), body))).exams;
}

describe('an exam of the record', () => {
  it('keeps the latest answer to each question, and the longest time used', () => {
    const exam = examsAfter(
      started('x'),
      answered('x', 'a', '0', 5_000),
      answered('x', 'b', '[1,2]', 9_000),
      answered('x', 'a', '2', 4_000),
    ).get('x');
    expect(exam?.questions).toEqual(['a', 'b', 'c']);
    expect(exam?.answers.get('a')).toEqual({ response: '2', flagged: false });
    expect(exam?.answers.get('b')?.response).toBe('[1,2]');
    expect(exam?.usedMs).toBe(9_000);
    expect(exam?.handedInAt).toBeNull();
  });

  it('takes no answer after the hand-in, from no tab', () => {
    const exam = examsAfter(
      started('x'),
      answered('x', 'a', '0'),
      handedIn('x', 60_000),
      answered('x', 'a', '1'),
      handedIn('x', 90_000),
    ).get('x');
    expect(exam?.answers.get('a')?.response).toBe('0');
    expect(exam?.handedInAt).toBe(3_000);
    expect(exam?.usedMs).toBe(60_000);
  });

  it('has a score only after the hand-in, and keeps the first', () => {
    expect(examsAfter(started('x'), scored('x', 3)).get('x')?.score).toBeNull();
    const exam = examsAfter(started('x'), handedIn('x'), scored('x', 2), scored('x', 3)).get('x');
    expect(exam?.score).toEqual({ right: 2, of: 3 });
  });

  it('is begun once, whatever says that it began again', () => {
    const exam = examsAfter(
      started('x'),
      answered('x', 'a', '0'),
      started('x', { questions: 'z', minutes: 0 }),
    ).get('x');
    expect(exam?.questions).toEqual(['a', 'b', 'c']);
    expect(exam?.answers.size).toBe(1);
  });

  it('does not come of events of an exam that never began, nor of the names of prototypes', () => {
    expect(examsAfter(answered('x', 'a', '0'), handedIn('x'), scored('x', 1)).size).toBe(0);
    const exams = examsAfter(started('__proto__'), answered('__proto__', 'constructor', '0'));
    expect(exams.get('__proto__')?.answers.get('constructor')?.response).toBe('0');
    expect(exams.get('constructor')).toBeUndefined();
  });

  it('leaves out the spaces between its questions, however many there are', () => {
    expect(examsAfter(started('x', { questions: '  a   b ' })).get('x')?.questions).toEqual([
      'a',
      'b',
    ]);
    expect(examsAfter(started('x', { questions: '' })).get('x')?.questions).toEqual([]);
  });

  it('is the same folded at once or one event after the other', () => {
    const bodies = fc.constantFrom(
      started('x'),
      started('y'),
      answered('x', 'a', '0', 10),
      answered('y', 'b', 'null', 20),
      handedIn('x', 30),
      scored('x', 1),
      { kind: 'erased' as const },
    );
    fc.assert(
      fc.property(fc.array(bodies, { maxLength: 20 }), (list) => {
        const events = list.map((body, index) => eventAt(1_000 * (index + 1), body));
        let state = foldEvents([]);
        for (const [index, event] of events.entries()) {
          state = foldOneMore(state, event) ?? foldEvents(events.slice(0, index + 1));
        }
        expect(state.exams).toEqual(foldEvents(events).exams);
      }),
    );
  });
});

describe('the open exam', () => {
  it('is the latest that was not handed in', () => {
    expect(openExam(examsAfter())).toBeNull();
    expect(openExam(examsAfter(started('x'), started('y')))?.id).toBe('y');
    expect(openExam(examsAfter(started('x'), started('y'), handedIn('y')))?.id).toBe('x');
    expect(openExam(examsAfter(started('x'), handedIn('x')))).toBeNull();
  });
});
