import type { Calculator } from '../../core/calculator.ts';
import { createCatalog } from '../../core/catalog/catalog.ts';
import { termsText } from '../../core/catalog/price-words.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Slider } from '../../ui/Slider.tsx';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { KneePlot } from './KneePlot.tsx';
import { largestLoadPerSecond, loadCurve, loadPoint } from './knee.ts';
import styles from './knee-figure.module.css';

const TABLE_SHARES = [0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95];

export interface KneeFigureProps {
  /** Instance type whose price gives the cost per inference. */
  type: string;
  /** Names of live values: arrivals per second, and the mean service time in milliseconds. */
  load: string;
  service: string;
  /** P95 goal. */
  goalMs: number;
  maxLoad?: number;
  id?: string;
}

/** Utilization, wait, P95 and cost per inference of one server, moved together by its load. */
export function KneeFigure({
  type,
  load,
  service,
  goalMs,
  maxLoad = 60,
  id = 'knee-figure',
}: KneeFigureProps) {
  const { values, set } = useLive();
  const c = useCalculator();
  const { priceBook, ...facts } = useFacts();
  const perSecond = values[load] ?? 1;
  const serviceMs = values[service] ?? 1;
  const here = loadPoint(c, perSecond, serviceMs);
  const limit = largestLoadPerSecond(serviceMs, goalMs);
  const price = createCatalog({ priceBook, ...facts }).priceOrNull(type);
  const costAt = (rate: number) => (price === null ? null : (price / (rate * 3600)) * 1e6);
  const cost = (rate: number) => {
    const amount = costAt(rate);
    return amount === null ? 'no price in our data' : c.small(amount);
  };
  const rate = 1000 / serviceMs;

  return (
    <Figure
      id={id}
      title={finding(here.utilization, here.p95Ms, goalMs, c)}
      sub={`One ${type}, ${c.num(serviceMs)} ms per request on average, random arrivals (M/M/1). Simulated; cost ${termsText(priceBook)}, ${priceBook.regionName}, ${priceBook.priceDate}.`}
      table={{
        columns: ['Busy', 'Arrivals per second', 'Mean wait', 'P95', 'Per million'],
        rows: TABLE_SHARES.map((share) => {
          const point = loadPoint(c, rate * share, serviceMs);
          return [
            c.pct(share),
            c.num(point.perSecond, 1),
            c.ms(point.meanWaitMs),
            c.ms(point.p95Ms),
            cost(point.perSecond),
          ];
        }),
      }}
      note={
        limit === null
          ? `Even an idle server has a P95 above ${c.num(goalMs)} ms at this service time. A faster machine helps, a second one does not.`
          : `P95 stays under ${c.num(goalMs)} ms up to ${c.num(Math.floor(limit * 10) / 10, limit < 10 ? 1 : 0)} a second, ${c.pct(limit / rate)} busy.`
      }
    >
      <div className={styles.knee}>
        <Slider
          label="Arrivals per second"
          min={1}
          max={maxLoad}
          value={Math.min(maxLoad, Math.max(1, perSecond))}
          onChange={(value) => set(load, value)}
          format={(value) => `${c.num(value)} a second`}
        />
        <dl className={styles.values}>
          <Reading name="Utilization" text={c.pct(here.utilization)} />
          <Reading name="Mean wait" text={c.ms(here.meanWaitMs)} />
          <Reading name="P95" text={c.ms(here.p95Ms)} />
          <Reading name="Per million" text={cost(perSecond)} />
        </dl>
        <KneePlot
          curve={loadCurve(c, serviceMs)}
          here={here}
          rate={rate}
          goalMs={goalMs}
          limit={limit}
          costAt={costAt}
          c={c}
        />
      </div>
    </Figure>
  );
}

function Reading({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function finding(utilization: number, p95Ms: number, goalMs: number, c: Calculator): string {
  if (utilization >= 1) return 'More arrives than it can do: the queue never empties';
  const busy = `At ${c.pct(utilization)} busy`;
  return p95Ms <= goalMs
    ? `${busy} P95 is ${c.ms(p95Ms)}, within the goal`
    : `${busy} P95 is ${c.ms(p95Ms)}, beyond the goal of ${c.ms(goalMs)}`;
}
