import { termsText } from '../../core/catalog/price-words.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './bert-options.module.css';
import { judgeOne, type PricedOption, priceOption, type VerdictKind } from './evaluate.ts';
import { BERT_OPTIONS } from './options.ts';

const ICONS: Record<VerdictKind, IconName> = {
  meets: 'check',
  partly: 'warn',
  fails: 'cross',
  unknown: 'info',
};

/** Every option for the BERT example at the live load, one instance of each, cheapest hour first. */
export function BertOptions({
  perMinute,
  limitMs = 200,
  id = 'bert-options-table',
}: {
  /** Name of a live value, or the load itself. */
  perMinute: string | number;
  limitMs?: number;
  id?: string;
}) {
  const { values } = useLive();
  const c = useCalculator();
  const { priceBook } = useFacts();
  const load = (typeof perMinute === 'string' ? values[perMinute] : perMinute) ?? 0;
  const perSecond = load / 60;
  const perMillion = (cost: number) => (cost < 1 ? c.small(cost) : c.total(cost));

  const rows = BERT_OPTIONS.map((option) => priceOption(c, priceBook, option))
    .map((option) => ({ option, ...judgeOne(c, option, perSecond, limitMs) }))
    .sort((a, b) => order(a.option) - order(b.option));
  const best = rows.find((row) => row.verdict.kind === 'meets' && row.option.pricePerHour !== null);

  return (
    <Figure
      id={id}
      title={
        best
          ? `At ${c.num(load)} a minute the cheapest one known to meet ${c.ms(limitMs)} is ${best.option.type}`
          : `At ${c.num(load)} a minute no single instance is known to meet ${c.ms(limitMs)}`
      }
      sub={`BERT base, sequence 128. ${priceBook.currency}, ${priceBook.regionName}, ${termsText(priceBook)}, ${priceBook.priceDate}. Percentiles for random arrivals and the published service time (M/D/1 and M/D/c); with batches, the time to fill one and the published percentile. Model time alone.`}
      note={
        <>
          Where the figures come from:{' '}
          {rows.map(({ option }) => `${option.type}: ${option.remark}`).join(' ')}
        </>
      }
    >
      <ScrollBox label="Options for BERT" className={styles.box ?? ''}>
        <table className={`tbl ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">One instance of</th>
              <th scope="col" className="num">
                Per hour
              </th>
              <th scope="col" className="num">
                In use
              </th>
              <th scope="col" className="num">
                P95
              </th>
              <th scope="col" className="num">
                P99
              </th>
              <th scope="col" className="num">
                A million, this load
              </th>
              <th scope="col" className="num">
                A million, full load
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ option, utilization, p95Ms, p99Ms, verdict }) => (
              <tr
                key={option.type}
                className={option.type === best?.option.type ? 'sel' : undefined}
              >
                <th scope="row">
                  <span className={styles.name}>
                    <FamilyMark group={option.spec.group} hollow={verdict.kind === 'fails'} />
                    <span>
                      <b className="inst">{option.type}</b>{' '}
                      <StatusBadge family={option.spec.family} />
                      <span className={`${styles.verdict} ${styles[verdict.kind]}`}>
                        <Icon name={ICONS[verdict.kind]} /> {verdict.words}
                      </span>
                    </span>
                  </span>
                </th>
                <td className="num">
                  {option.pricePerHour === null ? 'no price' : c.rate(option.pricePerHour)}
                </td>
                <td className="num">{utilization === null ? '?' : c.pct(utilization, 1)}</td>
                <td className="num">{p95Ms === null ? '?' : c.ms(p95Ms)}</td>
                <td className="num">{p99Ms === null ? '?' : c.ms(p99Ms)}</td>
                <td className="num">
                  {option.pricePerHour === null || verdict.kind === 'fails'
                    ? '–'
                    : perMillion(c.costPerMillion(option.type, perSecond))}
                </td>
                <td className="num">{fullLoadCost(c, option)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Figure>
  );
}

/** Cheapest hour first; without a price last. */
function order(option: PricedOption): number {
  return option.pricePerHour ?? Infinity;
}

function fullLoadCost(c: ReturnType<typeof useCalculator>, option: PricedOption): string {
  if (option.pricePerHour === null) return '–';
  const most = Math.max(...option.points.map((point) => point.throughputPerSecond), 0);
  return most === 0 ? '?' : c.small(c.costPerMillionFull(option.type, most));
}
