import { analyseInstance } from './analyse.ts';
import type { Analysis, AnalysisResult, Dimension, MeasuredDimension } from './analysis-types.ts';
import { EXAMPLE_FACTS } from './example-facts.ts';
import type { AnalyseOptions, FleetInstance, Preferences } from './input-types.ts';
import { DEFAULT_PREFERENCES } from './preferences.ts';

/** Shorthands of the tests, over the invented catalogue and the default preferences. */

export function resultOf(
  instance: FleetInstance,
  preferences: Partial<Preferences> = {},
  options: AnalyseOptions = {},
): AnalysisResult {
  const all = { ...DEFAULT_PREFERENCES, ...preferences };
  return analyseInstance(instance, all, EXAMPLE_FACTS, options);
}

/** @throws Error with the refusal's text */
export function analysed(
  instance: FleetInstance,
  preferences: Partial<Preferences> = {},
  options: AnalyseOptions = {},
): Analysis {
  const result = resultOf(instance, preferences, options);
  if (result.kind === 'refusal') throw new Error(result.text);
  return result;
}

/** @throws Error when the dimension was not measured */
export function measured(analysis: Analysis, dimension: Dimension): MeasuredDimension {
  const found = analysis.dimensions.find((result) => result.dimension === dimension);
  if (found?.state !== 'measured') throw new Error(`${dimension} is ${found?.state}`);
  return found;
}

/** The recommended types, in their order. */
export function names({ recommendations }: Analysis): readonly string[] {
  return recommendations.map(({ instance }) => instance.instanceType);
}
