import { useMemo, useState } from 'react';
import { moneyText } from '../../core/money.ts';
import { formatMilliseconds, formatNumber, formatPercent } from '../../core/number-text.ts';
import { bertInput } from '../../core/recommend/bert-claims.ts';
import { recommend } from '../../core/recommend/recommend.ts';
import type { Configuration } from '../../core/recommend/types.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusLabel } from '../../ui/StatusBadge.tsx';
import { useLive } from '../live/live-context.ts';
import { bestOfEachType } from '../recommender/rows.ts';
import { fleetText, latencyText } from '../recommender/words.ts';
import { useBertFacts } from './bert-facts.ts';
import type { RecommenderFigureProps } from './RecommenderFigure.tsx';
import styles from './recommender-figure.module.css';

const MOST_ROWS = 7;

export function FigureBody({
  id,
  perSecond,
  limitMs = 200,
  kernels = false,
}: RecommenderFigureProps) {
  const { values } = useLive();
  const facts = useBertFacts();
  const [customCudaKernels, setKernels] = useState(false);
  const rate = (typeof perSecond === 'string' ? values[perSecond] : perSecond) ?? 1;
  const money = useMemo(() => moneyText(facts.priceBook.currency), [facts]);
  const rows = useMemo(() => {
    const input = bertInput({ ratePerSecond: rate, limitMs, percentile: 95 });
    const { ranked, others } = recommend({ ...input, customCudaKernels }, facts);
    return bestOfEachType({ ranked, others }).slice(0, MOST_ROWS);
  }, [facts, rate, limitMs, customCudaKernels]);
  const [first] = rows;
  const { currency, regionName, priceDate } = facts.priceBook;
  const address = `/labs/inference-recommender/?rate=${rate}s&use=70${customCudaKernels ? '&cuda=1' : ''}`;
  return (
    <Figure
      id={id}
      title={
        first?.verdict.kind === 'meets' && first.sizing
          ? `At ${formatNumber(rate, rate < 10 ? 1 : 0)} a second ${fleetText(first)} costs least within ${formatMilliseconds(limitMs)}`
          : `At ${formatNumber(rate)} a second nothing measured stays within ${formatMilliseconds(limitMs)}`
      }
      sub={`BERT base, 128 tokens, no INT8; at most 70% in use; the best published way to run each type. ${currency}, ${regionName}, on demand, ${priceDate}. A model on stored measurements, not AWS’s service.`}
      actions={
        <AppLink className="btn quiet" to={address}>
          <Icon name="chart" /> Open in the recommender
        </AppLink>
      }
    >
      {kernels && (
        <label className="check needs-script">
          <input
            type="checkbox"
            className={styles.check}
            checked={customCudaKernels}
            onChange={(event) => setKernels(event.currentTarget.checked)}
          />
          The code calls CUDA kernels that Neuron does not support
        </label>
      )}
      <ScrollBox label="Types for BERT at this load">
        <table className={`tbl ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">Configuration</th>
              <th scope="col" className="num">
                P95
              </th>
              <th scope="col" className="num">
                In use
              </th>
              <th scope="col" className="num">
                Per hour, all
              </th>
              <th scope="col" className="num">
                A million, this load
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} isBest={row === first} money={money} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Figure>
  );
}

function Row({
  row,
  isBest,
  money,
}: {
  row: Configuration;
  isBest: boolean;
  money: ReturnType<typeof moneyText>;
}) {
  const { sizing, verdict, group, status, measurement } = row;
  const meets = verdict.kind === 'meets';
  return (
    <tr className={isBest && meets ? 'sel' : undefined}>
      <th scope="row">
        <FamilyMark group={group} hollow={!meets} /> <b className="inst">{fleetText(row)}</b>
        {status && <StatusLabel status={status} />}
        <span className={styles.setting}>
          {meets ? `batch ${measurement.batchSize}, ${measurement.framework}` : verdict.sentence}
        </span>
      </th>
      <td className="num">{sizing === null ? '–' : latencyText(row, formatMilliseconds)}</td>
      <td className="num">{sizing ? formatPercent(sizing.utilization, 1) : '–'}</td>
      <td className="num">{sizing ? money.rate(sizing.metrics.CostPerHour) : '–'}</td>
      <td className="num">{sizing ? money.small(sizing.costPerMillion) : '–'}</td>
    </tr>
  );
}
