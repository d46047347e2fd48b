import type { RegionPlace } from '../catalog/regions.ts';
import { type FacetId, facetOf } from './facets.ts';
import { type PlaceWords, placeWords } from './place-words.ts';
import type { Condition } from './query.ts';
import { FACET_WORDS } from './query-words.ts';
import type { ExploreRow } from './row.ts';

/** Words that only the catalogue knows. */
export interface QueryVocabulary {
  /** Ids of chips, and the words they begin with: `a100-40gb` and `a100`. */
  readonly chips: ReadonlySet<string>;
  /** Letters that families begin with: `inf`, `g`. */
  readonly series: ReadonlySet<string>;
  /** The values that a property has; none before the catalogue is in. */
  readonly valuesOf: (facet: FacetId) => readonly string[];
  /** What regions are called. */
  readonly places: PlaceWords;
}

export const NO_VOCABULARY: QueryVocabulary = {
  chips: new Set(),
  series: new Set(),
  valuesOf: () => [],
  places: new Map(),
};

/**
 * The chips and series of the catalogue, to be found without naming the property, and the regions
 * with a price list, to be told from words that mean nothing.
 */
export function queryVocabulary(
  rows: readonly ExploreRow[],
  places: readonly RegionPlace[] = [],
): QueryVocabulary {
  const chips = new Set<string>();
  const series = new Set<string>();
  for (const { chip: id, type } of rows) {
    series.add(/^[a-z]*/.exec(type.family)?.[0] ?? '');
    if (id === 'none') continue;
    chips.add(id);
    const [first = ''] = id.split('-');
    if (/\d/.test(first)) chips.add(first);
  }
  const known = new Map<FacetId, readonly string[]>();
  const valuesOf = (facet: FacetId) => {
    const values = known.get(facet) ?? [...new Set(rows.map((row) => facetOf(row, facet)))].sort();
    known.set(facet, values);
    return values;
  };
  return { chips, series, valuesOf, places: placeWords(places) };
}

const SIZE = /^(?:nano|micro|small|medium|large|\d*xlarge|metal(?:-\d+xl)?)$/;
const NAME = /^(?:u-\d+tb\d*|[a-z]{1,4}\d[a-z0-9-]*)(?:\.[a-z0-9-]*)?$/;
/** Looks like a family’s name, and is none. */
const PRECISION = /^(?:fp|bf|tf|int)\d{1,2}$/;
/** Words that say nothing about an instance. */
export const FILLER = new Set([
  'and',
  'or',
  'with',
  'in',
  'per',
  'hour',
  'an',
  'a',
  'the',
  'type',
  'types',
  'linux',
  'local',
  'instance',
  'instances',
  'ec2',
  'vs',
  '&',
]);

/** One word that stands alone: a name, a size, a chip, a property. Also how `format` tests a word. */
export function wordCondition(
  word: string,
  { chips, series }: Pick<QueryVocabulary, 'chips' | 'series'>,
): Condition | null {
  const known = FACET_WORDS.get(word);
  if (known) return { kind: 'facet', facet: known[0], values: [known[1]] };
  if (chips.has(word)) return { kind: 'facet', facet: 'chip', values: [word] };
  const size = word.replace(/^\*\./, '');
  if (SIZE.test(size)) return { kind: 'facet', facet: 'size', values: [size] };
  const name = word.replace(/^ml\./, '').replace(/\*$/, '');
  const isSeries = series.has(name) && !FILLER.has(name);
  return isSeries || (NAME.test(name) && !PRECISION.test(name))
    ? { kind: 'name', patterns: [name] }
    : null;
}
