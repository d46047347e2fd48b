import { useId, useState } from 'react';
import type { MeasuredBenchmark } from '../../core/calculator.ts';
import { createCatalog } from '../../core/catalog/catalog.ts';
import { termsText } from '../../core/catalog/price-words.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './batch-figure.module.css';

/** Longest bar in percent of its column: the value beside it needs the rest. */
const LONGEST_BAR_PERCENT = 44;

export interface BatchFigureProps {
  id: string;
  /** The type whose hour is paid. */
  type: string;
  /** Ids of published measurements of one accelerator and one program, smallest batch first. */
  rows: readonly string[];
  /** Name of the live value that holds the P99 goal in ms. */
  goal: string;
}

interface BatchRow {
  readonly bench: MeasuredBenchmark;
  /** `null` when the region has no price. */
  readonly costPerMillion: number | null;
  readonly withinGoal: boolean;
}

/** Throughput, P99 and cost per million of the published batch sizes, side by side; no row is made up. */
export function BatchFigure({ id, type, rows, goal }: BatchFigureProps) {
  const { values } = useLive();
  const c = useCalculator();
  const facts = useFacts();
  const { priceBook } = facts;
  const hasPrice = createCatalog(facts).priceOrNull(type) !== null;
  const [picked, setPicked] = useState<number | null>(null);

  const goalMs = values[goal] ?? 0;
  const batches = rows.map((row): BatchRow => {
    const bench = c.bench(row);
    return {
      bench,
      costPerMillion: hasPrice ? c.costPerMillionFull(type, bench.throughputPerS) : null,
      withinGoal: bench.latencyP99Ms !== null && bench.latencyP99Ms <= goalMs,
    };
  });
  const fastest = batches
    .filter((row) => row.withinGoal)
    .reduce<BatchRow | null>(
      (best, row) => (best && best.bench.throughputPerS >= row.bench.throughputPerS ? best : row),
      null,
    );
  const shown = batches.find((row) => row.bench.batchSize === picked) ?? fastest ?? batches[0];
  const money = (row: BatchRow) =>
    row.costPerMillion === null ? 'no price' : c.small(row.costPerMillion);

  return (
    <Figure
      id={id}
      title={
        fastest
          ? `Within ${c.ms(goalMs)}, batch ${fastest.bench.batchSize} does the most work in an hour`
          : `No published batch answers within ${c.ms(goalMs)}`
      }
      sub={`${batches[0]?.bench.accelerator ?? ''}, ${batches[0]?.bench.framework ?? ''}, ${batches[0]?.bench.precision ?? ''}, BERT base, ${batches[0]?.bench.sequenceLength ?? ''} tokens. Cost: ${type}, full all the time, ${priceBook.regionName}, ${termsText(priceBook)}, ${priceBook.priceDate}.`}
      table={{
        columns: ['Batch', 'Answers a second', 'P99 of a batch', 'Per million, full'],
        rows: batches.map((row) => [
          row.bench.batchSize,
          c.num(row.bench.throughputPerS),
          c.ms(row.bench.latencyP99Ms),
          money(row),
        ]),
      }}
      note={`Published ${batches[0]?.bench.sourceDate ?? ''}. Measured on the same GPU outside EC2, the engine alone: no tokenising, no network. Only these batch sizes were published, and nothing is filled in between them.`}
    >
      <BatchBars
        batches={batches}
        shown={shown}
        onPick={setPicked}
        cells={(row) => [
          { value: row.bench.throughputPerS, text: c.num(row.bench.throughputPerS) },
          { value: row.bench.latencyP99Ms ?? 0, text: c.ms(row.bench.latencyP99Ms) },
          { value: row.costPerMillion ?? 0, text: money(row) },
        ]}
      />
      {shown && batches[0] && (
        <p className={styles.compare} aria-live="polite">
          <b>Batch {shown.bench.batchSize}</b> against batch {batches[0].bench.batchSize}:{' '}
          {c.num(shown.bench.throughputPerS / batches[0].bench.throughputPerS, 2)} times the work,{' '}
          {ratio(shown, batches[0], c.num)} times the wait.
        </p>
      )}
    </Figure>
  );
}

interface Cell {
  readonly value: number;
  readonly text: string;
}

const HEADS = ['Answers a second', 'P99 of a batch', 'Per million, full'];

function BatchBars({
  batches,
  shown,
  onPick,
  cells,
}: {
  batches: readonly BatchRow[];
  shown: BatchRow | undefined;
  onPick: (batch: number) => void;
  cells: (row: BatchRow) => readonly Cell[];
}) {
  const name = useId();
  const longest = HEADS.map((_, column) =>
    Math.max(...batches.map((row) => cells(row)[column]?.value ?? 0)),
  );
  return (
    <fieldset className={styles.batches} data-chart="">
      <legend className="vh">Batch size</legend>
      <div className={styles.heads} aria-hidden="true">
        <span>Batch</span>
        {HEADS.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      {batches.map((row) => (
        <label
          key={row.bench.batchSize}
          className={`${styles.row} ${row.withinGoal ? '' : styles.over}`}
        >
          <span className={styles.batch}>
            <input
              type="radio"
              name={name}
              checked={row === shown}
              onChange={() => onPick(row.bench.batchSize)}
            />
            {row.bench.batchSize}
            {!row.withinGoal && <span className="vh">, beyond the goal</span>}
          </span>
          {cells(row).map((cell, column) => (
            <Bar key={HEADS[column]} cell={cell} longest={longest[column] ?? 0} />
          ))}
        </label>
      ))}
    </fieldset>
  );
}

function Bar({ cell, longest }: { cell: Cell; longest: number }) {
  const width = longest === 0 ? 0 : (cell.value / longest) * LONGEST_BAR_PERCENT;
  return (
    <span className={styles.cell}>
      <svg width="100%" height="22" aria-hidden="true">
        <rect className={styles.bar} x="0.75" y="4" width={`${width.toFixed(1)}%`} height="14" />
        <text className="val" x={`${width.toFixed(1)}%`} dx="6" y="15.5">
          {cell.text}
        </text>
      </svg>
      <span className="vh">{cell.text}</span>
    </span>
  );
}

function ratio(
  row: BatchRow,
  first: BatchRow,
  format: (value: number | null, digits?: number) => string,
): string {
  const { latencyP99Ms: after } = row.bench;
  const { latencyP99Ms: before } = first.bench;
  return after === null || before === null ? '(not published)' : format(after / before, 1);
}
