import type { FlowAnswer, Flowchart, FlowLeaf, FlowQuestion } from '../../content/types.ts';

/** The widget's whole state: answer ids in the order in which they were given. */
export interface FlowValue {
  readonly path: readonly string[];
}

export const EMPTY_FLOW: FlowValue = { path: [] };

/** One question on the way. `before` is the path that leads to it. */
export interface FlowStep {
  readonly question: FlowQuestion;
  readonly answer: FlowAnswer | null;
  readonly before: readonly string[];
}

export interface FlowWalk {
  /** Answered questions, and the open one at the end unless a leaf is reached. */
  readonly steps: readonly FlowStep[];
  readonly leaf: FlowLeaf | null;
}

/** Follows the answers from the start. Stops at the first one that the flowchart does not have. */
export function walkFlow(flowchart: Flowchart, path: readonly string[]): FlowWalk {
  const steps: FlowStep[] = [];
  let at = flowchart.start;
  for (let depth = 0; ; depth += 1) {
    const question = flowchart.questions.find((candidate) => candidate.id === at);
    if (!question) break;
    const answer = question.answers.find((candidate) => candidate.id === path[depth]) ?? null;
    steps.push({ question, answer, before: path.slice(0, depth) });
    if (!answer) break;
    at = answer.to;
  }
  return { steps, leaf: flowchart.leaves.find((leaf) => leaf.id === at) ?? null };
}

export interface FlowOutcome {
  readonly path: readonly string[];
  readonly answers: readonly FlowAnswer[];
  readonly leaf: FlowLeaf;
}

/** Every outcome that can still be reached after these answers, in the order of the drawing. */
export function outcomesFrom(
  flowchart: Flowchart,
  path: readonly string[] = [],
): readonly FlowOutcome[] {
  const { steps, leaf } = walkFlow(flowchart, path);
  const answers = steps.flatMap((step) => step.answer ?? []);
  if (leaf) return [{ path, answers, leaf }];
  const open = steps.at(-1);
  if (!open || open.answer) return [];
  return open.question.answers.flatMap((answer) =>
    outcomesFrom(flowchart, [...open.before, answer.id]),
  );
}

/** Query string of a path, without the question mark. Ids need no escaping, so it stays readable. */
export function formatFlowPath({ path }: FlowValue): string {
  return path.length === 0 ? '' : `path=${path.join(',')}`;
}

/**
 * Reads `?path=a,b,c`. A path that does not fit the flowchart (any more) is cut to its longest valid
 * beginning, and a notice says so.
 */
export function parseFlowPath(
  params: URLSearchParams,
  flowchart: Flowchart,
): { readonly value: FlowValue; readonly notices: readonly string[] } {
  const asked = (params.get('path') ?? '').split(',').filter((id) => id !== '');
  const answers = walkFlow(flowchart, asked).steps.flatMap((step) => step.answer ?? []);
  const path = answers.map((answer) => answer.id);
  return { value: { path }, notices: path.length === asked.length ? [] : [notice(path.length)] };
}

function notice(kept: number): string {
  const start = 'Part of this link does not match the flowchart.';
  if (kept === 0) return `${start} Start with the first question.`;
  return `${start} The first ${kept === 1 ? 'answer is' : `${kept} answers are`} kept.`;
}

/** Whether the reader tried another answer to the question that was answered last. */
export function onlyLastAnswerDiffers(before: FlowValue, after: FlowValue): boolean {
  const last = before.path.length - 1;
  return (
    last >= 0 &&
    after.path.length === before.path.length &&
    after.path.slice(0, last).every((answer, index) => answer === before.path[index])
  );
}
