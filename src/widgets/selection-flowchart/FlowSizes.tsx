import { termsText } from '../../core/catalog/price-words.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import { type FittingSize, priceText } from './fitting-sizes.ts';

/** The sizes that fit, at today's prices in the reader's region. */
export function FlowSizes({ sizes }: { sizes: readonly FittingSize[] }) {
  const c = useCalculator();
  const { priceBook } = useFacts();
  return (
    <ScrollBox label="Sizes that fit">
      <table className="tbl">
        <caption>
          Sizes that fit, cheapest first{' '}
          <span className="muted">
            {priceBook.regionName}, {termsText(priceBook)}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col" className="num">
              vCPUs
            </th>
            <th scope="col" className="num">
              Memory
            </th>
            <th scope="col">Accelerator</th>
            <th scope="col" className="num">
              Per hour
            </th>
          </tr>
        </thead>
        <tbody>
          {sizes.map(({ instance, ...size }) => (
            <tr key={instance.instanceType}>
              <th scope="row">
                <span className="fam">
                  <FamilyMark group={instance.group} />
                  <span className="inst">{instance.instanceType}</span>
                  <StatusBadge family={instance.family} />
                </span>
              </th>
              <td className="num">{c.num(instance.vcpus)}</td>
              <td className="num">{c.num(instance.memoryGib, decimals(instance.memoryGib))} GiB</td>
              <td>{accelerator(instance.acceleratorName, instance.acceleratorCount)}</td>
              <td className="num price">{priceText(size, c)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function decimals(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}

function accelerator(name: string | null, count: number): string {
  if (name === null || count === 0) return 'none';
  return `${count} × ${name}`;
}
