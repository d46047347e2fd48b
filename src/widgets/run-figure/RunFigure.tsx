import type { Calculator } from '../../core/calculator.ts';
import { createCatalog } from '../../core/catalog/catalog.ts';
import type { FamilyGroup } from '../../core/catalog/types.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './run-figure.module.css';

const LONGEST_BAR_PERCENT = 54;

export interface RunOption {
  type: string;
  /** Throughput of one machine, in the unit of the work: a cited figure or a measurement. */
  cited?: string;
  bench?: string;
  /** Name of a live value: an assumed speed, as a multiple of that throughput. */
  times?: string;
}

export interface RunFigureProps {
  id: string;
  options: readonly RunOption[];
  /** Names of live values: work in millions, machines, and three shares from 0 to 1. */
  work: string;
  machines: string;
  efficiency: string;
  paid: string;
  repeated: string;
}

interface Run {
  readonly type: string;
  readonly family: string;
  readonly group: FamilyGroup;
  readonly withdrawn: boolean;
  readonly assumed: number | null;
  readonly hours: number;
  /** With the price paid and the work repeated; `null` without a price in the region. */
  readonly cost: number | null;
  /** At the list price, undisturbed. */
  readonly listCost: number | null;
}

/** Hours and dollars until a training run is done, for several machines. */
export function RunFigure(props: RunFigureProps) {
  const { values } = useLive();
  const c = useCalculator();
  const facts = useFacts();
  const { families, priceBook } = facts;
  const catalog = createCatalog(facts);
  const value = (name: string) => values[name] ?? 0;

  const machines = value(props.machines);
  const paid = value(props.paid);
  const repeated = value(props.repeated);
  const efficiency = machines > 1 ? value(props.efficiency) : 1;
  const disturbed = paid !== 1 || repeated !== 0;

  const runs = props.options.map((option): Run => {
    const { family, group } = c.spec(option.type);
    const assumed = option.times === undefined ? null : value(option.times);
    const throughputPerSecond = throughputOf(option, c) * (assumed ?? 1);
    const plan = { work: value(props.work) * 1e6, throughputPerSecond, count: machines };
    const listCost =
      catalog.priceOrNull(option.type) === null
        ? null
        : c.trainingRun(option.type, { ...plan, scalingEfficiency: efficiency }).cost;
    return {
      type: option.type,
      family,
      group,
      withdrawn: families.find((row) => row.family === family)?.status === 'withdrawn',
      assumed,
      hours: (plan.work / (3600 * throughputPerSecond * machines * efficiency)) * (1 + repeated),
      listCost,
      cost: listCost === null ? null : listCost * paid * (1 + repeated),
    };
  });
  const cheapest = runs
    .filter((run) => !run.withdrawn && run.assumed === null && run.cost !== null)
    .sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0))[0];
  const hours = (run: Run) => `${c.num(run.hours, run.hours < 100 ? 1 : 0)} h`;
  const cost = (run: Run) => (run.cost === null ? 'no price' : c.total(run.cost));
  const terms = disturbed
    ? `, at ${c.pct(paid)} of the list price with ${c.pct(repeated)} of the work repeated`
    : ', at the list price';

  return (
    <Figure
      id={props.id}
      title={
        cheapest
          ? `Of the measured ones you can still start, ${cheapest.type} finishes for least`
          : 'No price for these machines in this region'
      }
      sub={`${c.num(value(props.work))} million sequences of BERT-Large pre-training, ${c.num(machines)} ${machines === 1 ? 'machine' : `machines at ${c.pct(efficiency)} scaling efficiency`}${terms}. ${priceBook.currency}, ${priceBook.regionName}, ${priceBook.priceDate}.`}
      table={{
        columns: ['Machine', 'Hours', 'Cost of the run', 'At list price, undisturbed'],
        rows: runs.map((run) => [
          run.type,
          hours(run),
          cost(run),
          run.listCost === null ? 'no price' : c.total(run.listCost),
        ]),
      }}
      note="V100 and A100: the same TensorFlow program, 2020, on NVIDIA’s own machines, not on EC2. Trn1: other software, 2026. P5: your assumption. P3 stands here as history; it can’t be started any more."
    >
      <div className={styles.runs} data-chart="">
        <div className={styles.heads} aria-hidden="true">
          <span />
          <span>Hours until done</span>
          <span>Cost of the run</span>
        </div>
        <ul>
          {runs.map((run) => (
            <li
              key={run.type}
              className={`${styles.run} ${run.withdrawn || run.assumed !== null ? styles.hollow : ''}`}
            >
              <span className={styles.name}>
                <FamilyMark group={run.group} hollow={run.withdrawn} />
                <span>
                  {run.type} <StatusBadge family={run.family} />
                  {run.assumed !== null && (
                    <span className={styles.assumed}>assumed {c.num(run.assumed, 1)} × P4d</span>
                  )}
                </span>
              </span>
              <Bar
                group={run.group}
                value={run.hours}
                longest={Math.max(...runs.map((one) => one.hours))}
                text={hours(run)}
              />
              <Bar
                group={run.group}
                value={run.cost ?? 0}
                ghost={disturbed ? (run.listCost ?? 0) : 0}
                longest={Math.max(...runs.map((one) => Math.max(one.cost ?? 0, one.listCost ?? 0)))}
                text={cost(run)}
              />
            </li>
          ))}
        </ul>
        {disturbed && (
          <p className={styles.key}>Dashed: the same run at the list price, undisturbed.</p>
        )}
      </div>
    </Figure>
  );
}

function Bar({
  group,
  value,
  ghost = 0,
  longest,
  text,
}: {
  group: FamilyGroup;
  value: number;
  ghost?: number;
  longest: number;
  text: string;
}) {
  const percent = (amount: number) =>
    `${longest === 0 ? 0 : ((amount / longest) * LONGEST_BAR_PERCENT).toFixed(1)}%`;
  return (
    <svg className={styles.plot} width="100%" height="26" role="img" aria-label={text}>
      <rect
        className={`g-${group} s-${group} ${styles.bar}`}
        x="1"
        y="5"
        width={percent(value)}
        height="16"
      />
      {ghost > 0 && (
        <rect className={`ghost ${styles.ghost}`} x="1" y="3" width={percent(ghost)} height="20" />
      )}
      <text className="val b" x={percent(Math.max(value, ghost))} dx="7" y="17.5">
        {text}
      </text>
    </svg>
  );
}

function throughputOf(option: RunOption, c: Calculator): number {
  if (option.cited !== undefined) return c.cited(option.cited);
  if (option.bench !== undefined) return c.bench(option.bench).throughputPerS;
  throw new Error(`RunFigure: ${option.type} needs cited or bench`);
}
