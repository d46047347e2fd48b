import { moneyText } from '../../core/money.ts';
import { formatPercent } from '../../core/number-text.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { WorkingFigure } from '../working/WorkingFigure.tsx';
import type { CalculatorView, Shown } from './calculator-view.ts';
import type { CalculatorData } from './data.ts';
import { RangeFigure } from './RangeFigure.tsx';
import { ResultTable } from './ResultTable.tsx';
import { type ResolvedTraining, resolveAllTraining } from './resolve-training.ts';
import { ShareBar } from './ShareBar.tsx';
import styles from './scenario-calculator.module.css';
import { MOST_SCENARIOS, TRAINING_EXAMPLE, type TrainingEntry } from './scenario-state.ts';
import { RUN_FIELDS, RunFields, TrainingScenario } from './TrainingScenario.tsx';
import {
  cheapestRun,
  hoursText,
  trainingCsv,
  trainingRows,
  trainingWorkingsOf,
} from './training-rows.ts';

/** Up to four training runs, side by side: expected hours, cost and spread. */
export function TrainingView({
  data,
  value,
  onChange,
}: {
  data: CalculatorData;
  value: CalculatorView;
  onChange: (part: Partial<CalculatorView>) => void;
}) {
  const { training, isTogether } = value;
  const all = resolveAllTraining(data, training);
  const [first] = all;
  if (!first) return null;
  const change = (index: number, part: Partial<TrainingEntry>) =>
    onChange({
      training: training.map((entry, at) => (at === index ? { ...entry, ...part } : entry)),
    });
  const changeAll = (part: Partial<TrainingEntry>) =>
    onChange({ training: training.map((entry) => ({ ...entry, ...part })) });
  const last = training.at(-1);
  const shown = shownOf(value.shown, all);
  const shownRun = shown && all[shown.scenario];
  const working =
    shown &&
    shownRun &&
    Object.entries(trainingWorkingsOf(shownRun)).find(([key]) => key === shown.result)?.[1];

  return (
    <>
      <div className={styles.columns}>
        <form
          className={`${styles.controls} needs-script`}
          aria-label="Inputs"
          onSubmit={(event) => event.preventDefault()}
        >
          <h2 className={styles.title}>For all runs</h2>
          {isTogether && (
            <RunFields fields={RUN_FIELDS} data={data} resolved={first} onChange={changeAll} />
          )}
          <label className="check">
            <input
              type="checkbox"
              checked={!isTogether}
              onChange={({ currentTarget }) => {
                const { work, checkpointEvery, checkpointTime, restartTime } = first.entry;
                const same = { work, checkpointEvery, checkpointTime, restartTime };
                onChange({
                  isTogether: !currentTarget.checked,
                  training: currentTarget.checked
                    ? training
                    : training.map((entry) => ({ ...entry, ...same })),
                });
              }}
            />
            Work and checkpoints of their own
          </label>
          {last && training.length < MOST_SCENARIOS && (
            <button
              type="button"
              className="btn"
              onClick={() => onChange({ training: [...training, last] })}
            >
              <Icon name="plus" /> Add a run
            </button>
          )}
          <button
            type="button"
            className="btn"
            onClick={() => onChange({ training: TRAINING_EXAMPLE, isTogether: true, shown: null })}
          >
            <Icon name="reset" /> Reset to the example
          </button>
          <ShareBar name="rightsize-training" value={value} rows={() => trainingCsv(all)} />
        </form>
        <div className={styles.main}>
          <TrainingAnswer all={all} />
          <div className={`${styles.scenarios} needs-script`}>
            {all.map((resolved, index) => (
              <TrainingScenario
                // biome-ignore lint/suspicious/noArrayIndexKey: a scenario is its place
                key={index}
                data={data}
                resolved={resolved}
                isTogether={isTogether}
                onChange={(part) => change(index, part)}
                onRemove={
                  training.length > 1
                    ? () =>
                        onChange({
                          training: training.filter((_, at) => at !== index),
                          shown: null,
                        })
                    : undefined
                }
              />
            ))}
          </div>
          <ResultTable
            caption="Runs side by side"
            sub="All instances of a run are paid from its start to its end, restarts included. Press a figure to see its working."
            columns={all}
            rows={trainingRows(all)}
            shown={shown}
            onShow={(next) => onChange({ shown: next })}
          />
          {working && shownRun && <WorkingFigure working={working} scenario={shownRun.label} />}
        </div>
      </div>
      <RangeFigure all={all} />
      <p className={styles.prose}>
        Interruptions are taken as independent of each other and of the time (a Poisson process).
        Real Spot interruptions come in bursts, and a new instance may not be there at once: put the
        wait into the restart.
      </p>
    </>
  );
}

function shownOf(asked: Shown | null, all: readonly ResolvedTraining[]): Shown | null {
  if (asked && all[asked.scenario]?.result) return asked;
  const best = cheapestRun(all) ?? all.findIndex(({ result }) => result !== null);
  return best >= 0 ? { scenario: best, result: 'meanHours' } : null;
}

function TrainingAnswer({ all }: { all: readonly ResolvedTraining[] }) {
  const index = cheapestRun(all) ?? (all.length === 1 ? 0 : undefined);
  const one = index === undefined ? undefined : all[index];
  const { result, machine } = one ?? {};
  if (!one || !result || machine?.price.kind !== 'amount' || result.cost.meanCost === Infinity) {
    return (
      <p className={styles.none}>
        {all.some((run) => run.machine.isLoading)
          ? 'Fetching prices and measurements.'
          : 'No run is the cheapest: correct the marked fields, or they cost the same.'}
      </p>
    );
  }
  const { cost, scenario } = result;
  const money = moneyText(machine.price.book.currency);
  const many = scenario.count > 1 ? `${scenario.count} × ` : '';
  return (
    <>
      <section className={styles.answer} aria-label="Result">
        <div>
          <p className="cap">{all.length > 1 ? `Cheapest of ${all.length} runs` : 'This run'}</p>
          <p className={styles.huge}>
            <span className="fam">
              {machine.spec && <FamilyMark group={machine.spec.group} />}
              <span>
                {many}
                {machine.spec?.instanceType}
              </span>
            </span>
          </p>
        </div>
        <div>
          <p className="cap">Expected cost</p>
          <p className={styles.huge}>{money.total(cost.meanCost)}</p>
        </div>
        <div>
          <p className="cap">Expected time</p>
          <p className={styles.huge}>{hoursText(cost.meanHours)}</p>
        </div>
      </section>
      <p className={styles.working} aria-live="polite">
        {one.name}: {hoursText(cost.workHours)} of work, {formatPercent(cost.overheadShare, 1)} of
        the paid time is checkpoints and repeated work.{' '}
        {cost.standardDeviationCost > 0 && (
          <>
            The cost is {money.total(cost.meanCost)} ±{' '}
            <b>{money.total(cost.standardDeviationCost)}</b>.
          </>
        )}
      </p>
    </>
  );
}
