import { useEffect, useState } from 'react';
import { moneyText } from '../../core/money.ts';
import { formatNumber, formatPercent } from '../../core/number-text.ts';
import { shortNumber } from '../../core/quantity/quantity.ts';
import { billedHours } from '../../core/scenario/serving.ts';
import { costText } from '../../core/scenario/serving-working.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import type { ResolvedServing } from './resolve-serving.ts';
import styles from './scenario-calculator.module.css';
import { cheapestOf } from './serving-rows.ts';

const ANNOUNCE_AFTER_MS = 500;

/** The cheapest scenario, in large figures, or why there is none. */
export function ServingAnswer({ all }: { all: readonly ResolvedServing[] }) {
  const best = cheapestOf(all) ?? (all.length === 1 ? 0 : undefined);
  const one = best === undefined ? undefined : all[best];
  const { result, machine } = one ?? {};
  if (!one || !result || result.cost.perUnit === null || machine?.price.kind !== 'amount') {
    return <p className={styles.none}>{whyNone(all)}</p>;
  }
  const { cost } = result;
  const money = moneyText(machine.price.book.currency);
  const million = costText(money, cost.perUnit === null ? 0 : cost.perUnit * 1e6);
  const many = cost.count > 1 ? `${formatNumber(cost.count)} × ` : '';
  const month = money.total(cost.perMonth);
  const isOneLoad = all.every(
    (each) => !each.result || Math.abs(each.result.cost.perSecond / cost.perSecond - 1) < 1e-9,
  );
  const known = all.filter(
    (each) => each.result?.curve && each.result.cost.perUnit !== null,
  ).length;
  const loads = isOneLoad ? ' at this load' : ', each at its load';
  const heading = all.length > 1 ? `Cheapest of ${known}${loads}` : 'At this load';
  const used =
    cost.utilization === null
      ? ''
      : ` ${formatPercent(cost.utilization, 1)} of the throughput is used.`;
  return (
    <>
      <section className={styles.answer} aria-label="Result">
        <div>
          <p className="cap">{heading}</p>
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
          <p className="cap">Per million {machine.unit}s</p>
          <p className={styles.huge}>{million}</p>
        </div>
        <div>
          <p className="cap">Per month, {shortNumber(result.scenario.hoursPerMonth)} h</p>
          <p className={styles.huge}>{month}</p>
        </div>
      </section>
      <p className={styles.working}>
        <span className="cap">Working</span>{' '}
        {billedHours(result.scenario) === result.scenario.hoursPerMonth ? (
          <>
            {shortNumber(cost.perSecond)} a second × 3,600 = {shortNumber(cost.perSecond * 3600)}{' '}
            {machine.unit}s an hour. {money.rate(cost.perHour)} ÷{' '}
            {shortNumber(cost.perSecond * 3600)}
          </>
        ) : (
          <>
            All hours of a month are paid, {shortNumber(result.scenario.hoursPerMonth)} h of them
            serve {shortNumber(cost.unitsPerMonth)} {machine.unit}s. {month} ÷{' '}
            {shortNumber(cost.unitsPerMonth)}
          </>
        )}{' '}
        × 1,000,000 = <b>{million}</b>.{used}
      </p>
      <Announcement text={`${heading}: ${one.label}, ${million} per million, ${month} a month.`} />
    </>
  );
}

function whyNone(all: readonly ResolvedServing[]): string {
  if (all.some(({ machine }) => machine.isLoading)) return 'Fetching prices and measurements.';
  if (all.some(({ problems }) => Object.keys(problems).length > 0)) {
    return 'Correct the marked fields to compare all scenarios. The others are worked out below.';
  }
  if (all.every(({ result }) => result?.cost.perUnit === null)) {
    return 'None of the scenarios can carry its load. Take more instances, or as many as needed.';
  }
  if (all.every(({ result }) => result?.curve === null)) {
    return 'Choose a measurement or type a throughput to compare the scenarios: without one nobody knows what they can carry. What they cost by the hour and by the month is below.';
  }
  return 'No scenario can be called the cheapest: they cost the same, fewer than two are known to carry their load, or they serve different things or have different currencies.';
}

/** Says the result once the hand has come to rest. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return <output className="vh">{said}</output>;
}
