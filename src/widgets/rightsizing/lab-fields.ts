import { DIMENSIONS } from '../../core/rightsizing/codes.ts';
import {
  ARCHITECTURE_CHOICES,
  CPU_HEADROOMS,
  CPU_PERCENTILES,
  LOOK_BACK_DAYS,
  MEMORY_HEADROOMS,
  type PercentMetric,
  type PercentScale,
  type Preferences,
  type ScaleAnswers,
  type Workload,
} from '../../core/rightsizing/input-types.ts';
import { PERCENT_METRICS } from '../../core/rightsizing/scales.ts';
import { type Guess, type LabState, MAX_DISCOUNT_PERCENT, withDiscount } from './lab-state.ts';

const MAX_SPAN_HOURS = 93 * 24;

/** One part of the address. */
interface Field {
  readonly name: string;
  /** `null` when the text does not describe a valid value. */
  readonly read: (text: string, state: LabState) => LabState | null;
  readonly write: (state: LabState) => string;
  readonly expected: string;
}

/** The one of `values` that a text writes as a number. */
function oneOf<T extends number>(text: string, values: readonly T[]): T | undefined {
  return values.find((value) => String(value) === text);
}

/** A field of the preferences whose values are a few numbers. */
function numberField<
  Key extends 'lookBackDays' | 'cpuPercentile' | 'cpuHeadroom' | 'memoryHeadroom',
>(name: string, key: Key, values: readonly Preferences[Key][]): Field {
  return {
    name,
    read: (text, state) => {
      const value = oneOf(text, values);
      return value === undefined
        ? null
        : { ...state, preferences: { ...state.preferences, [key]: value } };
    },
    write: ({ preferences }) => String(preferences[key]),
    expected: `one of ${values.join(', ')}`,
  };
}

/** A field whose values are a few words. */
function wordField<T extends string>(
  name: string,
  values: readonly T[],
  get: (state: LabState) => T,
  set: (state: LabState, value: T) => LabState,
): Field {
  return {
    name,
    read: (text, state) => {
      const value = values.find((candidate) => candidate === text);
      return value === undefined ? null : set(state, value);
    },
    write: get,
    expected: `one of ${values.join(', ')}`,
  };
}

const SUPPORT = { yes: true, no: false, unknown: null } as const;

/** The parts of the address but the sample, in their order. */
export const FIELDS: readonly Field[] = [
  wordField<Guess>(
    'guess',
    ['open', 'shown', 'Underprovisioned', 'Overprovisioned', 'Optimized'],
    ({ guess }) => guess,
    (state, guess) => ({ ...state, guess }),
  ),
  numberField('days', 'lookBackDays', LOOK_BACK_DAYS),
  numberField('percentile', 'cpuPercentile', CPU_PERCENTILES),
  numberField('cpu-headroom', 'cpuHeadroom', CPU_HEADROOMS),
  numberField('memory-headroom', 'memoryHeadroom', MEMORY_HEADROOMS),
  wordField(
    'architecture',
    ARCHITECTURE_CHOICES,
    ({ preferences }) => preferences.architectures,
    (state, architectures) => ({
      ...state,
      preferences: { ...state.preferences, architectures },
    }),
  ),
  {
    name: 'discount',
    read: (text, state) => {
      if (!/^\d{1,2}$/.test(text) || Number(text) > MAX_DISCOUNT_PERCENT) return null;
      const share = Number(text) / 100;
      return { ...state, preferences: withDiscount(state.preferences, share) };
    },
    write: ({ preferences }) =>
      String(
        preferences.purchaseOption === 'discounted'
          ? Math.round(100 * preferences.discountShare)
          : 0,
      ),
    expected: `a whole percentage from 0 to ${MAX_DISCOUNT_PERCENT}`,
  },
  wordField<Workload['kind']>(
    'work',
    ['unknown', 'inference', 'training', 'other'],
    ({ workload }) => workload.kind,
    (state, kind) => ({ ...state, workload: { ...state.workload, kind } }),
  ),
  wordField<keyof typeof SUPPORT>(
    'neuron',
    ['yes', 'no', 'unknown'],
    ({ workload: { neuronSupportedModel: is } }) => (is === null ? 'unknown' : is ? 'yes' : 'no'),
    (state, word) => ({
      ...state,
      workload: { ...state.workload, neuronSupportedModel: SUPPORT[word] },
    }),
  ),
  wordField(
    'kernels',
    ['yes', 'no'],
    ({ workload }) => (workload.customCudaKernels ? 'yes' : 'no'),
    (state, word) => ({
      ...state,
      workload: { ...state.workload, customCudaKernels: word === 'yes' },
    }),
  ),
  {
    name: 'scale',
    read: (text, state) => {
      const scales = parseScales(text);
      return scales && { ...state, scales };
    },
    write: ({ scales }) =>
      PERCENT_METRICS.flatMap((metric) => {
        const scale = scales[metric];
        return scale === undefined ? [] : `${metric}.${scale}`;
      }).join('~'),
    expected: 'metrics with their scale such as cpuUtilization.summed-percent',
  },
  wordField(
    'metric',
    DIMENSIONS,
    ({ dimension }) => dimension,
    (state, dimension) => ({ ...state, dimension }),
  ),
  {
    name: 'view',
    read: (text, state) => {
      if (text === 'all') return { ...state, view: null };
      const [, from = '', to = ''] = /^(\d{1,4}(?:\.\d)?)~(\d{1,4}(?:\.\d)?)$/.exec(text) ?? [];
      const view = { fromHour: Number(from), toHour: Number(to) };
      const isView = to !== '' && view.fromHour < view.toHour && view.toHour <= MAX_SPAN_HOURS;
      return isView ? { ...state, view } : null;
    },
    write: ({ view }) => (view ? `${view.fromHour}~${view.toHour}` : 'all'),
    expected: 'two hours of the look-back such as 24~48, or all',
  },
  {
    name: 'drawn',
    read: (text, state) => {
      if (text === 'none') return { ...state, overlays: [] };
      const ranks = text.split('.').map(Number);
      const areRanks = ranks.every(
        (rank, index) => [1, 2, 3].includes(rank) && ranks.indexOf(rank) === index,
      );
      return areRanks ? { ...state, overlays: ranks } : null;
    },
    write: ({ overlays }) => (overlays.length === 0 ? 'none' : overlays.join('.')),
    expected: 'ranks from 1 to 3 such as 1.2, or none',
  },
];

const SCALES: readonly PercentScale[] = ['percent', 'fraction', 'summed-percent'];

function parseScales(text: string): ScaleAnswers | null {
  const scales: { [metric in PercentMetric]?: PercentScale } = {};
  for (const pair of text === '' ? [] : text.split('~')) {
    const [name, word, ...rest] = pair.split('.');
    const metric = PERCENT_METRICS.find((known) => known === name);
    const scale = SCALES.find((known) => known === word);
    if (!metric || !scale || rest.length > 0 || scales[metric]) return null;
    scales[metric] = scale;
  }
  return scales;
}
