import type { StudyState } from '../../study/fold.ts';
import { isQuestionKnown, isQuestionMissed } from '../../study/mastery.ts';

interface Asked {
  readonly id: string;
  readonly lesson: string;
  readonly objective: number;
}

/**
 * How weak each objective is, from 0 (every question known) to 1 (every question missed): one that
 * was not tried, or was answered before the page was watching, counts half.
 * @returns weakness by `lesson objective`
 */
export function weaknessByObjective(
  questions: readonly Asked[],
  answers: StudyState['answers'],
): ReadonlyMap<string, number> {
  const sums = new Map<string, { lost: number; of: number }>();
  for (const question of questions) {
    const record = answers.get(question.id);
    const lost = isQuestionKnown(record) ? 0 : isQuestionMissed(record) ? 1 : 0.5;
    const sum = sums.get(objectiveOf(question)) ?? { lost: 0, of: 0 };
    sums.set(objectiveOf(question), { lost: sum.lost + lost, of: sum.of + 1 });
  }
  return new Map([...sums].map(([objective, { lost, of }]) => [objective, lost / of]));
}

/** Questions not yet known, those on the weakest objectives first; the order given decides ties. */
export function byWeakness<Question extends Asked>(
  questions: readonly Question[],
  answers: StudyState['answers'],
): readonly Question[] {
  const weakness = weaknessByObjective(questions, answers);
  const of = (question: Question): number => weakness.get(objectiveOf(question)) ?? 0;
  return questions
    .filter(({ id }) => !isQuestionKnown(answers.get(id)))
    .sort((a, b) => of(b) - of(a));
}

export function objectiveOf({ lesson, objective }: Asked): string {
  return `${lesson} ${objective}`;
}
