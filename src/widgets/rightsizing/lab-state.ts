import type { Dimension, Finding } from '../../core/rightsizing/analysis-types.ts';
import type { Preferences, ScaleAnswers, Workload } from '../../core/rightsizing/input-types.ts';
import { DEFAULT_PREFERENCES } from '../../core/rightsizing/preferences.ts';
import type { View } from './view-window.ts';

/** What the reader has said before looking; `open` hides the answer, `shown` means without a guess. */
export type Guess = 'open' | 'shown' | Finding;

/** Everything the rightsizing page can be asked, apart from the reader's own files. */
export interface LabState {
  /** Id of a sample workload. */
  readonly sample: string;
  readonly guess: Guess;
  readonly preferences: Preferences;
  readonly workload: Workload;
  /** What the sample's percentages mean, where the reader was asked. */
  readonly scales: ScaleAnswers;
  readonly dimension: Dimension;
  /** `null` shows all of the look-back. */
  readonly view: View | null;
  /** Ranks of the recommended types whose projection is drawn. */
  readonly overlays: readonly number[];
}

/** The guide's own example: a P3 at 10 %, marked as what it was, inference on a standard model. */
export const EXAMPLE: LabState = {
  sample: 'gpu-at-ten-percent',
  guess: 'open',
  preferences: DEFAULT_PREFERENCES,
  workload: { kind: 'inference', neuronSupportedModel: true, customCudaKernels: false },
  scales: {},
  dimension: 'gpu',
  view: null,
  overlays: [1],
};

export const MAX_DISCOUNT_PERCENT = 90;

/** The preferences at a discount from the list price; none is on demand. */
export function withDiscount(preferences: Preferences, discountShare: number): Preferences {
  return {
    ...preferences,
    purchaseOption: discountShare > 0 ? 'discounted' : 'on-demand',
    discountShare,
  };
}

/** The example's state for a sample: what is asked of a P3 is not asked of a notebook. */
export function stateOf(sample: string, samples: ReadonlyMap<string, SampleStart>): LabState {
  const start = samples.get(sample);
  return start ? { ...EXAMPLE, sample, ...start } : EXAMPLE;
}

/** What a sample workload starts with. */
export type SampleStart = Pick<LabState, 'workload' | 'dimension'>;
