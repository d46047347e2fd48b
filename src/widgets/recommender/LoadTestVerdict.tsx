import { formatMilliseconds, formatNumber, formatPercent } from '../../core/number-text.ts';
import type { LatencyPercentile } from '../../core/recommend/types.ts';
import {
  judgeLimit,
  LEAST_BEYOND,
  type LimitJudgement,
  requestsFor,
} from '../../core/simulation/standing.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { SentResult } from './load-test-messages.ts';
import styles from './recommender.module.css';

const WORDS: Record<
  LimitJudgement,
  { readonly icon: IconName; readonly words: string; readonly className: string | undefined }
> = {
  holds: { icon: 'check', words: 'holds', className: styles.meets },
  broken: { icon: 'cross', words: 'is broken', className: styles.fails },
  'too few': { icon: 'warn', words: 'cannot be told', className: undefined },
};

/** Whether the limit held in the run, and how many requests say so. */
export function LoadTestVerdict({
  result: { served, withinLimit },
  percentile,
  limitMs,
  hasBursts,
}: {
  result: SentResult;
  percentile: LatencyPercentile;
  limitMs: number;
  hasBursts: boolean;
}) {
  const within = Math.round(served * withinLimit);
  const judgement = judgeLimit(percentile, served, within);
  const { icon, words, className } = WORDS[judgement];
  return (
    <p className={styles.prose}>
      <b className={className}>
        <Icon name={icon} /> P{percentile} {words}:
      </b>{' '}
      {served === 0
        ? 'no request was answered.'
        : `${formatNumber(within)} of ${formatNumber(served)} requests (${formatPercent(within / served, 2)}) were answered within ${formatMilliseconds(limitMs)}.`}
      {judgement === 'too few' &&
        ` A percentile is stated here once at least ${LEAST_BEYOND} requests lie beyond it: P${percentile} takes ${formatNumber(requestsFor(percentile))}.`}
      {judgement === 'broken' &&
        hasBursts &&
        ' The mean load is the same as in the steady case: the bursts break the average-case answer.'}
    </p>
  );
}
