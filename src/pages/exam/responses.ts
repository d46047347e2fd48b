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

/** What goes with an exam that is discarded, in a sentence. */
export function lossInWords(exam: ExamRecord): string {
  const answers = exam.questions.filter((question) => responseTo(exam, question) !== null).length;
  const flags = exam.questions.filter((question) => exam.answers.get(question)?.flagged).length;
  const lost = [
    ...(answers > 0 ? [answers === 1 ? '1 answer' : `${answers} answers`] : []),
    ...(flags > 0 ? [flags === 1 ? '1 flag' : `${flags} flags`] : []),
  ];
  if (lost.length === 0) return 'You have not answered anything yet. The exam gets no score.';
  return `You lose ${lost.join(' and ')}. The exam gets no score, and no answer in it counts.`;
}
