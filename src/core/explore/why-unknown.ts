import type { RegionPlace } from '../catalog/regions.ts';
import type { FacetId } from './facets.ts';
import type { Token } from './query-tokens.ts';
import { KEY_WORDS } from './query-words.ts';

const WHY_NOT_WORD =
  'neither a name such as g5 nor a condition such as vcpu>=8, gpu>=24gb or price<0.5';

/** Wishes that the table answers by its order, not by leaving types out. */
const ORDER_WORD = /^(?:cheap|fast|large|small|big|best|most|least|newest)/;

const PAID_WORD = /^(?:spot|reserved|on-demand|savings)$/;
const REGION = /^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;
const MODEL_WORD = /^(?:llama|mistral|bert|qwen|gpt|\d+(?:\.\d+)?b)/;

/** Of `not g5`. */
export const WHY_NOT_WITHOUT =
  'only a property of few values can be left out, such as withdrawn or arm; write what you want instead';

const MOST_VALUES = 8;

/** Why `category:foo` means nothing, and which values there are. */
export function whyNoValue(facet: FacetId, known: readonly string[]): string {
  const some = known.slice(0, MOST_VALUES).join(', ');
  return `${facet} has no such value; it has ${some}${known.length > MOST_VALUES ? ' and others' : ''}`;
}

const MOST_REGIONS = 3;

/** Where to choose a region that was named, and which ones were meant. */
export function whyRegion(places: readonly RegionPlace[]): string {
  const names = places.map(({ region, regionName }) => `${regionName}, ${region}`);
  if (names.length === 1) return `that is a region: choose ${names[0]}, beside “Prices of”`;
  return names.length <= MOST_REGIONS
    ? `regions are chosen beside “Prices of”: ${names.join('; ')}`
    : `our data has ${names.length} regions there: choose one beside “Prices of”`;
}

/** Why a token means nothing, and what would be right. */
export function whyUnknown(token: Token): string {
  if (ORDER_WORD.test(token.text)) return 'that is an order: press the head of a column';
  if (PAID_WORD.test(token.text)) return 'that is how it is paid: choose it beside “Paid”';
  if (REGION.test(token.text)) return 'that is a region: choose it beside “Prices of”';
  if (/^efa(?:v\d)?$/.test(token.text)) {
    return 'our data does not say which types have EFA; the network’s speed comes nearest, as in network>=100';
  }
  if (/^(?:fp|bf|tf|int)\d{1,2}$/.test(token.text)) {
    return 'which chip computes in which precision is not a filter; what it means for memory is under “Fits my model”';
  }
  if (MODEL_WORD.test(token.text)) return 'a model? Its memory is under “Fits my model”';
  if (/^graviton\d/.test(token.text)) return 'write graviton, or the family’s name, such as m8g';
  if (token.kind === 'number') return 'a number of what? Write vcpu>=8, 16gb or $0.5';
  if (token.kind === 'op') return 'a comparison needs a number behind it';
  return KEY_WORDS.has(token.text) ? 'needs a number, as in vcpu>=8' : WHY_NOT_WORD;
}
