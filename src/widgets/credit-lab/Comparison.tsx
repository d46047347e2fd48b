import { termsText } from '../../core/catalog/price-words.ts';
import { formatPercent } from '../../core/number-text.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './credit-lab.module.css';
import type { CreditLabState } from './credit-lab-state.ts';
import { cheapestInTime, type LabResult, type Outcome } from './outcomes.ts';

const wayOf = ({ type, mode }: Outcome) =>
  mode === null ? `${type.instanceType}, fixed performance` : `${type.instanceType}, ${mode}`;

/** The same days in both modes and on the cheapest type without credits. */
export function Comparison({ result, state }: { result: LabResult; state: CreditLabState }) {
  const c = useCalculator();
  const { priceBook } = useFacts();
  const { outcomes, type } = result;
  const best = cheapestInTime(outcomes);
  const hasFixed = outcomes.some(({ mode }) => mode === null);
  const amount = (value: number | null) =>
    value === null ? 'no price in our data' : c.total(value);
  return (
    <section className={styles.compare} aria-label="The same days, run otherwise">
      <ScrollBox label="The same days, run otherwise">
        <table className="tbl">
          <caption>
            The same {state.days === 1 ? 'day' : `${state.days} days`}, run otherwise
            <span className="sub">
              {priceBook.currency}, {priceBook.regionName}, {termsText(priceBook)}, prices of{' '}
              {priceBook.priceDate}, stopped at the end
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Way</th>
              <th scope="col" className="num">
                Instance hours
              </th>
              <th scope="col" className="num">
                Surplus credits
              </th>
              <th scope="col" className="num">
                Together
              </th>
              <th scope="col" className="num">
                Work {state.undone === 'waits' ? 'delayed' : 'not done'}
              </th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <tr key={wayOf(outcome)} className={outcome === best ? 'sel' : undefined}>
                <th scope="row">
                  <span className={styles.way}>
                    <FamilyMark group={outcome.type.group} /> {wayOf(outcome)}{' '}
                    <StatusBadge family={outcome.type.family} />
                  </span>
                </th>
                <td className="num">{amount(outcome.hoursCost)}</td>
                <td className="num">
                  {outcome.surplusCredits < 1e-6 ? 'none' : amount(outcome.surplusCost)}
                </td>
                <td className="num b">{amount(outcome.totalCost)}</td>
                <td className="num">
                  {outcome.delayed < 1e-6 ? 'none' : formatPercent(outcome.delayedShare)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className={styles.working}>
        {best
          ? `Of the ways that keep no work waiting, ${wayOf(best)} costs least: ${amount(best.totalCost)}.`
          : 'None of the priced ways keeps all work on time.'}{' '}
        {hasFixed
          ? `The fixed-performance type is the cheapest current one with at least the vCPUs and memory of the ${type.instanceType} and its architecture.`
          : `Our data has no price in ${priceBook.regionName} for a current fixed-performance type with the vCPUs, memory and architecture of the ${type.instanceType}.`}
      </p>
    </section>
  );
}
