import { memo } from 'react';
import { formatMilliseconds, formatNumber } from '../../core/number-text.ts';
import { requestsInSystem } from '../../core/queueing/little.ts';
import { typicalLatencyMs } from '../../core/recommend/concurrency.ts';
import type { Configuration, Recommendation } from '../../core/recommend/types.ts';
import styles from './recommender.module.css';
import { rateText } from './words.ts';

interface OperatingPoint {
  readonly latencyMs: number;
  readonly throughputPerSecond: number;
  readonly batchSize: number;
  /** By Little’s law over the row’s own figures. */
  readonly inFlight: number;
}

function pointOf({ measurement, concurrency }: Configuration): OperatingPoint | null {
  const latencyMs = typicalLatencyMs(measurement);
  const { throughputPerSecond, batchSize } = measurement;
  const inFlight = concurrency.littleInFlight;
  if (latencyMs === null || throughputPerSecond === null || inFlight === null) return null;
  return { latencyMs, throughputPerSecond, batchSize, inFlight };
}

/** The fastest and the fullest published row of a type; `null` when they are one row. */
export function twoPoints(
  { ranked, others }: Pick<Recommendation, 'ranked' | 'others'>,
  instanceType: string,
): { readonly fastest: OperatingPoint; readonly fullest: OperatingPoint } | null {
  const points = [...ranked, ...others]
    .filter((one) => one.instanceType === instanceType)
    .flatMap((one) => pointOf(one) ?? []);
  const [fastest] = points.toSorted((a, b) => a.latencyMs - b.latencyMs);
  const [fullest] = points.toSorted((a, b) => b.throughputPerSecond - a.throughputPerSecond);
  return fastest && fullest && fastest !== fullest ? { fastest, fullest } : null;
}

/** Why the throughput of one row and the latency of another make a machine that nobody measured. */
export const TwoPoints = memo(function TwoPoints({
  recommendation,
  instanceType,
}: {
  recommendation: Recommendation;
  instanceType: string;
}) {
  const points = twoPoints(recommendation, instanceType);
  if (points === null) return null;
  const { fastest, fullest } = points;
  const mixed =
    requestsInSystem(fullest.throughputPerSecond, fastest.latencyMs / 1e3) / fullest.batchSize;
  return (
    <div>
      <p className={styles.plotTitle}>Why no two rows are mixed</p>
      <p className={styles.prose}>
        The fastest row of {instanceType} answers in {formatMilliseconds(fastest.latencyMs)}, at{' '}
        {rateText(fastest.throughputPerSecond)}. The fullest does{' '}
        {rateText(fullest.throughputPerSecond)}, and each{' '}
        {fullest.batchSize > 1 ? `batch of ${fullest.batchSize}` : 'answer'} takes{' '}
        {formatMilliseconds(fullest.latencyMs)}: {formatNumber(fullest.inFlight, 1)} in flight by
        Little’s law, throughput × latency{fullest.batchSize > 1 ? ' ÷ batch' : ''}. The rate of one
        with the latency of the other would be {formatNumber(mixed, 1)} in flight. Nobody has
        measured that machine.
      </p>
    </div>
  );
});
