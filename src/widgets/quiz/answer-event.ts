import type { Question } from '../../content/types.ts';
import type { Score } from '../../core/quiz/score.ts';
import type { AnswerMode, StudyEventBody } from '../../study/events.ts';
import { parseGeneratedId } from './generated-id.ts';
import type { RunStep } from './run.ts';

/** What the record keeps of an answer that was just checked. */
export function answerEvent(
  question: Pick<Question, 'id' | 'version'>,
  { answer, confidence, hinted }: Pick<RunStep, 'answer' | 'confidence' | 'hinted'>,
  score: Exclude<Score, { outcome: 'unanswered' }>,
  context: {
    readonly mode: AnswerMode;
    readonly region: string;
    readonly priceDate: string;
  },
): StudyEventBody {
  const isChoice = typeof answer === 'number';
  const made = parseGeneratedId(question.id);
  return {
    kind: 'answered',
    question: made?.template ?? question.id,
    ...(made === null ? {} : { seed: made.seed }),
    keyVersion: question.version,
    choice: isChoice ? answer : null,
    ...(isChoice ? {} : { response: JSON.stringify(answer) }),
    ...(confidence === null ? {} : { confidence }),
    ...(hinted ? { hinted } : {}),
    outcome: score.outcome,
    ...(score.pointsOf > 1 ? { points: score.points, pointsOf: score.pointsOf } : {}),
    watched: true,
    ...context,
  };
}
