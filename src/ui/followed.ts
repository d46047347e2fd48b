import { create } from 'zustand';
import type { Facts } from '../core/catalog/types.ts';

/** What a figure is and so where it comes from. */
export type FigureKind = 'price' | 'specification' | 'accelerator rate' | 'coremark' | 'row';

/** The figure whose source is being asked for. */
export interface FollowedFigure {
  readonly instanceType: string;
  readonly kind: FigureKind;
  /** The facts that the figure was computed from. */
  readonly facts: Facts;
}

/** Id of the one pop-over that says where a figure comes from; the shell has it. */
export const FIGURE_NOTE_ID = 'figure-note';

/** `null` until a reader follows a figure. */
export const useFollowed = create<{ figure: FollowedFigure | null }>(() => ({ figure: null }));
