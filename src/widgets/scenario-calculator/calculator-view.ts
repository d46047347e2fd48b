import {
  type CalculatorState,
  parseCalculatorState,
  serializeCalculatorState,
} from '../cost-calculator/calculator-state.ts';
import {
  parseServing,
  parseTraining,
  SERVING_COMMON,
  SERVING_EXAMPLE,
  type ServingEntry,
  SLOTS,
  servingText,
  TRAINING_COMMON,
  TRAINING_EXAMPLE,
  type TrainingEntry,
  trainingText,
} from './scenario-state.ts';

export const VIEWS = ['serve', 'train', 'bert'] as const;
/** Scenarios of serving, training runs, or every measured way to serve BERT. */
export type View = (typeof VIEWS)[number];

/** Which number is worked out below the results: a scenario’s place and a result’s name. */
export interface Shown {
  readonly scenario: number;
  readonly result: string;
}

/** How a change enters the history: a step that Back undoes, or in place of the current address. */
export type How = 'push' | 'replace';

export type Together = Readonly<Record<'serve' | 'train', boolean>>;

/** Everything the calculator page can be asked; the same value is its address. */
export interface CalculatorView {
  readonly view: View;
  /** Load, hours and headroom (of training, the work and its checkpoints) are those of the first. */
  readonly isTogether: Together;
  readonly serving: readonly ServingEntry[];
  readonly training: readonly TrainingEntry[];
  readonly shown: Shown | null;
  readonly bert: CalculatorState;
}

const BERT_KEYS = ['requests', 'limit', 'percentile', 'utilization', 'hours'];
const TRAINING_SLOTS = SLOTS.map((slot) => `t${slot}` as const);

/** Keys of the address that the page understands. */
export const QUERY_KEYS: readonly string[] = [
  'view',
  'each',
  'working',
  ...SLOTS,
  ...TRAINING_SLOTS,
  ...BERT_KEYS,
];

function readSlots<Entry>(
  params: URLSearchParams,
  slots: readonly string[],
  read: (text: string) => Entry | null,
  example: readonly Entry[],
  notices: string[],
): readonly Entry[] {
  const given = slots.flatMap((slot) => {
    const text = params.get(slot);
    return text === null ? [] : [{ slot, text, entry: read(text) }];
  });
  for (const { slot, text, entry } of given) {
    if (entry !== null) continue;
    notices.push(
      `The address asked for “${slot}=${text.slice(0, 20)}”, which is no scenario. Expected an instance type and its fields, such as ${slot}=g5.xlarge; it is left out.`,
    );
  }
  const entries = given.flatMap(({ entry }) => entry ?? []);
  return entries.length > 0 ? entries : example;
}

function readShown(text: string | null): Shown | null {
  const [, slot = '', result = ''] = /^([a-d])\.([a-zA-Z]{1,30})$/.exec(text ?? '') ?? [];
  const scenario = slot === '' ? -1 : 'abcd'.indexOf(slot);
  return scenario < 0 ? null : { scenario, result };
}

/** Whether all scenarios agree in some fields. */
function agree<Entry>(entries: readonly Entry[], fields: readonly (keyof Entry)[]): boolean {
  const texts = entries.map((entry) => JSON.stringify(fields.map((field) => entry[field])));
  return new Set(texts).size < 2;
}

/**
 * Which kinds of scenario have common fields: `each=1` (both), `serve` or `train` tells them apart,
 * and so does an address in which they differ, because a difference must not be hidden.
 */
function readTogether(
  each: string | null,
  serving: readonly ServingEntry[],
  training: readonly TrainingEntry[],
): Together {
  return {
    serve: each !== '1' && each !== 'serve' && agree(serving, SERVING_COMMON),
    train: each !== '1' && each !== 'train' && agree(training, TRAINING_COMMON),
  };
}

function eachText({ serve, train }: Together): string | null {
  if (serve) return train ? null : 'train';
  return train ? 'serve' : '1';
}

/** Reads an address; what is hostile or outdated is left out with a sentence. */
export function parseCalculatorView(params: URLSearchParams): {
  readonly value: CalculatorView;
  readonly notices: readonly string[];
} {
  const bert = parseCalculatorState(params);
  const notices = [...bert.notices];
  const asked = params.get('view');
  // Addresses from before there were scenarios name only the BERT inputs.
  const older = BERT_KEYS.some((key) => params.has(key)) ? 'bert' : 'serve';
  const known = VIEWS.find((view) => view === asked);
  if (asked !== null && known === undefined) {
    notices.push(
      `The address asked for “view=${asked.slice(0, 20)}”. Expected serve, train or bert; showing scenarios of serving.`,
    );
  }
  const shown = readShown(params.get('working'));
  if (params.has('working') && shown === null) {
    notices.push(
      'The address asked for a working that does not exist. Expected a scenario and a result, such as a.perMillion.',
    );
  }
  const serving = readSlots(params, SLOTS, parseServing, SERVING_EXAMPLE, notices);
  const training = readSlots(params, TRAINING_SLOTS, parseTraining, TRAINING_EXAMPLE, notices);
  return {
    value: {
      view: known ?? (asked === null ? older : 'serve'),
      isTogether: readTogether(params.get('each'), serving, training),
      serving,
      training,
      shown,
      bert: bert.value,
    },
    notices,
  };
}

/** The address of a state; what equals the example is left out. */
export function serializeCalculatorView(state: CalculatorView): URLSearchParams {
  const params = serializeCalculatorState(state.bert);
  const older = [...params.keys()].length > 0 ? 'bert' : 'serve';
  if (state.view !== older) params.set('view', state.view);
  const each = eachText(state.isTogether);
  if (each !== null) params.set('each', each);
  if (state.shown) params.set('working', `${SLOTS[state.shown.scenario]}.${state.shown.result}`);
  const serving = state.serving.map(servingText);
  if (serving.join() !== SERVING_EXAMPLE.map(servingText).join()) {
    for (const [index, text] of serving.entries()) params.set(SLOTS[index] ?? 'a', text);
  }
  const training = state.training.map(trainingText);
  if (training.join() !== TRAINING_EXAMPLE.map(trainingText).join()) {
    for (const [index, text] of training.entries()) params.set(`t${SLOTS[index]}`, text);
  }
  return params;
}

/** The address of a state as text; signs that may stand in a query are left as they are read. */
export function calculatorQuery(state: CalculatorView): string {
  return serializeCalculatorView(state)
    .toString()
    .replaceAll('%7E', '~')
    .replaceAll('%2F', '/')
    .replaceAll('%40', '@');
}
