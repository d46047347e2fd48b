import type { Question } from '../../content/types.ts';
import type { QuestionRecord, StudyState } from '../../study/fold.ts';
import { shuffled } from '../../widgets/flashcards/shuffled.ts';

/** Choices beside the lessons. */
const SPECIAL = ['guide', 'all', 'mistakes'] as const;
export const MAX_SEED = 999_999;

/** What to practise, as the address carries it. */
export interface Practice {
  /** A lesson's slug, the guide's four questions, everything, or what the record says was missed. */
  readonly lesson: string;
  /** At most so many questions; `null` for all there are. */
  readonly count: number | null;
  /** Same seed, same order; `null` for the order of the course. */
  readonly seed: number | null;
}

/** Query string without the question mark. */
export function formatPractice({ lesson, count, seed }: Practice): string {
  const params = new URLSearchParams({ lesson });
  if (count !== null) params.set('n', String(count));
  if (seed !== null) params.set('seed', String(seed));
  return params.toString();
}

/** Reads the query string; `practice` is `null` when it names nothing to practise. */
export function parsePractice(
  params: URLSearchParams,
  lessons: readonly { readonly slug: string }[],
): { readonly practice: Practice | null; readonly notices: readonly string[] } {
  const lesson = params.get('lesson');
  if (lesson === null) return { practice: null, notices: [] };
  const known = [...SPECIAL, ...lessons.map(({ slug }) => slug)];
  if (!known.includes(lesson)) {
    const notice =
      'This link names a lesson that the course does not have. Choose what to practise below.';
    return { practice: null, notices: [notice] };
  }
  const notices: string[] = [];
  const count = wholeNumber(params.get('n'), /^[1-9]\d{0,2}$/);
  if (count === undefined) {
    notices.push('The number of questions in this link is not one. You get all of them.');
  }
  const seed = wholeNumber(params.get('seed'), /^\d{1,6}$/);
  if (seed === undefined) {
    notices.push('The order in this link is not one of ours. You get the order of the course.');
  }
  return { practice: { lesson, count: count ?? null, seed: seed ?? null }, notices };
}

/** `null` when there is none, `undefined` when there is something else. */
function wholeNumber(text: string | null, pattern: RegExp): number | null | undefined {
  if (text === null) return null;
  return pattern.test(text) ? Number(text) : undefined;
}

/** What choosing among questions needs to know of them. */
export type QuestionEntry = Pick<Question, 'id' | 'lesson' | 'use'>;

/** The questions to score, in the order of the course: decisions that open a lesson are not scored. */
export function scoredQuestions<Q extends QuestionEntry>(
  questions: readonly Q[],
  lessons: readonly { readonly slug: string }[],
): readonly Q[] {
  return lessons.flatMap(({ slug }) =>
    questions.filter(({ lesson, use }) => lesson === slug && use !== 'opening'),
  );
}

/** @param scored what `scoredQuestions` returns */
export function questionsToAsk<Q extends QuestionEntry>(
  { lesson, count, seed }: Practice,
  scored: readonly Q[],
  answers: StudyState['answers'],
): readonly Q[] {
  const chosen = scored.filter((question) => {
    if (lesson === 'all') return true;
    if (lesson === 'guide') return question.use === 'checkpoint';
    if (lesson === 'mistakes') return isMistake(answers.get(question.id));
    return question.lesson === lesson;
  });
  const ordered = seed === null ? chosen : shuffled(chosen, seed);
  return count === null ? ordered : ordered.slice(0, count);
}

/** The last answer was wrong, or in words and without some of the points. */
export function isMistake(record: QuestionRecord | undefined): boolean {
  if (record === undefined || record.last.mode === 'opening') return false;
  const { outcome, points, pointsOf } = record.last;
  return outcome === 'wrong' || (outcome === 'self-graded' && points !== pointsOf);
}
