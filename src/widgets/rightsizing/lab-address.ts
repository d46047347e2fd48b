import { FIELDS } from './lab-fields.ts';
import { EXAMPLE, type LabState, type SampleStart, stateOf } from './lab-state.ts';

export interface ParsedState {
  readonly value: LabState;
  /** A sentence for each part of the address that was not used. */
  readonly notices: readonly string[];
}

/** Keys of the address that the page understands. */
export const QUERY_KEYS: readonly string[] = ['sample', ...FIELDS.map(({ name }) => name)];

/** Reads an address; what is hostile, outdated or out of range keeps the sample's value. */
export function parseLabState(
  params: URLSearchParams,
  samples: ReadonlyMap<string, SampleStart>,
): ParsedState {
  const notices: string[] = [];
  const refuse = (name: string, text: string, expected: string) =>
    notices.push(
      `The address asked for “${name}=${text.slice(0, 20)}”. Expected ${expected}; using the example’s value.`,
    );
  const sample = params.get('sample');
  if (sample !== null && !samples.has(sample)) {
    refuse('sample', sample, `one of ${[...samples.keys()].join(', ')}`);
  }
  let value = stateOf(sample ?? EXAMPLE.sample, samples);
  for (const field of FIELDS) {
    const text = params.get(field.name);
    if (text === null) continue;
    const read = field.read(text, value);
    if (read === null) refuse(field.name, text, field.expected);
    else value = read;
  }
  return { value, notices };
}

/** The address of a state; what the sample starts with is left out. */
export function serializeLabState(
  state: LabState,
  samples: ReadonlyMap<string, SampleStart>,
): URLSearchParams {
  const params = new URLSearchParams();
  if (state.sample !== EXAMPLE.sample) params.set('sample', state.sample);
  const start = stateOf(state.sample, samples);
  for (const field of FIELDS) {
    const text = field.write(state);
    if (text !== field.write(start)) params.set(field.name, text);
  }
  return params;
}
