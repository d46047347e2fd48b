import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './flashcards.module.css';

/** Instance types that a term names, at the price in the reader's region. */
export function CardTypes({ types }: { types: readonly string[] }) {
  const c = useCalculator();
  const { instances, priceBook } = useFacts();
  if (types.length === 0) return null;
  return (
    <ul className={styles.types} aria-label="Instance types">
      {types.map((type) => {
        const price = priceBook.pricePerHour[type];
        const instance = instances.find((row) => row.instanceType === type);
        return (
          <li key={type} className="fam">
            {instance && <FamilyMark group={instance.group} />}
            <span>
              {type}{' '}
              <span className="price">
                {price === undefined ? 'no price in our data' : c.rate(price)}
              </span>
            </span>
            {instance && <StatusBadge family={instance.family} />}
          </li>
        );
      })}
    </ul>
  );
}
