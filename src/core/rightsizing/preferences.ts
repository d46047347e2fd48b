import type { Preferences, Workload } from './input-types.ts';

/** Compute Optimizer's own defaults. Source: its API model, `RightsizingPreferences`. */
export const DEFAULT_PREFERENCES: Preferences = {
  lookBackDays: 14,
  cpuPercentile: 99.5,
  cpuHeadroom: 0.2,
  memoryHeadroom: 0.2,
  architectures: 'current',
  purchaseOption: 'on-demand',
  discountShare: 0,
};

export type PresetId = 'maximum-savings' | 'balanced' | 'default' | 'maximum-performance';

export interface Preset {
  readonly id: PresetId;
  readonly label: string;
  readonly values: Pick<Preferences, 'cpuPercentile' | 'cpuHeadroom' | 'memoryHeadroom'>;
}

/** The presets of Compute Optimizer's console, as we know them; the API model has no list. */
export const PRESETS: readonly Preset[] = [
  {
    id: 'maximum-savings',
    label: 'Maximum savings',
    values: { cpuPercentile: 90, cpuHeadroom: 0, memoryHeadroom: 0.1 },
  },
  {
    id: 'balanced',
    label: 'Balanced',
    values: { cpuPercentile: 95, cpuHeadroom: 0.3, memoryHeadroom: 0.3 },
  },
  {
    id: 'default',
    label: 'Default',
    values: { cpuPercentile: 99.5, cpuHeadroom: 0.2, memoryHeadroom: 0.2 },
  },
  {
    id: 'maximum-performance',
    label: 'Maximum performance',
    values: { cpuPercentile: 99.5, cpuHeadroom: 0.3, memoryHeadroom: 0.3 },
  },
];

/** The preset that the preferences are at, if any. */
export function presetOf(preferences: Preferences): PresetId | undefined {
  return PRESETS.find(
    ({ values }) =>
      values.cpuPercentile === preferences.cpuPercentile &&
      values.cpuHeadroom === preferences.cpuHeadroom &&
      values.memoryHeadroom === preferences.memoryHeadroom,
  )?.id;
}

export const UNKNOWN_WORKLOAD: Workload = {
  kind: 'unknown',
  neuronSupportedModel: null,
  customCudaKernels: false,
};
