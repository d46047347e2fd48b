import type { Question } from '../../content/types.ts';
import { type Score, scoreRecall, scoreSingleChoice } from '../../core/quiz/score.ts';

/** Index of the choice, or, for an answer in words, indices of the points that it had. */
export type RunAnswer = number | readonly number[];

/** One question of a run and what became of it. */
export interface RunStep {
  readonly id: string;
  /** `version` of the question when the run began. */
  readonly version: string;
  readonly answer: RunAnswer | null;
  readonly checked: boolean;
  readonly unsure: boolean;
}

/** A run through some questions: the runner's whole state, as it is stored. */
export interface QuizRun {
  /** What the questions were chosen by: the page's query, or the lesson that they stand in. */
  readonly selection: string;
  readonly steps: readonly RunStep[];
  /** Place of the current step; the number of steps when the run is finished. */
  readonly index: number;
  /** 1, and one more with each repetition. */
  readonly round: number;
}

export type RunAction =
  | { readonly do: 'choose'; readonly id: string; readonly choice: number }
  | { readonly do: 'save-points'; readonly id: string; readonly ticked: readonly number[] }
  | { readonly do: 'toggle-unsure' }
  | { readonly do: 'check' }
  | { readonly do: 'next' }
  | { readonly do: 'repeat'; readonly ids: readonly string[] }
  | { readonly do: 'replace'; readonly run: QuizRun };

export function startRun(
  selection: string,
  questions: readonly Pick<Question, 'id' | 'version'>[],
): QuizRun {
  return { selection, steps: questions.map(freshStep), index: 0, round: 1 };
}

function freshStep({ id, version }: Pick<Question, 'id' | 'version'>): RunStep {
  return { id, version, answer: null, checked: false, unsure: false };
}

/** The run after an action; an action that does not fit the current step changes nothing. */
export function stepRun(run: QuizRun, action: RunAction): QuizRun {
  const step = run.steps[run.index];
  switch (action.do) {
    case 'replace':
      return action.run;
    case 'repeat': {
      const steps = run.steps.filter(({ id }) => action.ids.includes(id)).map(freshStep);
      return steps.length === 0 ? run : { ...run, steps, index: 0, round: run.round + 1 };
    }
    case 'next':
      return step ? { ...run, index: run.index + 1 } : run;
    case 'choose':
      if (step?.id !== action.id || step.checked) return run;
      return withStep(run, { ...step, answer: action.choice });
    case 'save-points':
      if (step?.id !== action.id) return run;
      return withStep(run, { ...step, answer: action.ticked, checked: true });
    case 'toggle-unsure':
      if (!step || step.checked) return run;
      return withStep(run, { ...step, unsure: !step.unsure });
    case 'check':
      if (!step || step.answer === null) return run;
      return withStep(run, { ...step, checked: true });
  }
}

function withStep(run: QuizRun, step: RunStep): QuizRun {
  return { ...run, steps: run.steps.map((old) => (old.id === step.id ? step : old)) };
}

export function isFinished(run: QuizRun): boolean {
  return run.index >= run.steps.length;
}

/** Nothing of the run is worth keeping yet. */
export function isUntouched(run: QuizRun): boolean {
  return (
    run.index === 0 &&
    run.round === 1 &&
    run.steps.every(({ answer, unsure }) => answer === null && !unsure)
  );
}

/** A choice that was not checked is unanswered. */
export function scoreStep(step: RunStep, question: Question): Score {
  if (question.kind === 'single') {
    return scoreSingleChoice(
      question,
      step.checked && typeof step.answer === 'number' ? step.answer : null,
    );
  }
  const ticked = step.checked && typeof step.answer === 'object' ? step.answer : null;
  return scoreRecall(question.points.length, ticked);
}

/** Whether the whole answer was there. */
export function isComplete(score: Score): boolean {
  return (
    score.outcome === 'right' ||
    (score.outcome === 'self-graded' && score.points === score.pointsOf)
  );
}

/** To be asked again: not right, not complete, not answered, or marked "Not sure". */
export function isToRepeat(step: RunStep, question: Question): boolean {
  return step.unsure || !isComplete(scoreStep(step, question));
}
