import type { Question } from '../../content/types.ts';
import { readResponseValue } from '../../core/quiz/score-response.ts';
import type { Confidence } from '../../study/events.ts';
import type { QuizRun, RunStep } from './run.ts';

const RUN_SCHEMA = 2;
const CONFIDENCES: readonly unknown[] = [
  'sure',
  'think',
  'guess',
  null,
] satisfies (Confidence | null)[];
const MAX_ROUND = 999;

/** The question of an id; `undefined` when there is none. */
export type FindQuestion = (id: string) => Question | undefined;

export function formatRun(run: QuizRun): string {
  return JSON.stringify({ schema: RUN_SCHEMA, ...run });
}

/**
 * Reads a stored run. `null` when it is not one of ours, belongs to another selection, or was begun
 * with questions that have changed since.
 * @param find the question of an id, as it is now
 */
export function parseRun(text: string, selection: string, find: FindQuestion): QuizRun | null {
  const stored = fieldsOf(parseJson(text));
  if (stored.get('schema') !== RUN_SCHEMA || stored.get('selection') !== selection) return null;
  const found = stored.get('steps');
  if (!Array.isArray(found) || found.length === 0) return null;
  const steps: RunStep[] = [];
  for (const candidate of found) {
    const step = parseStep(candidate, find);
    if (step === null || steps.some(({ id }) => id === step.id)) return null;
    steps.push(step);
  }
  const index = stored.get('index');
  const round = stored.get('round');
  if (!isWhole(index, steps.length) || !isWhole(round, MAX_ROUND) || round === 0) return null;
  return { selection, steps, index, round };
}

function parseStep(candidate: unknown, find: FindQuestion): RunStep | null {
  const fields = fieldsOf(candidate);
  const id = fields.get('id');
  const question = typeof id === 'string' ? find(id) : undefined;
  const checked = fields.get('checked');
  const confidence = fields.get('confidence');
  const hinted = fields.get('hinted');
  if (question === undefined || fields.get('version') !== question.version) return null;
  if (typeof checked !== 'boolean' || typeof hinted !== 'boolean') return null;
  if (!isConfidence(confidence)) return null;
  const answer = readResponseValue(fields.get('answer'));
  if (answer === undefined) return null;
  return { id: question.id, version: question.version, answer, checked, confidence, hinted };
}

function isConfidence(value: unknown): value is Confidence | null {
  return CONFIDENCES.includes(value);
}

function isWhole(value: unknown, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;
}

/** Own fields only, so that no prototype answers for one. */
function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
