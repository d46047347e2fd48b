import { useId, useState } from 'react';
import { createCatalog } from '../../core/catalog/catalog.ts';
import { termsText } from '../../core/catalog/price-words.ts';
import type { FamilyGroup } from '../../core/catalog/types.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { type CheapestSpan, cheapestSpans, hourlyCost, type ServingOption } from './cheapest.ts';
import { LoadPlot } from './LoadPlot.tsx';
import styles from './load-figure.module.css';

export interface LoadFigureProps {
  /** A type and the published measurement that says what one of it carries. */
  options: readonly { type: string; bench: string }[];
  /** Name of the live value that holds the load in requests per second. */
  rate: string;
  /** Share of the measured throughput that one instance may carry. */
  maxUtilization?: number;
  /** Ends of the load axis, requests per second. */
  min?: number;
  max?: number;
  id?: string;
  title?: string;
  note?: string;
}

export interface PlottedOption extends ServingOption {
  readonly group: FamilyGroup;
  readonly throughputPerSecond: number;
  readonly frozen: boolean;
}

/** Cost per hour against load: step functions, and where the cheapest one changes. */
export function LoadFigure({
  options,
  rate,
  maxUtilization = 0.7,
  min = 1,
  max = 10_000,
  id = 'load-figure',
  title,
  note,
}: LoadFigureProps) {
  const { values } = useLive();
  const c = useCalculator();
  const facts = useFacts();
  const { families, priceBook } = facts;
  const catalog = createCatalog(facts);
  const [withoutFrozen, setWithoutFrozen] = useState(false);
  const switchId = useId();

  const known = options.flatMap(({ type, bench }): PlottedOption[] => {
    const { family, group } = c.spec(type);
    const status = families.find((row) => row.family === family)?.status;
    const throughputPerSecond = c.bench(bench).throughputPerS;
    const pricePerHour = catalog.priceOrNull(type);
    if (pricePerHour === null) return [];
    return [
      {
        type,
        group,
        throughputPerSecond,
        pricePerHour,
        capacityPerSecond: throughputPerSecond * maxUtilization,
        frozen: status === 'frozen' || status === 'withdrawn',
      },
    ];
  });
  const missing = options.filter(({ type }) => !known.some((option) => option.type === type));
  const frozen = known.filter((option) => option.frozen).map((option) => option.type);
  const shown = withoutFrozen ? known.filter((option) => !option.frozen) : known;
  const load = Math.min(max, Math.max(min, values[rate] ?? min));
  const spans = cheapestSpans(shown, min, max);
  const byCost = [...shown].sort((a, b) => hourlyCost(a, load) - hourlyCost(b, load));
  const best = byCost[0];
  const perSecond = (value: number) => c.num(value, value < 10 && !Number.isInteger(value) ? 1 : 0);

  const rows = known.map((option) => {
    const count = c.instancesNeeded(load, option.throughputPerSecond, maxUtilization);
    return [
      option.type,
      perSecond(option.throughputPerSecond),
      count,
      c.rate(count * option.pricePerHour),
      c.pct(c.utilization(load, option.throughputPerSecond, count), 1),
      c.total(c.costPerMillion(option.type, load, count)),
    ];
  });

  return (
    <Figure
      id={id}
      title={
        title ??
        (best
          ? `At ${perSecond(load)} requests a second ${best.type} costs least`
          : 'No price in this region')
      }
      sub={`${priceBook.currency} per hour for whole instances, each loaded to at most ${c.pct(maxUtilization)} of its published throughput. ${priceBook.regionName}, ${termsText(priceBook)}, ${priceBook.priceDate}. Both axes are log.`}
      table={{
        columns: [
          'Instance',
          'Published per second',
          `Needed at ${perSecond(load)}/s`,
          'Cost per hour',
          'Utilization',
          'Per million',
        ],
        rows,
      }}
      note={note}
    >
      {shown.length > 0 && (
        <LoadPlot
          options={shown}
          load={load}
          min={min}
          max={max}
          best={best?.type ?? ''}
          money={c.rate}
          count={c.num}
        />
      )}
      <CheapestList spans={spans} perSecond={perSecond} load={load} />
      {missing.length > 0 && (
        <p className={styles.missing}>
          No price in this region for {missing.map(({ type }) => type).join(', ')}.
        </p>
      )}
      {frozen.length > 0 && (
        <label className={styles.switch} htmlFor={switchId}>
          <input
            id={switchId}
            type="checkbox"
            checked={withoutFrozen}
            onChange={(event) => setWithoutFrozen(event.currentTarget.checked)}
          />
          Leave out {frozen.join(', ')}: its software gets no new features
        </label>
      )}
    </Figure>
  );
}

function CheapestList({
  spans,
  perSecond,
  load,
}: {
  spans: readonly CheapestSpan[];
  perSecond: (value: number) => string;
  load: number;
}) {
  return (
    <div className={styles.cheapest}>
      <p>Cheapest by load</p>
      <ul>
        {spans.map((span) => (
          <li
            key={`${span.type} ${span.from}`}
            className={load > span.from && load <= span.to ? styles.here : undefined}
          >
            <b>{span.type}</b> {perSecond(span.from)} to {perSecond(span.to)} per second
          </li>
        ))}
      </ul>
    </div>
  );
}
