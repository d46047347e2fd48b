import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StudyEventBody, unionOfEvents } from './events.ts';
import { foldEvents, foldOneMore } from './fold.ts';
import { openExam } from './open-exam.ts';
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

const paused = (exam: string, usedMs = 0): StudyEventBody => ({
  kind: 'exam-paused',
  exam,
  usedMs,
});
const resumed = (exam: string, usedMs = 0): StudyEventBody => ({
  kind: 'exam-resumed',
  exam,
  usedMs,
});
const discarded = (exam: string): StudyEventBody => ({ kind: 'exam-discarded', exam });

/** One a second. */
const inOrder = (bodies: readonly StudyEventBody[]) =>
  bodies.map((body, index) => eventAt(1_000 * (index + 1), body, index));

/** The exams after these events. */
function examsAfter(...bodies: StudyEventBody[]) {
  return foldEvents(inOrder(bodies)).exams;
}

const ANY_EVENT = fc.constantFrom(
  started('x'),
  started('y'),
  answered('x', 'a', '0', 10),
  answered('y', 'b', 'null', 20),
  paused('x', 15),
  resumed('x', 15),
  discarded('x'),
  discarded('y'),
  handedIn('x', 30),
  scored('x', 1),
  { kind: 'erased' as const },
);

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
    fc.assert(
      fc.property(fc.array(ANY_EVENT, { maxLength: 20 }), (list) => {
        const events = inOrder(list);
        let state = foldEvents([]);
        for (const [index, event] of events.entries()) {
          state = foldOneMore(state, event) ?? foldEvents(events.slice(0, index + 1));
        }
        expect(state.exams).toEqual(foldEvents(events).exams);
      }),
    );
  });
});

describe('a pause', () => {
  it('holds the time used until the exam goes on', () => {
    const events = [started('x'), answered('x', 'a', '0', 5_000), paused('x', 9_000)];
    expect(examsAfter(...events).get('x')).toMatchObject({ paused: true, usedMs: 9_000 });
    const goesOn = examsAfter(...events, resumed('x', 9_000)).get('x');
    expect(goesOn).toMatchObject({ paused: false, usedMs: 9_000 });
  });

  it('is not ended by an answer from another tab, and does not open what was handed in', () => {
    const events = [started('x'), paused('x', 9_000), answered('x', 'a', '0', 9_500)];
    expect(examsAfter(...events).get('x')?.paused).toBe(true);
    expect(openExam(examsAfter(...events, handedIn('x', 9_500)))).toBeNull();
    expect(examsAfter(started('x'), handedIn('x'), paused('x')).get('x')?.paused).toBe(false);
  });

  it('is not there in a record of the version before', () => {
    const exam = examsAfter(started('x'), answered('x', 'a', '0', 5_000)).get('x');
    expect(exam).toMatchObject({ paused: false, discarded: false });
  });
});

describe('a discarded exam', () => {
  it('is open no more, whatever another tab or an import adds but a hand-in', () => {
    // Erasing takes the discard along with the exam.
    const withoutHandIn = ANY_EVENT.filter(
      ({ kind }) => kind !== 'exam-handed-in' && kind !== 'erased',
    );
    fc.assert(
      fc.property(fc.array(withoutHandIn, { maxLength: 12 }), (later) => {
        const { exams } = foldEvents(inOrder([started('x'), discarded('x'), ...later]));
        expect(openExam(exams)?.id).not.toBe('x');
      }),
    );
  });

  it('does not come back with a record from before it was discarded, merged in any order', () => {
    const record = inOrder([started('x'), answered('x', 'a', '0'), paused('x'), discarded('x')]);
    const old = record.slice(0, 3);
    for (const merged of [unionOfEvents(record, old), unionOfEvents(old, record)]) {
      expect(openExam(foldEvents(merged).exams)).toBeNull();
    }
    const [begun, given, pause, discard] = record;
    if (!begun || !given || !pause || !discard) throw new Error('An event is missing');
    // The old events arrive one by one after the discard.
    const late = [begun, given, pause].reduce((events, event) => unionOfEvents(events, [event]), [
      discard,
    ] as ReturnType<typeof unionOfEvents>);
    expect(openExam(foldEvents(late).exams)).toBeNull();
  });

  it('keeps its result when it was handed in elsewhere, before or after', () => {
    const before = examsAfter(started('x'), handedIn('x', 9_000), discarded('x'), scored('x', 2));
    expect(before.get('x')).toMatchObject({ handedInAt: 2_000, score: { right: 2, of: 3 } });
    const after = examsAfter(
      started('x'),
      discarded('x'),
      answered('x', 'a', '0'),
      handedIn('x', 9_000),
      scored('x', 2),
    ).get('x');
    expect(after).toMatchObject({ handedInAt: 4_000, score: { right: 2, of: 3 } });
    expect(after?.answers.get('a')?.response).toBe('0');
  });
});

describe('the open exam', () => {
  it('is the latest that was not handed in', () => {
    expect(openExam(examsAfter())).toBeNull();
    expect(openExam(examsAfter(started('x'), started('y')))?.id).toBe('y');
    expect(openExam(examsAfter(started('x'), started('y'), handedIn('y')))?.id).toBe('x');
    expect(openExam(examsAfter(started('x'), handedIn('x')))).toBeNull();
    expect(openExam(examsAfter(started('x'), started('y'), discarded('y')))?.id).toBe('x');
  });
});
