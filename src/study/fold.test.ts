import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unionOfEvents } from './events.ts';
import { EMPTY_STUDY, foldEvents, foldOneMore } from './fold.ts';
import { answer, eventAt, measured, RECORDS } from './sample-events.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const graded = (at: number, grade: 1 | 3, dueAt: number) =>
  eventAt(at, { kind: 'card-graded', card: 'inferentia', grade, dueAt });

describe('foldEvents', () => {
  it('gives the empty state for an empty record', () => {
    expect(foldEvents([])).toEqual(EMPTY_STUDY);
  });

  it('does not depend on the order or the number of copies in which events arrive', () => {
    fc.assert(
      fc.property(RECORDS, RECORDS, (a, b) => {
        const once = foldEvents(unionOfEvents(a, b));
        expect(foldEvents(unionOfEvents([...b, ...a].reverse(), a))).toEqual(once);
      }),
    );
  });

  it('keeps the first reading of a lesson and the last lesson opened', () => {
    const state = foldEvents([
      eventAt(1, { kind: 'lesson-read', lesson: 'big-idea' }),
      eventAt(2, { kind: 'lesson-read', lesson: 'big-idea' }),
      eventAt(3, { kind: 'lesson-opened', lesson: 'four-metrics' }),
    ]);
    expect([...state.lessonsRead]).toEqual([['big-idea', 1]]);
    expect(state.lastLesson).toBe('four-metrics');
  });

  it('takes no answer from before hydration as the first one', () => {
    const state = foldEvents([
      eventAt(1, answer('q', { watched: false })),
      eventAt(2, answer('q', { outcome: 'wrong' })),
      eventAt(3, answer('q')),
    ]);
    expect(state.answers.get('q')).toMatchObject({
      firstWatched: 'wrong',
      answers: 3,
      watchedRight: 1,
      watchedWrong: 1,
    });
  });

  it('keeps a measurement of one’s own until it is removed', () => {
    const first = eventAt(1, measured());
    const second = eventAt(2, measured({ instanceType: 'c7i.xlarge' }));
    const state = foldEvents([
      first,
      second,
      eventAt(3, { kind: 'measurement-removed', of: first.id }),
    ]);
    expect([...state.measurements.keys()]).toEqual([second.id]);
    expect(state.measurements.get(second.id)).toMatchObject({ instanceType: 'c7i.xlarge' });
    expect(state.measurements.get(second.id)).not.toHaveProperty('kind');
  });

  it('drops an undone grade and goes back to the due date before it', () => {
    const slip = graded(20, 1, 30);
    const state = foldEvents([
      graded(10, 3, 500),
      slip,
      eventAt(21, { kind: 'card-grade-undone', of: slip.id }),
    ]);
    expect(state.cards.get('inferentia')?.grades).toHaveLength(1);
    expect(state.cards.get('inferentia')?.dueAt).toBe(500);
  });

  it('forgets a card whose only grade was undone', () => {
    const slip = graded(20, 1, 30);
    const undo = eventAt(21, { kind: 'card-grade-undone', of: slip.id });
    expect(foldEvents([slip, undo]).cards.has('inferentia')).toBe(false);
  });

  it('lets an undo of a grade take back nothing else', () => {
    const read = eventAt(1, { kind: 'lesson-read', lesson: 'a' });
    const forged = eventAt(2, { kind: 'card-grade-undone', of: read.id });
    expect(foldEvents([read, forged]).lessonsRead.has('a')).toBe(true);
  });

  it('counts nothing from before an erasure, even when it arrives later from another tab', () => {
    const erased = eventAt(50, { kind: 'erased' });
    const late = eventAt(49, answer('q'));
    const after = eventAt(51, answer('r'));
    const state = foldEvents(unionOfEvents([erased, after], [late]));
    expect([...state.answers.keys()]).toEqual(['r']);
  });

  it('brings everything back when the erasure is undone', () => {
    const erased = eventAt(50, { kind: 'erased' });
    const undone = eventAt(52, { kind: 'erase-undone', of: erased.id });
    const state = foldEvents([eventAt(49, answer('q')), erased, eventAt(51, answer('r')), undone]);
    expect([...state.answers.keys()]).toEqual(['q', 'r']);
  });

  it('keeps an earlier erasure when only a later one is undone', () => {
    const first = eventAt(10, { kind: 'erased' });
    const second = eventAt(20, { kind: 'erased' });
    const events = [
      eventAt(9, answer('old')),
      first,
      eventAt(15, answer('kept')),
      second,
      eventAt(21, { kind: 'erase-undone', of: second.id }),
    ];
    expect([...foldEvents(events).answers.keys()]).toEqual(['kept']);
  });

  it('is not confused by ids that name a prototype key', () => {
    const state = foldEvents([eventAt(1, answer('__proto__'))]);
    expect(state.answers.get('__proto__')?.answers).toBe(1);
    expect(state.answers.get('constructor')).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('answers');
  });

  it('starts from given settings and lets events change them', () => {
    const given = { ...DEFAULT_SETTINGS, region: 'eu-west-1' };
    const dark = eventAt(1, { kind: 'setting-changed', key: 'theme', value: 'dark' });
    expect(foldEvents([dark], given).settings).toEqual({ ...given, theme: 'dark' });
  });
});

describe('foldOneMore', () => {
  it('agrees with folding the whole record, or says that it cannot', () => {
    fc.assert(
      fc.property(RECORDS, (record) => {
        const sorted = unionOfEvents(record, []);
        const last = sorted.at(-1);
        fc.pre(last !== undefined);
        if (last === undefined) return;
        const quick = foldOneMore(foldEvents(sorted.slice(0, -1)), last);
        if (quick !== null) expect(quick).toEqual(foldEvents(sorted));
      }),
    );
  });

  it('leaves the state before it untouched', () => {
    const before = foldEvents([eventAt(1, answer('q'))]);
    foldOneMore(before, eventAt(2, answer('r')));
    expect([...before.answers.keys()]).toEqual(['q']);
  });

  it('keeps the maps that an event does not concern, so that their readers rest', () => {
    const before = foldEvents([eventAt(1, answer('q'))]);
    const after = foldOneMore(before, eventAt(2, { kind: 'lesson-read', lesson: 'a' }));
    expect(after?.answers).toBe(before.answers);
  });

  it('refuses an event that belongs before the last one', () => {
    expect(foldOneMore(foldEvents([eventAt(5, answer('q'))]), eventAt(4, answer('r')))).toBeNull();
  });
});
