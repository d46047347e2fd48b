import { hasReadings, type MeasureId } from './measures.ts';
import type { Bound, Condition, Query, RangeCondition } from './query.ts';
import { NO_VOCABULARY, type QueryVocabulary, wordCondition } from './query-vocabulary.ts';
import { KEY_WORDS } from './query-words.ts';

/** The key that a measure is written with: the first of its words. */
function keyOf(measure: MeasureId): string {
  for (const [word, key] of KEY_WORDS) {
    if (key.measure === measure && !key.isGpu && !key.withMemory) return word;
  }
  return measure;
}

function rangeText({ measure, min, max, reading }: RangeCondition): string {
  const key = keyOf(measure);
  const unit = hasReadings(measure) ? (reading === 'nominal' ? 'gb' : 'gib') : '';
  const amount = ({ value }: Bound) => `${value}${unit}`;
  if (min && max && !min.isOpen && !max.isOpen) {
    if (min.value === max.value) return `${key}=${amount(min)}`;
    // The parser puts the smaller number first; a range that holds nothing keeps its two bounds.
    if (min.value < max.value) return `${key}:${min.value}-${amount(max)}`;
  }
  const low = min && `${key}${min.isOpen ? '>' : '>='}${amount(min)}`;
  const high = max && `${key}${max.isOpen ? '<' : '<='}${amount(max)}`;
  return [low, high].filter((part) => part !== null).join(' ');
}

function isWord(word: string, condition: Condition, vocabulary: QueryVocabulary): boolean {
  return JSON.stringify(wordCondition(word, vocabulary)) === JSON.stringify(condition);
}

/** One condition as the query field writes it. */
export function formatCondition(
  condition: Condition,
  vocabulary: QueryVocabulary = NO_VOCABULARY,
): string {
  if (condition.kind === 'range') return rangeText(condition);
  if (condition.kind === 'facet') return `${condition.facet}:${condition.values.join(',')}`;
  const isPlain = condition.patterns.every((pattern) =>
    isWord(pattern, { kind: 'name', patterns: [pattern] }, vocabulary),
  );
  return isPlain ? condition.patterns.join(' ') : `name:${condition.patterns.join(',')}`;
}

/**
 * Writes a query so that `parseQuery` reads the same query again; words that were not understood
 * stay, each for itself behind a semicolon.
 */
export function formatQuery(query: Query, vocabulary: QueryVocabulary = NO_VOCABULARY): string {
  const known = query.conditions.map((condition) => formatCondition(condition, vocabulary));
  const unknown = query.unknown.map(({ text }) => text);
  return [known.join(' '), ...unknown].filter((part) => part !== '').join('; ');
}
