import { createContext } from 'react';
import {
  CHART_MEASURES,
  type ChartMeasure,
  type ChartValue,
  DEFAULT_CHART_VALUE,
} from './value.ts';

/** Pictures by key; only the server has them, a browser keeps what the page carries. */
export const ChartSnapshotContext = createContext<Readonly<Record<string, string>>>({});

export type SnapshotKey = 'concept' | `real-${ChartMeasure}`;

export const SNAPSHOT_KEYS: readonly SnapshotKey[] = [
  'concept',
  ...CHART_MEASURES.map((measure) => `real-${measure}` as const),
];

export function snapshotKey(value: Pick<ChartValue, 'view' | 'measure'>): SnapshotKey {
  return value.view === 'concept' ? 'concept' : `real-${value.measure}`;
}

export function snapshotValue(key: SnapshotKey): ChartValue {
  const measure = CHART_MEASURES.find((candidate) => key === `real-${candidate}`);
  return measure
    ? { ...DEFAULT_CHART_VALUE, view: 'real', measure }
    : { ...DEFAULT_CHART_VALUE, view: 'concept' };
}
