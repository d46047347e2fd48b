import { termsText } from '../../core/catalog/price-words.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './guide-table.module.css';

/** The guide's five rows, word for word, with the types whose prices stand beside them. */
const ROWS = [
  {
    family: 'T2',
    architecture: 'x86-64 CPU',
    use: 'Small-scale testing',
    level: 'Low',
    smallest: 't2.nano',
    largest: 't2.2xlarge',
  },
  {
    family: 'C5',
    architecture: 'Intel Xeon CPU',
    use: 'Batch data processing',
    level: 'Moderate',
    smallest: 'c5.large',
    largest: 'c5.24xlarge',
  },
  {
    family: 'G4dn',
    architecture: 'NVIDIA T4 GPU',
    use: 'DL Inference / Small Training',
    level: 'High',
    smallest: 'g4dn.xlarge',
    largest: 'g4dn.metal',
  },
  {
    family: 'Inf1',
    architecture: 'AWS Inferentia',
    use: 'High-scale DL Inference',
    level: 'Moderate',
    smallest: 'inf1.xlarge',
    largest: 'inf1.24xlarge',
  },
  {
    family: 'P3',
    architecture: 'NVIDIA V100 GPU',
    use: 'Large-scale DL Training',
    level: 'Very High',
    smallest: 'p3.2xlarge',
    largest: 'p3.16xlarge',
  },
] as const;

/** The guide's comparison table with real prices: a label belongs to a family, a bill to a size. */
export function GuideTable({ id = 'guide-table' }: { id?: string }) {
  const c = useCalculator();
  const { priceBook } = useFacts();
  const priceText = (type: string) => {
    const price = priceBook.pricePerHour[type];
    return price === undefined ? 'no price' : c.rate(price);
  };
  return (
    <Figure
      id={id}
      title="Two families are “Moderate”, at two prices"
      sub={`The guide’s table, word for word. Prices beside it: ${priceBook.currency} per hour, ${priceBook.regionName}, ${termsText(priceBook)}, ${priceBook.priceDate}.`}
    >
      <ScrollBox label="The guide’s comparison table with prices" className={styles.box ?? ''}>
        <table className={`tbl ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">Instance Family</th>
              <th scope="col">Compute Architecture</th>
              <th scope="col">Best Use Case</th>
              <th scope="col">Cost Level</th>
              <th scope="col" className={`num ${styles.real}`}>
                Smallest size
              </th>
              <th scope="col" className={`num ${styles.real}`}>
                Largest size
              </th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => {
              const spec = c.spec(row.smallest);
              return (
                <tr key={row.family}>
                  <th scope="row">
                    <span className={styles.name}>
                      <FamilyMark group={spec.group} />
                      <span>
                        <b className="inst">{row.family}</b> <StatusBadge family={spec.family} />
                      </span>
                    </span>
                  </th>
                  <td>{row.architecture}</td>
                  <td>{row.use}</td>
                  <td className={row.level === 'Moderate' ? styles.same : undefined}>
                    {row.level}
                  </td>
                  <PriceCell text={priceText(row.smallest)} type={row.smallest} />
                  <PriceCell text={priceText(row.largest)} type={row.largest} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </Figure>
  );
}

function PriceCell({ text, type }: { text: string; type: string }) {
  return (
    <td className={`num ${styles.real}`}>
      <b>{text}</b>
      <span className={styles.type}>{type}</span>
    </td>
  );
}
