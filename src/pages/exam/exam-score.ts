import type { Question } from '../../content/types.ts';
import { type FacedQuestion, unfaced } from '../../core/exam/face.ts';
import type { ResponseValue, Score } from '../../core/quiz/score.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import { responseTo } from './responses.ts';

export interface ScoredQuestion {
  readonly question: Question;
  /** To the question as it is written. */
  readonly response: ResponseValue;
  readonly score: Score;
}

/** Every question of an exam with its score; one that the course no longer has is left out. */
export function scoredQuestionsOf(
  exam: ExamRecord,
  bank: readonly Question[],
  scoreOf: (question: Question, response: unknown) => Score,
): readonly ScoredQuestion[] {
  return exam.questions.flatMap((id) => {
    const question = bank.find((one) => one.id === id);
    if (question === undefined || !isFaced(question)) return [];
    const response = unfaced(id, question, responseTo(exam, id));
    return [{ question, response, score: scoreOf(question, response) }];
  });
}

function isFaced(question: Question): question is Question & FacedQuestion {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ordering':
    case 'matching':
      return true;
    case 'case':
      return question.parts.every(({ kind }) => kind !== 'numeric' && kind !== 'cloze');
    default:
      return false;
  }
}

export interface ObjectiveScore {
  readonly lesson: string;
  /** From 1. */
  readonly objective: number;
  readonly right: number;
  readonly of: number;
}

/** How each objective went, the weakest first: that is what to study next. */
export function scoreByObjective(scored: readonly ScoredQuestion[]): readonly ObjectiveScore[] {
  const sums = new Map<string, ObjectiveScore>();
  for (const { question, score } of scored) {
    const { lesson, objective } = question;
    const before = sums.get(`${lesson} ${objective}`) ?? { lesson, objective, right: 0, of: 0 };
    const right = before.right + (score.outcome === 'right' ? 1 : 0);
    sums.set(`${lesson} ${objective}`, { ...before, right, of: before.of + 1 });
  }
  return [...sums.values()].sort((a, b) => a.right / a.of - b.right / b.of || b.of - a.of);
}
