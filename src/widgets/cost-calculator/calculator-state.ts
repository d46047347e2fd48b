import type { ServingPercentile } from '../../core/serving/operating-point.ts';

/** Everything the calculator page can be asked; the same value is its address. */
export interface CalculatorState {
  readonly perMinute: number;
  readonly limitMs: number;
  readonly percentile: ServingPercentile;
  /** Fraction, above 0 and at most 1. */
  readonly maxUtilization: number;
  readonly hoursPerMonth: number;
}

/** The guide's worked example. */
export const BERT_EXAMPLE: CalculatorState = {
  perMinute: 1000,
  limitMs: 200,
  percentile: 0.95,
  maxUtilization: 0.7,
  hoursPerMonth: 730,
};

export interface Range {
  readonly min: number;
  readonly max: number;
}

export const RANGES = {
  perMinute: { min: 10, max: 1_000_000 },
  limitMs: { min: 5, max: 2000 },
  maxUtilization: { min: 0.1, max: 1 },
  hoursPerMonth: { min: 1, max: 744 },
} as const satisfies Record<string, Range>;

export interface ParsedState {
  readonly value: CalculatorState;
  /** A sentence for each part of the address that was not used. */
  readonly notices: readonly string[];
}

interface Field {
  readonly name: string;
  /** `null` when the text does not describe a valid value. */
  readonly read: (text: string) => Partial<CalculatorState> | null;
  readonly write: (state: CalculatorState) => string;
  readonly expected: string;
}

const FIELDS: readonly Field[] = [
  numberField('requests', 'perMinute', 1, 'requests a minute from 10 to 1,000,000'),
  numberField('limit', 'limitMs', 1, 'a limit from 5 to 2,000 ms'),
  {
    name: 'percentile',
    read: (text) =>
      text === '95' ? { percentile: 0.95 } : text === '99' ? { percentile: 0.99 } : null,
    write: ({ percentile }) => (percentile === 0.95 ? '95' : '99'),
    expected: 'percentile 95 or 99',
  },
  numberField('utilization', 'maxUtilization', 100, 'a utilization from 10 to 100'),
  numberField('hours', 'hoursPerMonth', 1, 'from 1 to 744 hours a month'),
];

/** `factor` turns the value into the unit of the address, such as 0.7 into 70. */
function numberField(
  name: string,
  key: keyof typeof RANGES,
  factor: number,
  expected: string,
): Field {
  const { min, max } = RANGES[key];
  return {
    name,
    read: (text) => {
      const value = Number(text) / factor;
      const plain = /^\d+(?:\.\d+)?$/.test(text);
      return plain && value >= min && value <= max ? { [key]: value } : null;
    },
    write: (state) => String(Number((state[key] * factor).toPrecision(12))),
    expected,
  };
}

/** Reads an address; what is hostile, outdated or out of range keeps the example's value. */
export function parseCalculatorState(params: URLSearchParams): ParsedState {
  let value = BERT_EXAMPLE;
  const notices: string[] = [];
  for (const field of FIELDS) {
    const text = params.get(field.name);
    if (text === null) continue;
    const read = field.read(text);
    if (read === null) {
      notices.push(
        `The address asked for “${field.name}=${text.slice(0, 20)}”. Expected ${field.expected}; using the example’s value.`,
      );
    } else value = { ...value, ...read };
  }
  return { value, notices };
}

/** The address of a state; what equals the example is left out. */
export function serializeCalculatorState(state: CalculatorState): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of FIELDS) {
    const text = field.write(state);
    if (text !== field.write(BERT_EXAMPLE)) params.set(field.name, text);
  }
  return params;
}
