import { useId } from 'react';
import { weekOf } from '../../core/scenario/schedule.ts';
import { WeekGrid } from '../week-grid/WeekGrid.tsx';
import type { CalculatorData } from './data.ts';
import { FieldHelp, QuantityField } from './fields.tsx';
import type { ResolvedServing } from './resolve-serving.ts';
import styles from './scenario-calculator.module.css';
import type { ServingEntry } from './scenario-state.ts';

type Common = Pick<ServingEntry, 'load' | 'hours' | 'headroom'>;

const OFFICE = weekOf(0, 4, 8, 18);

/** Load, hours and headroom: of all scenarios, or of one. */
export function CommonFields({
  data,
  resolved,
  onChange,
}: {
  data: CalculatorData;
  resolved: ResolvedServing;
  onChange: (part: Partial<Common>) => void;
}) {
  const id = useId();
  const { entry, problems, readings } = resolved;
  const { hours } = entry;
  const isWeek = 'week' in hours;
  return (
    <>
      <QuantityField
        label="Load"
        value={entry.load}
        decimal={data.decimal}
        problem={problems.load}
        help={readings.load && `${readings.load}, while the machines run`}
        onChange={(load) => onChange({ load })}
      />
      <div className={styles.slot}>
        {' '}
        <fieldset className={styles.hours} aria-describedby={isWeek ? `${id}-help` : undefined}>
          <legend className="label">The machines run</legend>
          <label className="check">
            <input
              type="radio"
              name={`${id}-hours`}
              checked={!isWeek}
              onChange={() => onChange({ hours: { typed: '730' } })}
            />
            some hours a month
          </label>
          <label className="check">
            <input
              type="radio"
              name={`${id}-hours`}
              checked={isWeek}
              onChange={() => onChange({ hours: { week: OFFICE } })}
            />
            a weekly schedule
          </label>
          {isWeek && (
            <span className={problems.hours ? 'field error' : 'field'}>
              <FieldHelp id={`${id}-help`} problem={problems.hours}>
                Paint it below.
              </FieldHelp>
            </span>
          )}
        </fieldset>
        {!isWeek && (
          <QuantityField
            label="Hours per month"
            value={hours.typed}
            decimal={data.decimal}
            problem={problems.hours}
            help="A month of all hours has 730 on average."
            onChange={(typed) => onChange({ hours: { typed } })}
          />
        )}
      </div>{' '}
      <QuantityField
        label="Headroom"
        value={entry.headroom}
        decimal={data.decimal}
        problem={problems.headroom}
        help="Share kept free when instances are counted."
        onChange={(headroom) => onChange({ headroom })}
      />
    </>
  );
}

/** The painted week of a scenario, if it has one. */
export function ScheduleField({
  resolved,
  label,
  onChange,
}: {
  resolved: ResolvedServing;
  label: string;
  onChange: (part: Partial<Common>) => void;
}) {
  const { hours } = resolved.entry;
  if (!('week' in hours)) return null;
  return (
    <section className={styles.schedule} aria-label={label}>
      <h2 className={styles.title}>{label}</h2>
      <WeekGrid
        week={hours.week}
        label={label}
        onChange={(week) => onChange({ hours: { week } })}
      />
    </section>
  );
}
