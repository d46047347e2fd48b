import type { Calculator } from '../../core/calculator.ts';
import { createCatalog } from '../../core/catalog/catalog.ts';
import { termsText } from '../../core/catalog/price-words.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Slider } from '../../ui/Slider.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { type FamilyFit, fitFamily } from './fit.ts';
import styles from './memory-fit.module.css';

/** Longest bar in percent of its column: the amount stands behind it. */
const LONGEST_BAR_PERCENT = 70;

export interface MemoryFitProps {
  /** Types of each family, smallest first. */
  families: readonly (readonly string[])[];
  /** Name of the live value that holds the memory needed, GiB. */
  gib: string;
  /** Name of the live value that holds the vCPUs needed; left out, any number is enough. */
  cores?: string;
  /** Adds a slider for the memory. */
  slider?: boolean;
  minGib?: number;
  maxGib?: number;
  id?: string;
}

/** From each family the cheapest size that holds the need; families that have none drop out. */
export function MemoryFit({
  families,
  gib,
  cores,
  slider = false,
  minGib = 2,
  maxGib = 4000,
  id = 'memory-fit',
}: MemoryFitProps) {
  const { values, set } = useLive();
  const c = useCalculator();
  const facts = useFacts();
  const catalog = createCatalog(facts);
  const need = {
    memoryGib: values[gib] ?? minGib,
    vcpus: cores === undefined ? 1 : (values[cores] ?? 1),
  };
  const fits = families.map((types) => fitFamily(catalog, types, need));
  const prices = fits.flatMap((fit) => (fit.kind === 'fits' ? [fit.pricePerHour] : []));
  const cheapest = Math.min(...prices);
  const dearest = Math.max(...prices);
  const wanted = `${c.num(need.memoryGib)} GiB${cores === undefined ? '' : ` and ${c.num(need.vcpus)} vCPUs`}`;
  const best = fits.find((fit) => fit.kind === 'fits' && fit.pricePerHour === cheapest);
  const { priceBook } = facts;
  return (
    <Figure
      id={id}
      title={
        best?.kind === 'fits'
          ? `${best.type.instanceType} holds ${wanted} for the least money`
          : `None of these families holds ${wanted}`
      }
      sub={`The cheapest size of each family with ${wanted}. ${priceBook.currency} per hour, ${termsText(priceBook)}, ${priceBook.regionName}, ${priceBook.priceDate}.`}
      table={{
        columns: ['Type', 'vCPU', 'GiB', 'Per hour', 'Per GiB-hour'],
        rows: fits.map((fit) =>
          fit.kind === 'fits'
            ? [
                fit.type.instanceType,
                fit.type.vcpus,
                c.num(fit.type.memoryGib),
                c.rate(fit.pricePerHour),
                c.small(fit.pricePerHour / fit.type.memoryGib),
              ]
            : [fit.largest.family, '–', '–', whyNot(fit, c), '–'],
        ),
      }}
    >
      <div className={styles.fit}>
        {slider && (
          <Slider
            label="Memory needed"
            min={minGib}
            max={maxGib}
            log
            value={need.memoryGib}
            onChange={(value) => set(gib, value)}
            format={(value) => `${c.num(value)} GiB`}
          />
        )}
        <ul className={styles.rows}>
          {fits.map((fit) => (
            <FitRow
              key={fit.kind === 'fits' ? fit.type.family : fit.largest.family}
              fit={fit}
              isCheapest={fit === best}
              needGib={need.memoryGib}
              dearest={dearest}
              c={c}
            />
          ))}
        </ul>
      </div>
    </Figure>
  );
}

function whyNot(fit: Exclude<FamilyFit, { kind: 'fits' }>, c: Calculator): string {
  return fit.kind === 'no-price'
    ? 'no price in our data'
    : `no size fits, the largest has ${c.num(fit.largest.vcpus)} vCPUs and ${c.num(fit.largest.memoryGib)} GiB`;
}

function FitRow({
  fit,
  isCheapest,
  needGib,
  dearest,
  c,
}: {
  fit: FamilyFit;
  isCheapest: boolean;
  needGib: number;
  dearest: number;
  c: Calculator;
}) {
  const type = fit.kind === 'fits' ? fit.type : fit.largest;
  if (fit.kind !== 'fits') {
    return (
      <li className={`${styles.row} ${styles.out}`}>
        <span className={styles.name}>
          <FamilyMark group={type.group} hollow /> {type.family}{' '}
          <StatusBadge family={type.family} />
        </span>
        <span className={styles.why}>{whyNot(fit, c)}</span>
      </li>
    );
  }
  const percent = (fit.pricePerHour / dearest) * LONGEST_BAR_PERCENT;
  return (
    <li className={`${styles.row} ${isCheapest ? styles.best : ''}`}>
      <span className={styles.name}>
        <FamilyMark group={type.group} /> <b className="inst">{type.instanceType}</b>{' '}
        <StatusBadge family={type.family} />
      </span>
      <svg
        className={styles.bar}
        width="100%"
        height="24"
        role="img"
        aria-label={c.rate(fit.pricePerHour)}
      >
        <rect
          className={`g-${type.group}`}
          x="0"
          y="4"
          width={`${percent.toFixed(2)}%`}
          height="16"
        />
        <line className="axis" x1="0" y1="0" x2="0" y2="24" />
        <text className="val b" x={`${percent.toFixed(2)}%`} dx="8" y="16.5">
          {c.rate(fit.pricePerHour)}
        </text>
      </svg>
      <span className={styles.detail}>
        {c.num(type.vcpus)} vCPUs, {c.num(type.memoryGib)} GiB, {c.pct(needGib / type.memoryGib)} of
        it used
        {isCheapest && <b className={styles.tag}> cheapest</b>}
      </span>
    </li>
  );
}
