import { useState } from 'react';
import type { Calculator } from '../../core/calculator.ts';
import type { CreditSpec } from '../../core/catalog/types.ts';
import { surplusCost } from '../../core/credits/rates.ts';
import { moneyText } from '../../core/money.ts';
import { Figure } from '../../ui/Figure.tsx';
import { useLive } from '../live/live-context.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { CreditPlot } from './CreditPlot.tsx';
import { type CreditDay, clock, creditDay, type DayPlan, hourOf, standing } from './credit-day.ts';
import styles from './credit-figure.module.css';
import { type Guess, GuessControls } from './GuessControls.tsx';

const START_HOUR = 9;
const TABLE_EVERY_HOURS = 3;
/** Surplus credits are priced in US dollars everywhere in our data. */
const usd = moneyText('USD');

export interface CreditFigureProps {
  /** A type in standard mode and one in unlimited mode. */
  standard: string;
  unlimited: string;
  /** Names of live values: CPU while busy (0 to 1) and busy hours from 9:00. */
  cpu: string;
  hours: string;
  id?: string;
}

/** The same working day on two accounts of CPU credits: one slows at zero, one owes. */
export function CreditFigure({
  standard,
  unlimited,
  cpu,
  hours,
  id = 'credit-figure',
}: CreditFigureProps) {
  const { values } = useLive();
  const c = useCalculator();
  const [guess, setGuess] = useState<Guess>({ stage: 'off', hour: 12 });
  const plan: DayPlan = {
    startHour: START_HOUR,
    busyHours: Math.min(24 - START_HOUR, Math.max(1, values[hours] ?? 1)),
    busyUtilization: Math.min(1, Math.max(0, values[cpu] ?? 0)),
  };
  const slow = { spec: c.credits(standard), day: creditDay(c.credits(standard), 'standard', plan) };
  const owing = {
    spec: c.credits(unlimited),
    day: creditDay(c.credits(unlimited), 'unlimited', plan),
  };
  const hidden = guess.stage === 'guessing';
  return (
    <Figure
      id={id}
      title={
        hidden ? 'When is the t2 account empty?' : finding(slow.day, owing.day, standard, unlimited)
      }
      sub={`CPU credits over one day, launched at midnight, busy from ${clock(START_HOUR)} for ${c.num(plan.busyHours)} h at ${c.pct(plan.busyUtilization)}. Simulated in steps of 5 minutes by the published rules.`}
      table={{
        columns: ['Time', `${standard} balance`, `${unlimited} balance`],
        rows: slow.day.states.flatMap((state, index) => {
          const hour = hourOf(index);
          const other = owing.day.states[index];
          return hour % TABLE_EVERY_HOURS === 0 && other
            ? [[clock(hour), c.num(standing(state)), c.num(standing(other))]]
            : [];
        }),
      }}
    >
      <div className={styles.credits}>
        <CreditPlot slow={slow} owing={owing} plan={plan} hidden={hidden} />
        <GuessControls
          guess={guess}
          onChange={setGuess}
          emptyAtHour={slow.day.emptyAtHour}
          type={standard}
        />
        {!hidden && (
          <dl className={styles.ends}>
            <div>
              <dt>{standard}, standard mode</dt>
              <dd>{slowEnd(slow.day, slow.spec, plan, c)}</dd>
            </div>
            <div>
              <dt>{unlimited}, unlimited mode</dt>
              <dd>{owingEnd(owing.day, owing.spec, plan, c)}</dd>
            </div>
          </dl>
        )}
      </div>
    </Figure>
  );
}

function finding(slow: CreditDay, owing: CreditDay, standard: string, unlimited: string): string {
  if (slow.emptyAtHour === null && owing.emptyAtHour === null) return 'Both accounts last the day';
  if (slow.emptyAtHour === null) {
    return `${standard} lasts the day, ${unlimited} is empty at ${clock(owing.emptyAtHour ?? 0)}`;
  }
  return `Empty at ${clock(slow.emptyAtHour)} the ${standard} slows; the ${unlimited} goes on and owes`;
}

function slowEnd(day: CreditDay, spec: CreditSpec, plan: DayPlan, c: Calculator): string {
  if (day.emptyAtHour === null) return 'Full speed all day, nothing billed.';
  const end = clock(plan.startHour + plan.busyHours);
  return (
    `Empty at ${clock(day.emptyAtHour)}, then held to ${c.pct(spec.baselinePerVcpu, 1).replace('.0%', '%')} until ${end}: ` +
    `${c.num(day.unserved)} vCPU-minutes of work not done. Nothing billed.`
  );
}

function owingEnd(day: CreditDay, spec: CreditSpec, plan: DayPlan, c: Calculator): string {
  if (day.emptyAtHour === null) return 'Full speed all day, nothing owed.';
  const end = clock(plan.startHour + plan.busyHours);
  const bill = (credits: number) =>
    credits < 0.5 ? 'nothing' : usd.small(surplusCost(spec, credits));
  return (
    `Empty at ${clock(day.emptyAtHour)}, full speed until ${end}. It owes ${c.num(day.owedAtEndOfWork)} credits then: ` +
    `stopped at ${end} it bills ${bill(day.owedAtEndOfWork)}, stopped at midnight ${bill(day.owedAtMidnight)}.`
  );
}
