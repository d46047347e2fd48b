import type { FamilyGroup } from '../../core/catalog/types.ts';
import type { EdgeLabel } from './edge-labels.ts';
import type { DrawingSize } from './geometry.ts';
import type { PlacedLabel } from './place-labels.ts';

export interface DrawnAxis {
  readonly scale: 'log' | 'linear';
  readonly title: string;
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface DrawnLine {
  readonly kind: 'iso' | 'trend' | 'saving';
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface DrawnMark {
  readonly id: string;
  readonly group: FamilyGroup;
  readonly hollow: boolean;
  /** In the units of the axes. */
  readonly x: number;
  readonly y: number;
  /** In drawing units. */
  readonly px: number;
  readonly py: number;
  readonly name: string;
  readonly detail: string;
  readonly label: PlacedLabel | null;
}

/** All that the chart component draws: the component itself computes nothing. */
export interface Drawing {
  readonly view: 'concept' | 'real';
  readonly size: DrawingSize;
  readonly xAxis: DrawnAxis;
  readonly yAxis: DrawnAxis;
  readonly lines: readonly DrawnLine[];
  readonly marks: readonly DrawnMark[];
  readonly edgeLabels: readonly EdgeLabel[];
  readonly selected: string | null;
}
