import { moneyText } from '../../core/money.ts';
import { formatNumber, formatPercent } from '../../core/number-text.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { WorkingFigure } from '../working/WorkingFigure.tsx';
import type { CalculatorView, How, Shown } from './calculator-view.ts';
import type { CalculatorData } from './data.ts';
import { RangeFigure } from './RangeFigure.tsx';
import { ResultTable } from './ResultTable.tsx';
import { OWN_FIELDS, RUN_FIELDS, RunFields } from './RunFields.tsx';
import { type ResolvedTraining, resolveAllTraining } from './resolve-training.ts';
import { type Kind, SideBySide } from './SideBySide.tsx';
import styles from './scenario-calculator.module.css';
import { TRAINING_COMMON, TRAINING_EXAMPLE, type TrainingEntry } from './scenario-state.ts';
import { shownWorking } from './shown-working.ts';
import {
  cheapestRun,
  hoursText,
  trainingCsv,
  trainingRows,
  trainingWorkingsOf,
} from './training-rows.ts';

const KIND: Kind<TrainingEntry> = {
  view: 'train',
  phase: 'training',
  common: TRAINING_COMMON,
  example: TRAINING_EXAMPLE,
  heading: 'For all runs',
  apart: 'Work and checkpoints of their own',
  add: 'Add a run',
  reset: 'Reset to the example',
  file: 'rightsize-training',
};

/** Up to four training runs, side by side: expected hours, cost and spread. */
export function TrainingView({
  data,
  value,
  onChange,
}: {
  data: CalculatorData;
  value: CalculatorView;
  onChange: (part: Partial<CalculatorView>, how: How) => void;
}) {
  const all = resolveAllTraining(data, value.training);
  const ownFields = value.isTogether.train ? OWN_FIELDS : [...OWN_FIELDS, ...RUN_FIELDS];
  const opened = shownWorking(value.shown, standardOf(all), all, trainingWorkingsOf);

  return (
    <>
      <SideBySide
        kind={KIND}
        data={data}
        value={value}
        all={all}
        rows={() => trainingCsv(all)}
        onChange={(training, how, more) => onChange({ ...more, training }, how)}
        common={(one, change) => (
          <RunFields fields={RUN_FIELDS} data={data} resolved={one} onChange={change} />
        )}
        own={(one, change) => (
          <RunFields fields={ownFields} data={data} resolved={one} onChange={change} />
        )}
        answer={<TrainingAnswer all={all} />}
      >
        <ResultTable
          caption="Runs side by side"
          sub="All instances of a run are paid from its start to its end, restarts included. Press a figure to see its working."
          columns={all}
          rows={trainingRows(all)}
          shown={opened?.shown ?? null}
          onShow={(shown) => onChange({ shown }, 'replace')}
        />
        {opened && <WorkingFigure working={opened.working} scenario={opened.scenario} />}
      </SideBySide>
      <RangeFigure all={all} />
      <p className={styles.prose}>
        Interruptions are taken as independent of each other and of the time (a Poisson process).
        Real Spot interruptions come in bursts, and a new instance may not be there at once: put the
        wait into the restart.
      </p>
    </>
  );
}

/** What is worked out unless something else is asked for: the hours of the cheapest run. */
function standardOf(all: readonly ResolvedTraining[]): Shown | null {
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
  const many = scenario.count > 1 ? `${formatNumber(scenario.count)} × ` : '';
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
