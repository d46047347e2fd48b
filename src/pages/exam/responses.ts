import type { Question } from '../../content/types.ts';
import type { ResponseValue } from '../../core/quiz/score.ts';
import { isAnswer, readResponseValue } from '../../core/quiz/score-response.ts';
import type { ExamRecord } from '../../study/exam-record.ts';

/** The response that the record holds for a question; `null` when there is none that can be read. */
export function responseTo(exam: ExamRecord, question: string): ResponseValue {
  const stored = exam.answers.get(question)?.response;
  if (stored === undefined) return null;
  try {
    return readResponseValue(JSON.parse(stored)) ?? null;
  } catch {
    return null;
  }
}

/** Whether the question, as the exam shows it, has a complete answer. */
export function isAnswered(exam: ExamRecord, face: Question): boolean {
  // No kind that an exam asks has a number to compute.
  return face.kind !== 'numeric' && isAnswerTo(face, responseTo(exam, face.id));
}

function isAnswerTo(
  face: Exclude<Question, { kind: 'numeric' }>,
  response: ResponseValue,
): boolean {
  if (face.kind === 'case') {
    const parts = face.parts.flatMap((part) => (part.kind === 'numeric' ? [] : [part]));
    return isAnswer({ kind: 'case', parts }, response);
  }
  return isAnswer(face, response);
}
