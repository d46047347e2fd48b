/** What the inputs accept. */
export const RANGES = {
  ratePerSecond: { min: 0.001, max: 1_000_000 },
  limitMs: { min: 0.1, max: 60_000 },
  ceilingPercent: { min: 5, max: 99 },
  batchTimeoutMs: { min: 0, max: 60_000 },
  tokensPerSecond: { min: 0.1, max: 10_000_000 },
  budget: { min: 0.0001, max: 1_000_000 },
  minInstances: { min: 1, max: 100 },
} as const;

export interface Range {
  readonly min: number;
  readonly max: number;
}

export function inRange(value: number, { min, max }: Range): boolean {
  return value >= min && value <= max;
}

/** The slider of “what if”, requests per second. */
export const WHAT_IF: Range = { min: 0.1, max: 100_000 };
