import type { Facts } from '../../../core/catalog/types.ts';
import { InvalidInputError } from '../../../core/errors.ts';
import { type Analyser, createAnalyser } from '../../../core/rightsizing/analyse.ts';
import type { AnalysisResult } from '../../../core/rightsizing/analysis-types.ts';
import type {
  AnalyseOptions,
  FleetInstance,
  Preferences,
} from '../../../core/rightsizing/input-types.ts';

export interface FleetQuestion {
  readonly instances: readonly FleetInstance[];
  readonly preferences: Preferences;
  readonly facts: Facts;
  readonly options?: AnalyseOptions;
}

/** As long as nobody notices a pause. */
const STEP_MS = 40;

/**
 * Analyses a fleet in short steps, between which messages and clicks are heard. Resolves to `null`
 * when it is told to stop.
 */
export async function analyseFleetInSteps(
  { instances, preferences, facts, options }: FleetQuestion,
  onProgress: (share: number) => void,
  isStopped: () => boolean,
): Promise<readonly AnalysisResult[] | null> {
  const analyser = createAnalyser(facts);
  const results: AnalysisResult[] = [];
  let stepStart = performance.now();
  for (const instance of instances) {
    if (performance.now() - stepStart > STEP_MS) {
      onProgress(results.length / instances.length);
      await new Promise((resume) => setTimeout(resume));
      if (isStopped()) return null;
      stepStart = performance.now();
    }
    results.push(analyseOne(analyser, instance, preferences, options));
  }
  return results;
}

/** One instance with impossible values must not cost the others their findings. */
function analyseOne(
  analyser: Analyser,
  instance: FleetInstance,
  preferences: Preferences,
  options: AnalyseOptions | undefined,
): AnalysisResult {
  try {
    return analyser.analyse(instance, preferences, options);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const { id, name = id, instanceType } = instance;
    return {
      kind: 'refusal',
      id,
      name,
      instanceType,
      reason: 'impossible-value',
      text: error.message,
      questions: [],
    };
  }
}
