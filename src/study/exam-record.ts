import type { StudyEvent, StudyEventOf } from './events.ts';

export interface ExamAnswer {
  /** The response to what was shown, as JSON. */
  readonly response: string;
  readonly flagged: boolean;
}

/** An exam as the record tells it. */
export interface ExamRecord {
  readonly id: string;
  readonly form: string;
  readonly startedAt: number;
  /** 0 without a limit. */
  readonly minutes: number;
  readonly seed: number;
  readonly questions: readonly string[];
  readonly answers: ReadonlyMap<string, ExamAnswer>;
  readonly usedMs: number;
  /** Its clock stands still, at `usedMs`. */
  readonly paused: boolean;
  /** Given up; without meaning when it was handed in. */
  readonly discarded: boolean;
  /** Epoch milliseconds; `null` until then. */
  readonly handedInAt: number | null;
  readonly score: { readonly right: number; readonly of: number } | null;
}

export type ExamEvent = StudyEventOf<
  | 'exam-started'
  | 'exam-answered'
  | 'exam-paused'
  | 'exam-resumed'
  | 'exam-discarded'
  | 'exam-handed-in'
  | 'exam-scored'
>;

export function isExamEvent(event: StudyEvent): event is ExamEvent {
  return event.kind.startsWith('exam-');
}

/**
 * An exam after one more event. Nothing changes an exam that was handed in but its score; what does
 * not belong to a known exam is left out. A discarded exam stays discarded, whatever comes of it from
 * another page or an import, unless it was handed in there: a result is not lost by a merge.
 */
export function withExamEvent(
  exam: ExamRecord | undefined,
  event: ExamEvent,
): ExamRecord | undefined {
  if (event.kind === 'exam-started') {
    const { exam: id, form, minutes, seed, at, questions } = event;
    return (
      exam ?? {
        id,
        form,
        minutes,
        seed,
        startedAt: at,
        questions: questions.split(' ').filter((question) => question !== ''),
        answers: new Map(),
        usedMs: 0,
        paused: false,
        discarded: false,
        handedInAt: null,
        score: null,
      }
    );
  }
  if (exam === undefined) return undefined;
  if (event.kind === 'exam-scored') {
    const { right, of } = event;
    return exam.handedInAt === null ? exam : { ...exam, score: exam.score ?? { right, of } };
  }
  if (exam.handedInAt !== null) return exam;
  if (event.kind === 'exam-discarded') return { ...exam, discarded: true };
  const timed = { ...exam, usedMs: Math.max(exam.usedMs, event.usedMs) };
  if (event.kind === 'exam-handed-in') return { ...timed, handedInAt: event.at };
  if (event.kind !== 'exam-answered') return { ...timed, paused: event.kind === 'exam-paused' };
  const { question, response, flagged } = event;
  return { ...timed, answers: new Map(exam.answers).set(question, { response, flagged }) };
}
