import type { Facts } from '../catalog/types.ts';
import { HOURS_PER_MONTH } from '../cost/run-cost.ts';
import { createAnalyser } from './analyse.ts';
import type {
  AnalysisResult,
  Finding,
  FindingCode,
  FleetSummary,
  RefusalReason,
} from './analysis-types.ts';
import type { AnalyseOptions, FleetInstance, Preferences } from './input-types.ts';
import { paidShare } from './saving.ts';

/** Options for an instance of a fleet, by its id. */
export type OptionsFor = (id: string) => AnalyseOptions | undefined;

/** One result for each instance, in the order of the fleet. */
export function analyseFleet(
  fleet: readonly FleetInstance[],
  preferences: Preferences,
  facts: Facts,
  optionsFor: OptionsFor = () => undefined,
): readonly AnalysisResult[] {
  const analyser = createAnalyser(facts);
  return fleet.map((instance) => analyser.analyse(instance, preferences, optionsFor(instance.id)));
}

/**
 * What the first recommendation saves per month; negative is an increase, 0 without a
 * recommendation, `null` for a refusal.
 */
export function firstSaving(result: AnalysisResult): number | null {
  if (result.kind === 'refusal') return null;
  return result.recommendations[0]?.monthlySaving ?? 0;
}

/** Largest saving first, increases last of all findings, refusals at the end; ties by name, id. */
export function sortBySaving(results: readonly AnalysisResult[]): readonly AnalysisResult[] {
  const place = (result: AnalysisResult): number => firstSaving(result) ?? Number.NEGATIVE_INFINITY;
  return [...results].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    if (first !== second) return second > first ? 1 : -1;
    if (a.name !== b.name) return a.name < b.name ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

/** Sums over a fleet. Savings and increases are kept apart; refused instances count for neither. */
export function summariseFleet(
  results: readonly AnalysisResult[],
  preferences: Preferences,
): FleetSummary {
  const findings: Record<Finding, number> = {
    Underprovisioned: 0,
    Overprovisioned: 0,
    Optimized: 0,
  };
  const refusedBy: { [reason in RefusalReason]?: number } = {};
  const codes: { [code in FindingCode]?: number } = {};
  let refused = 0;
  let monthlySaving = 0;
  let monthlyIncrease = 0;
  let instancesWithSaving = 0;
  let instancesWithIncrease = 0;
  let pricePerHour = 0;
  for (const result of results) {
    if (result.kind === 'refusal') {
      refused += 1;
      refusedBy[result.reason] = (refusedBy[result.reason] ?? 0) + 1;
      continue;
    }
    findings[result.finding] += 1;
    for (const code of result.codes) codes[code] = (codes[code] ?? 0) + 1;
    pricePerHour += result.currentPricePerHour;
    const saving = firstSaving(result) ?? 0;
    if (saving > 0) {
      monthlySaving += saving;
      instancesWithSaving += 1;
    } else if (saving < 0) {
      monthlyIncrease -= saving;
      instancesWithIncrease += 1;
    }
  }
  return {
    instances: results.length,
    findings,
    refused,
    refusedBy,
    monthlySaving,
    monthlyIncrease,
    instancesWithSaving,
    instancesWithIncrease,
    monthlyCost: pricePerHour * HOURS_PER_MONTH * paidShare(preferences),
    codes,
  };
}
