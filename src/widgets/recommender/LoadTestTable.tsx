import { formatMilliseconds, formatNumber, formatPercent } from '../../core/number-text.ts';
import type { LatencyPercentile } from '../../core/recommend/types.ts';
import { LEAST_BEYOND, requestsFor } from '../../core/simulation/standing.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import type { SentResult } from './load-test-messages.ts';
import table from './table.module.css';

/** What the figures beside each other cannot show. */
const NO_DIFFERENCE = 0.0005;

const PERCENTILES = [50, 95, 99] as const;

/** The simulation beside the formula for the same mean rate. */
export function LoadTestTable({
  result,
  percentile,
  formulaMs,
  formulaUtilization,
  hasBursts,
}: {
  result: SentResult;
  percentile: LatencyPercentile;
  formulaMs: (percentile: LatencyPercentile) => number;
  formulaUtilization: number | null;
  hasBursts: boolean;
}) {
  const simulated = { 50: result.p50Ms, 95: result.p95Ms, 99: result.p99Ms };
  return (
    <ScrollBox label="Formula and simulation">
      <table className={`tbl ${table.metrics}`}>
        <caption>
          Formula and simulation
          <span className="sub">
            {hasBursts
              ? 'The formula knows the mean rate and nothing of the bursts.'
              : 'The same mean rate and service time in both.'}{' '}
            {formatNumber(result.served)} requests were answered; a percentile is stated once{' '}
            {LEAST_BEYOND} of them lie beyond it.{' '}
            {result.unfinished > 0
              ? `${formatNumber(result.unfinished)} requests still wait in batches that never filled.`
              : ''}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className="num">
              Formula
            </th>
            <th scope="col" className="num">
              Simulation
            </th>
            <th scope="col" className="num">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {PERCENTILES.map((of) => (
            <tr key={of} className={of === percentile ? 'sel' : undefined}>
              <th scope="row">P{of}</th>
              <td className="num">{formatMilliseconds(formulaMs(of))}</td>
              {result.served < requestsFor(of) ? (
                <>
                  <td className="num">too few</td>
                  <td className="num">–</td>
                </>
              ) : (
                <>
                  <td className="num">{formatMilliseconds(simulated[of])}</td>
                  <td className="num">{difference(simulated[of], formulaMs(of))}</td>
                </>
              )}
            </tr>
          ))}
          <tr>
            <th scope="row">Utilization</th>
            <td className="num">{formatPercent(formulaUtilization, 1)}</td>
            <td className="num">{formatPercent(result.utilization, 1)}</td>
            <td className="num">{difference(result.utilization, formulaUtilization ?? 0)}</td>
          </tr>
          <tr>
            <th scope="row">Slowest of {formatNumber(result.served)}</th>
            <td className="num">–</td>
            <td className="num">{formatMilliseconds(result.maxMs)}</td>
            <td className="num">–</td>
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}

function difference(simulated: number, formula: number): string {
  if (!(formula > 0 && Number.isFinite(formula))) return '–';
  const share = simulated / formula - 1;
  if (Math.abs(share) < NO_DIFFERENCE) return 'none';
  if (share > 9) return `${formatNumber(simulated / formula)} times`;
  return `${share < 0 ? '' : '+'}${formatPercent(share, 1)}`;
}
