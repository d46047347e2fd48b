import { formatNumber, toSignificant, trimZeros } from '../../core/number-text.ts';
import type { Measurement } from '../../core/recommend/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import table from './table.module.css';

export function counted(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'measurement' : 'measurements'}`;
}

/** Measurements of the reader’s own, before or after they are kept. */
export function MeasurementTable({
  caption,
  rows,
  onRemove,
}: {
  caption: string;
  rows: readonly { readonly key: string; readonly measurement: Measurement }[];
  onRemove?: (key: string) => void;
}) {
  const figure = (value: number | null) =>
    value === null ? '–' : trimZeros(toSignificant(value, 4));
  return (
    <ScrollBox label={caption}>
      <table className={`tbl ${table.ownTable}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Instance</th>
            <th scope="col">Model</th>
            <th scope="col" className="num">
              Batch
            </th>
            <th scope="col" className="num">
              Per second
            </th>
            <th scope="col" className="num">
              Mean, ms
            </th>
            <th scope="col" className="num">
              P50, ms
            </th>
            <th scope="col" className="num">
              P95, ms
            </th>
            <th scope="col" className="num">
              P99, ms
            </th>
            {onRemove && <th scope="col">Remove</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, measurement: row }) => (
            <tr key={key}>
              <th scope="row">{row.instanceType}</th>
              <td>
                {row.model}, {row.precision}
                {row.sequenceLength === null ? '' : `, ${row.sequenceLength} tokens`}
              </td>
              <td className="num">{row.batchSize}</td>
              <td className="num">{figure(row.throughputPerSecond)}</td>
              <td className="num">{figure(row.latencyAvgMs)}</td>
              <td className="num">{figure(row.latencyP50Ms)}</td>
              <td className="num">{figure(row.latencyP95Ms)}</td>
              <td className="num">{figure(row.latencyP99Ms)}</td>
              {onRemove && (
                <td>
                  <button type="button" className="btn quiet" onClick={() => onRemove(key)}>
                    <Icon name="cross" />{' '}
                    <span>
                      Remove<span className="vh"> the measurement of {row.instanceType}</span>
                    </span>
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
