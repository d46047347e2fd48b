import { useCallback, useEffect, useState } from 'react';
import type { Facts } from '../../core/catalog/types.ts';
import type { AnalysisResult } from '../../core/rightsizing/analysis-types.ts';
import type {
  FleetInstance,
  Preferences,
  ScaleAnswers,
} from '../../core/rightsizing/input-types.ts';
import { analyseInWorker } from './import/analyse-in-worker.ts';

/** The reader's own instances while the page is open. */
export interface OwnFleet {
  readonly instances: readonly FleetInstance[];
  readonly selected: string;
  /** The last complete analysis; `null` until there is one. */
  readonly results: readonly AnalysisResult[] | null;
  /** Share of the instances that have been analysed, while it runs. */
  readonly progress: number | null;
  /** Instances that ask what the selected one asks. */
  readonly alike: number;
  readonly select: (id: string) => void;
  readonly answer: (answers: ScaleAnswers, scope: 'this' | 'all') => void;
}

interface Loaded {
  readonly instances: readonly FleetInstance[];
  readonly selected: string;
}

/** Which metrics an instance asks about, as one text; empty when it asks nothing. */
function askedBy(result: AnalysisResult | undefined): string {
  return result?.kind === 'refusal' ? result.questions.map(({ metric }) => metric).join(' ') : '';
}

/**
 * Keeps an imported fleet in memory and has it analysed in a worker whenever it, the preferences or
 * the prices change. Nothing of it is stored.
 */
export function useOwnFleet(
  preferences: Preferences,
  facts: Facts,
): readonly [OwnFleet | null, (instances: readonly FleetInstance[] | null) => void] {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [results, setResults] = useState<readonly AnalysisResult[] | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const instances = loaded?.instances;

  useEffect(() => {
    if (!instances) return undefined;
    let isCurrent = true;
    setProgress(0);
    const running = analyseInWorker(instances, preferences, facts, (share) => {
      if (isCurrent) setProgress(share);
    });
    running.promise.then((next) => {
      if (!isCurrent || next === null) return;
      setResults(next);
      setProgress(null);
    });
    return () => {
      isCurrent = false;
      running.cancel();
    };
  }, [instances, preferences, facts]);

  const set = useCallback((next: readonly FleetInstance[] | null) => {
    setResults(null);
    setProgress(null);
    setLoaded(next && { instances: next, selected: next[0]?.id ?? '' });
  }, []);

  if (!loaded) return [null, set];
  const asked = askedBy(results?.find(({ id }) => id === loaded.selected));
  const asking = asked === '' ? [] : (results ?? []).filter((result) => askedBy(result) === asked);
  const own: OwnFleet = {
    ...loaded,
    results,
    progress,
    alike: asking.length,
    select: (selected) => setLoaded({ ...loaded, selected }),
    answer: (answers, scope) => {
      const ids = new Set([
        loaded.selected,
        ...(scope === 'all' ? asking.map(({ id }) => id) : []),
      ]);
      setLoaded({
        ...loaded,
        instances: loaded.instances.map((instance) =>
          ids.has(instance.id)
            ? { ...instance, scales: { ...instance.scales, ...answers } }
            : instance,
        ),
      });
    },
  };
  return [own, set];
}
