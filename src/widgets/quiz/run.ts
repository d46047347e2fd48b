import type { Question } from '../../content/types.ts';
import type { ResponseValue, Score } from '../../core/quiz/score.ts';
import type { Confidence } from '../../study/events.ts';

/** One question of a run and what became of it. */
export interface RunStep {
  readonly id: string;
  /** `version` of the question when the run began. */
  readonly version: string;
  /** In the form of the question's kind; may be incomplete until it is checked. */
  readonly answer: ResponseValue;
  /** With an answer of `null`: the reader gave up. */
  readonly checked: boolean;
  readonly confidence: Confidence | null;
  readonly hinted: boolean;
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
  | { readonly do: 'respond'; readonly id: string; readonly answer: ResponseValue }
  | { readonly do: 'save-points'; readonly id: string; readonly ticked: readonly number[] }
  | { readonly do: 'say-confidence'; readonly confidence: Confidence | null }
  | { readonly do: 'open-hint' }
  | { readonly do: 'check' }
  /** Shows the answer without one. */
  | { readonly do: 'give-up' }
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
  return { id, version, answer: null, checked: false, confidence: null, hinted: false };
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
    case 'respond':
      if (step?.id !== action.id || step.checked) return run;
      return withStep(run, { ...step, answer: action.answer });
    case 'save-points':
      if (step?.id !== action.id) return run;
      return withStep(run, { ...step, answer: action.ticked, checked: true });
    case 'say-confidence':
      if (!step || step.checked) return run;
      return withStep(run, { ...step, confidence: action.confidence });
    case 'open-hint':
      if (!step || step.checked || step.hinted) return run;
      return withStep(run, { ...step, hinted: true });
    case 'give-up':
      if (!step || step.checked) return run;
      return withStep(run, { ...step, answer: null, checked: true });
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
    run.steps.every(
      ({ answer, checked, confidence, hinted }) =>
        answer === null && !checked && confidence === null && !hinted,
    )
  );
}

/** What to score: a response that was not checked is none. */
export function checkedAnswer(step: RunStep): ResponseValue {
  return step.checked ? step.answer : null;
}

/** Whether the whole answer was there. */
export function isComplete(score: Score): boolean {
  return (
    score.outcome === 'right' ||
    (score.outcome === 'self-graded' && score.points === score.pointsOf)
  );
}

/** To be asked again: not right, not complete, not answered, or said to be a guess. */
export function isToRepeat(step: RunStep, score: Score): boolean {
  return step.confidence === 'guess' || !isComplete(score);
}
