import { type CaseKey, caseRules, type PartKey } from './kinds/case-study.ts';
import { cloze } from './kinds/cloze.ts';
import { matching } from './kinds/matching.ts';
import { multiple } from './kinds/multiple.ts';
import { numeric } from './kinds/numeric.ts';
import { ordering } from './kinds/ordering.ts';
import { type RecallKey, recall } from './kinds/recall.ts';
import { type HotspotKey, single } from './kinds/single.ts';
import { type KindRules, type ResponseValue, type Score, UNANSWERED } from './score.ts';

/** What scoring needs to know of a question of any kind. */
export type QuestionKey = PartKey | HotspotKey | RecallKey | CaseKey;

const caseStudy = caseRules(scoreResponse);

function scoreBy<Key, Response extends ResponseValue>(
  rules: KindRules<Key, Response>,
  key: Key,
  value: unknown,
): Score {
  const response = rules.read(key, value);
  return response === null ? UNANSWERED : rules.score(key, response);
}

/**
 * Scores a response of any form against a key. A value that is no complete answer to this question
 * (missing, of another form, out of range) is `unanswered`, never wrong; nothing is thrown.
 */
export function scoreResponse(key: QuestionKey, value: unknown): Score {
  switch (key.kind) {
    case 'single':
    case 'hotspot':
      return scoreBy(single, key, value);
    case 'multiple':
      return scoreBy(multiple, key, value);
    case 'numeric':
      return scoreBy(numeric, key, value);
    case 'ordering':
      return scoreBy(ordering, key, value);
    case 'matching':
      return scoreBy(matching, key, value);
    case 'cloze':
      return scoreBy(cloze, key, value);
    case 'recall':
      return scoreBy(recall, key, value);
    case 'case':
      return scoreBy(caseStudy, key, value);
  }
}

/** Whether a value is a complete answer to the question. */
export function isAnswer(key: QuestionKey, value: unknown): boolean {
  return scoreResponse(key, value).outcome !== 'unanswered';
}

const MAX_DEPTH = 3;
const MAX_ITEMS = 40;
const MAX_TEXT = 200;

/**
 * A value from storage as a response that a view may show, complete or not; `undefined` for what no
 * view ever wrote (objects, long lists, deep nesting, long texts).
 */
export function readResponseValue(value: unknown, depth = 0): ResponseValue | undefined {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (typeof value === 'string') return value.length <= MAX_TEXT ? value : undefined;
  if (!Array.isArray(value) || value.length > MAX_ITEMS || depth >= MAX_DEPTH) return undefined;
  const items: ResponseValue[] = [];
  for (const item of value as readonly unknown[]) {
    const read = readResponseValue(item, depth + 1);
    if (read === undefined) return undefined;
    items.push(read);
  }
  return items;
}
