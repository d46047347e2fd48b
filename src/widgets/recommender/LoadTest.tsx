import { useId, useMemo } from 'react';
import { formatMilliseconds, formatNumber, formatPercent } from '../../core/number-text.ts';
import type { Configuration, RecommendInput } from '../../core/recommend/types.ts';
import { burstSegments } from '../../core/simulation/arrivals.ts';
import { expectedPercentileMs, loadTestSetup } from '../../core/simulation/load-test-setup.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LoadTestPlots } from './LoadTestPlots.tsx';
import { LoadTestTable } from './LoadTestTable.tsx';
import { LoadTestVerdict } from './LoadTestVerdict.tsx';
import { MINUTES } from './minutes.ts';
import styles from './recommender.module.css';
import { BURSTS, type BurstFactor, type RecommenderState } from './recommender-state.ts';
import { useLoadTest } from './use-load-test.ts';
import { fleetText, rateText } from './words.ts';

const SECONDS = MINUTES * 60;
const BINS = 300;
const PERIOD_SECONDS = 150;
/** Bursts bring 80% of what a period brings in all. */
const BURST_SHARE = 0.8;

const BURST_NAMES: Record<BurstFactor, string> = {
  1: 'Steady',
  3: 'Bursts × 3',
  10: 'Bursts × 10',
};

function segmentsOf(ratePerSecond: number, factor: BurstFactor) {
  if (factor === 1) return [{ seconds: SECONDS, ratePerSecond }];
  const seconds = (PERIOD_SECONDS * BURST_SHARE) / factor;
  return burstSegments(ratePerSecond, SECONDS, {
    factor,
    seconds,
    everySeconds: PERIOD_SECONDS,
  });
}

/** The configuration looked at under ten virtual minutes of load, simulated request by request. */
export function LoadTest({
  configuration,
  input,
  ratePerSecond,
  burst,
  seed,
  onChange,
}: {
  configuration: Configuration;
  input: RecommendInput;
  /** In the busiest hour. */
  ratePerSecond: number;
  burst: BurstFactor;
  seed: number;
  onChange: (part: Partial<RecommenderState>) => void;
}) {
  const id = useId();
  const { limitMs, percentile, batchTimeoutMs } = input;
  const asked = useMemo(
    () =>
      loadTestSetup(configuration, {
        seed,
        segments: segmentsOf(ratePerSecond, burst),
        batchTimeoutMs,
        bins: BINS,
      }),
    [configuration, seed, ratePerSecond, burst, batchTimeoutMs],
  );
  const question = JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run goes on while its set-up says the same
  const setup = useMemo(() => asked, [question]);
  const requests = ratePerSecond * SECONDS;
  const { run, start, cancel } = useLoadTest(setup, requests, limitMs);
  if (setup === null) return null;
  const { status, progress, result } = run;
  const isRunning = status === 'running';
  const burstSeconds = (PERIOD_SECONDS * BURST_SHARE) / burst;
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        A load test you can watch
      </h2>
      <p className={styles.prose}>
        {formatNumber(MINUTES)} virtual minutes of {fleetText(configuration)} at{' '}
        {rateText(ratePerSecond)}: about {formatNumber(requests)} requests that come at random,{' '}
        {burst === 1
          ? 'at the same rate all the time'
          : `${burst} times the rate for ${formatNumber(burstSeconds)} s in every ${PERIOD_SECONDS} and fewer between, the mean unchanged`}
        . Every request is followed through the queue on {formatNumber(setup.serversPerInstance)}{' '}
        {setup.serversPerInstance === 1 ? 'server' : 'servers'} an instance
        {setup.batchSize > 1 ? ` in batches of ${setup.batchSize}` : ''}; each takes{' '}
        {formatMilliseconds(setup.serviceSeconds * 1e3)}.
      </p>
      <div className={`${styles.tableActions} needs-script`}>
        <fieldset className="seg">
          <legend className="vh">How the requests come</legend>
          {BURSTS.map((factor) => (
            <label key={factor}>
              <input
                type="radio"
                name={`${id}-burst`}
                checked={burst === factor}
                onChange={() => onChange({ burst: factor })}
              />
              {BURST_NAMES[factor]}
            </label>
          ))}
        </fieldset>
        {isRunning ? (
          <button type="button" className="btn" onClick={cancel}>
            <Icon name="cross" /> Cancel
          </button>
        ) : (
          <button type="button" className="btn primary" onClick={start}>
            <Icon name="play" /> {status === 'idle' ? 'Run the test' : 'Run it again'}
          </button>
        )}
        <button
          type="button"
          className="btn quiet"
          onClick={() => onChange({ seed: (seed % 999_999) + 1 })}
        >
          <Icon name="reset" /> Other random numbers (seed {seed})
        </button>
        {status !== 'idle' && (
          <progress className={styles.progress} value={progress} max={1} aria-label="Progress" />
        )}
      </div>
      <div role="status">
        <p className={styles.help}>{statusText(status, progress)}</p>
        {status === 'done' && result && (
          <LoadTestVerdict
            result={result}
            percentile={percentile}
            limitMs={limitMs}
            hasBursts={burst !== 1}
          />
        )}
      </div>
      {result && (
        <>
          <LoadTestPlots result={result} limitMs={limitMs} percentile={percentile} />
          <LoadTestTable
            result={result}
            percentile={percentile}
            formulaMs={(of) => expectedPercentileMs(setup, of)}
            formulaUtilization={configuration.sizing?.utilization ?? null}
            hasBursts={burst !== 1}
          />
        </>
      )}
    </section>
  );
}

function statusText(status: string, progress: number): string {
  switch (status) {
    case 'running':
      return `Running, ${formatPercent(Math.floor(progress * 10) / 10)} done.`;
    case 'done':
      return 'Done.';
    case 'cancelled':
      return `Cancelled at ${formatPercent(progress)}; what was seen until then is shown.`;
    case 'failed':
      return 'The test could not run. Reload the page to try again.';
    default:
      return 'Not run yet.';
  }
}
