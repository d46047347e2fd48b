import { FIELDS } from './address-fields.ts';
import { EXAMPLE, type KnownNames, type RecommenderState } from './recommender-state.ts';

export interface ParsedState {
  readonly value: RecommenderState;
  /** A sentence for each part of the address that was not used. */
  readonly notices: readonly string[];
}

/** Keys of the address that the page understands. */
export const QUERY_KEYS: readonly string[] = FIELDS.map(({ name }) => name);

/** Reads an address; what is hostile, outdated or out of range keeps the example’s value. */
export function parseRecommenderState(params: URLSearchParams, known: KnownNames): ParsedState {
  let value = EXAMPLE;
  const notices: string[] = [];
  for (const field of FIELDS) {
    const text = params.get(field.name);
    if (text === null || text === '') continue;
    const read = field.read(text, known);
    if (read === null) {
      notices.push(
        `The address asked for “${field.name}=${text.slice(0, 20)}”. Expected ${field.expected}; using the example’s value.`,
      );
    } else value = { ...value, ...read };
  }
  return { value, notices };
}

/** The address of a state; what equals the example is left out. */
export function serializeRecommenderState(state: RecommenderState): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of FIELDS) {
    const text = field.write(state);
    if (text !== field.write(EXAMPLE)) params.set(field.name, text);
  }
  return params;
}
