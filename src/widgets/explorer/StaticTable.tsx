import { createCatalog } from '../../core/catalog/catalog.ts';
import { facetValueLabel } from '../../core/explore/facets.ts';
import { figureText } from '../../core/explore/text.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './explorer.module.css';

/** The types of the guide, cheapest first: what the page shows before its script and without it. */
export function StaticTable() {
  const facts = useFacts();
  const catalog = createCatalog(facts);
  const { currency, region, priceDate } = facts.priceBook;
  const priced = facts.instances
    .map((type) => ({ type, price: catalog.priceOrNull(type.instanceType) }))
    .toSorted(
      (a, b) =>
        (a.price ?? Number.POSITIVE_INFINITY) - (b.price ?? Number.POSITIVE_INFINITY) ||
        (a.type.instanceType < b.type.instanceType ? -1 : 1),
    );
  const figure = (value: number | null) =>
    value === null ? '—' : figureText('mem', value, currency);
  return (
    <section
      className={styles.box}
      aria-label="Types of the guide"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={`tbl ${styles.static}`}>
        <caption>
          Types of the guide’s families
          <span className="sub">
            {currency} per hour, {region}, Linux, on demand, {priceDate}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Instance</th>
            <th scope="col" className="num">
              {currency} per hour
            </th>
            <th scope="col">Family</th>
            <th scope="col" className="num">
              vCPU
            </th>
            <th scope="col" className="num">
              Memory, GiB
            </th>
            <th scope="col">Accelerator</th>
            <th scope="col" className="num">
              Acc. memory, GiB
            </th>
          </tr>
        </thead>
        <tbody>
          {priced.map(({ type, price }) => (
            <tr key={type.instanceType}>
              <th scope="row">
                {type.instanceType} <StatusBadge family={type.family} />
              </th>
              <td className="num b">
                {price === null ? 'no price in our data' : figureText('price', price, currency)}
              </td>
              <td>
                <FamilyMark group={type.group} /> {facetValueLabel('category', type.group)}
              </td>
              <td className="num">{type.vcpus}</td>
              <td className="num">{figure(type.memoryGib)}</td>
              <td>
                {type.acceleratorName === null
                  ? '—'
                  : `${type.acceleratorCount} × ${type.acceleratorName}`}
              </td>
              <td className="num">{figure(type.acceleratorTotalMemoryGib)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
