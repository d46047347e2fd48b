import type { ExamRecord } from './exam-record.ts';

/** The exam that is under way, the latest when there are several. */
export function openExam(exams: ReadonlyMap<string, ExamRecord>): ExamRecord | null {
  const open = [...exams.values()].filter(
    ({ handedInAt, discarded }) => handedInAt === null && !discarded,
  );
  return open.at(-1) ?? null;
}
