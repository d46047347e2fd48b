import fc from 'fast-check';
import { makeEventId, type StudyEvent, type StudyEventBody, schemaOf } from './events.ts';
import type { OwnMeasurement } from './own-measurement.ts';

/** For tests: an event at a time, with an id whose random part is `unique`. */
export function eventAt(atMs: number, body: StudyEventBody, unique = 0): StudyEvent {
  const id = makeEventId(atMs, '', () => Uint8Array.of(0, 0, 0, unique >> 8, unique & 255));
  return { id, schema: schemaOf(body.kind), at: atMs, ...body };
}

/** For tests: an answer to a question, right and watched unless said otherwise. */
export function answer(
  question: string,
  change: Partial<Extract<StudyEventBody, { kind: 'answered' }>> = {},
): StudyEventBody {
  return {
    kind: 'answered',
    question,
    keyVersion: 'v1',
    choice: 0,
    outcome: 'right',
    mode: 'quiz',
    watched: true,
    region: 'us-east-1',
    priceDate: '2026-07-01',
    ...change,
  };
}

/** For tests: a measurement of the reader’s own. */
export function measured(change: Partial<OwnMeasurement> = {}): StudyEventBody {
  return {
    kind: 'measurement-added',
    model: 'BERT base',
    precision: 'FP16',
    precisionClass: '16-bit',
    sequenceLength: 128,
    framework: 'ours',
    instanceType: 'g6.xlarge',
    batchSize: 1,
    concurrency: '',
    throughputPerSecond: 120,
    latencyAvgMs: null,
    latencyP50Ms: 8,
    latencyP95Ms: null,
    latencyP99Ms: 9.5,
    cpuUtilizationPercent: null,
    source: 'bench.csv',
    sourceDate: '2026-11-01',
    notes: '',
    ...change,
  };
}

const BODIES: fc.Arbitrary<StudyEventBody> = fc.oneof(
  fc.constantFrom('a', 'b', '__proto__', 'constructor').chain((lesson) =>
    fc.constantFrom<StudyEventBody>(
      { kind: 'lesson-opened', lesson },
      { kind: 'lesson-read', lesson },
      answer(lesson),
      answer(lesson, { outcome: 'wrong', choice: 1 }),
      answer(lesson, { watched: false }),
      answer(lesson, {
        choice: null,
        response: '[1,0]',
        seed: 7,
        confidence: 'guess',
        hinted: true,
        outcome: 'wrong',
        points: 0,
        pointsOf: 2,
      }),
      {
        kind: 'exam-started',
        exam: 'x1',
        form: 'short',
        minutes: 24,
        seed: 5,
        questions: 'a b',
      },
      {
        kind: 'exam-answered',
        exam: 'x1',
        question: 'a',
        response: '2',
        flagged: true,
        usedMs: 900,
      },
      { kind: 'exam-paused', exam: 'x1', usedMs: 950 },
      { kind: 'exam-resumed', exam: 'x1', usedMs: 950 },
      { kind: 'exam-discarded', exam: 'x1' },
      { kind: 'exam-handed-in', exam: 'x1', usedMs: 1_000 },
      { kind: 'exam-scored', exam: 'x1', right: 1, of: 2 },
      { kind: 'card-added', question: lesson },
      { kind: 'card-brought-back', card: lesson },
      { kind: 'note-written', lesson, text: 'In my words.' },
      { kind: 'note-written', lesson, text: '' },
    ),
  ),
  fc.record({
    kind: fc.constant('card-graded' as const),
    card: fc.constantFrom('inferentia', 'toString'),
    grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    dueAt: fc.nat(),
    tookMs: fc.nat(600_000),
  }),
  fc.constantFrom<StudyEventBody>(
    { kind: 'setting-changed', key: 'theme', value: 'dark' },
    { kind: 'setting-changed', key: 'newCardsPerDay', value: 3 },
    { kind: 'setting-changed', key: 'retention', value: 0.85 },
    { kind: 'setting-changed', key: 'dayStartHour', value: 0 },
    { kind: 'erased' },
    { kind: 'imported', count: 2 },
    measured(),
    measured({ latencyP50Ms: null, sequenceLength: null, notes: 'constructor' }),
  ),
);

const EVENT = fc
  .tuple(fc.nat(2_000), fc.nat(0xffff), BODIES)
  .map(([at, unique, body]) => eventAt(at, body, unique));

/** For tests: records in any order, with undos of their own grades and erasures. */
export const RECORDS: fc.Arbitrary<readonly StudyEvent[]> = fc
  .tuple(fc.array(EVENT, { maxLength: 30 }), fc.nat(2))
  .map(([events, every]) =>
    events.flatMap((event, index) => {
      if (every === 0 || index % (every + 1) !== 0) return [event];
      const undo = undoOf(event);
      return undo === null ? [event] : [undo, event];
    }),
  );

function undoOf({ id, at, kind }: StudyEvent): StudyEvent | null {
  if (kind === 'measurement-added') {
    return eventAt(at + 1, { kind: 'measurement-removed', of: id }, 7);
  }
  if (kind === 'card-graded') return eventAt(at + 1, { kind: 'card-grade-undone', of: id }, 7);
  return kind === 'erased' ? eventAt(at + 1, { kind: 'erase-undone', of: id }, 7) : null;
}
