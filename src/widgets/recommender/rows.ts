import type { Configuration, Recommendation } from '../../core/recommend/types.ts';
import type { ChartPoint } from './chart-geometry.ts';

/** The best configuration of each type: the ranked types first, then the others by their reason. */
export function bestOfEachType({
  ranked,
  others,
}: Pick<Recommendation, 'ranked' | 'others'>): readonly Configuration[] {
  const seen = new Set<string>();
  const best: Configuration[] = [];
  for (const configuration of [...ranked, ...others]) {
    const { instanceType, measurement } = configuration;
    const kind = measurement.origin === 'own' ? `own ${instanceType}` : instanceType;
    if (seen.has(kind)) continue;
    seen.add(kind);
    best.push(configuration);
  }
  return best;
}

/** Configurations that can be drawn: with a cost and a latency that has an end. */
export function chartPoint(configuration: Configuration, budget: number | null): ChartPoint | null {
  const { id, instanceType, group, measurement, provenance, sizing, verdict } = configuration;
  if (sizing === null || sizing.costPerMillion <= 0) return null;
  const isBound = sizing.basis === 'bound';
  const latencyMs =
    isBound && sizing.latencyAtPercentileMs === Infinity
      ? sizing.latencyLowMs
      : sizing.latencyAtPercentileMs;
  if (!(latencyMs > 0 && Number.isFinite(latencyMs))) return null;
  const { instancesNeeded, costPerMillion } = sizing;
  return {
    key: id,
    name: instancesNeeded === 1 ? instanceType : `${instancesNeeded} × ${instanceType}`,
    group,
    latencyMs,
    costPerMillion,
    isFeasible: verdict.kind === 'meets' && (budget === null || costPerMillion <= budget),
    isOwn: measurement.origin === 'own',
    mark: isBound ? 'bound' : provenance.kind === 'measured' ? 'measured' : 'scaled',
  };
}

/** The configuration looked at: the one picked while it is there, else the first of the ranking. */
export function chosenOf(
  { ranked, others }: Recommendation,
  picked: string | null,
): Configuration | null {
  const all = [...ranked, ...others];
  return all.find(({ id }) => id === picked) ?? all[0] ?? null;
}
