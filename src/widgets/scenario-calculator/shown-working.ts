import type { Working } from '../../core/scenario/serving-working.ts';
import type { Shown } from './calculator-view.ts';

/** The working that was asked for, or else the standard one; `null` when there is neither. */
export function shownWorking<One extends { readonly label: string }>(
  asked: Shown | null,
  standard: Shown | null,
  all: readonly One[],
  workingsOf: (one: One) => Readonly<Partial<Record<string, Working>>>,
) {
  for (const shown of [asked, standard]) {
    const one = shown && all[shown.scenario];
    const found = one && Object.entries(workingsOf(one)).find(([key]) => key === shown.result);
    const working = found?.[1];
    if (shown && one && working) return { shown, working, scenario: one.label };
  }
  return null;
}
