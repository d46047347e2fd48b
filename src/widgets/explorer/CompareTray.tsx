import { shareText, termsText } from '../../core/catalog/price-words.ts';
import type { Catalogue, PriceBook, PurchaseOption } from '../../core/catalog/types.ts';
import type { ExploreRow } from '../../core/explore/row.ts';
import { measureText } from '../../core/explore/text.ts';
import { toSignificant, trimZeros } from '../../core/number-text.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Followed } from '../../ui/Followed.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { scenarioQuery } from '../scenario-calculator/scenario-state.ts';
import { type CompareField, compareFields, type PerMoney, perMoney } from './compare-fields.ts';
import styles from './explorer.module.css';

/** Up to four types side by side. */
export function CompareTray({
  rows,
  catalogue,
  option,
  isOnlyDifferent,
  onOnlyDifferent,
  onRemove,
  onClear,
}: {
  rows: readonly ExploreRow[];
  catalogue: Catalogue;
  option: PurchaseOption;
  isOnlyDifferent: boolean;
  onOnlyDifferent: (isOnlyDifferent: boolean) => void;
  onRemove: (name: string) => void;
  onClear: () => void;
}) {
  const fields = compareFields(rows, catalogue);
  const shown = isOnlyDifferent ? fields.filter(({ differs }) => differs) : fields;
  const { priceBook } = catalogue.facts;
  const scenarios = rows.map(({ type }) => ({
    type: type.instanceType,
    region: priceBook.region,
    option,
  }));
  return (
    <section id="compare" className={styles.tray} aria-labelledby="compare-title">
      <div className={styles.trayHead}>
        <h2 id="compare-title">Comparing {rows.length}</h2>
        <label className="check">
          <input
            type="checkbox"
            checked={isOnlyDifferent}
            onChange={(event) => onOnlyDifferent(event.target.checked)}
          />
          Only what differs
        </label>
        <AppLink className="btn" to={`/calculator/?${scenarioQuery(scenarios)}`}>
          Cost them in the calculator <Icon name="next" />
        </AppLink>
        <button type="button" className="btn quiet" onClick={onClear}>
          Clear
        </button>
      </div>
      <ScrollBox label="Types side by side">
        <table className={`tbl ${styles.compare}`}>
          <caption className="vh">Types side by side</caption>
          <thead>
            <tr>
              <td />
              {rows.map(({ type }) => (
                <th key={type.instanceType} scope="col">
                  <span className={styles.compareName}>
                    <FamilyMark group={type.group} /> {type.instanceType}{' '}
                    <StatusBadge family={type.family} />
                    <button
                      type="button"
                      className={styles.remove}
                      aria-label={`Take ${type.instanceType} out`}
                      onClick={() => onRemove(type.instanceType)}
                    >
                      <Icon name="cross" />
                    </button>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <PriceRow rows={rows} catalogue={catalogue} />
            {shown.map((field) => (
              <FieldRow key={field.label} field={field} rows={rows} />
            ))}
            <tr>
              <th scope="row">Lessons</th>
              {rows.map(({ type }) => (
                <td key={type.instanceType}>
                  <LessonLinks links={catalogue.lessonsByFamily.get(type.family) ?? []} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      <PerDollar rows={rows} catalogue={catalogue} />
    </section>
  );
}

function LessonLinks({ links }: { links: readonly { slug: string; title: string }[] }) {
  if (links.length === 0) return 'none about this family';
  return (
    <ul className={styles.lessons}>
      {links.slice(0, 2).map(({ slug, title }) => (
        <li key={slug}>
          <AppLink to={`/lessons/${slug}/`}>{title}</AppLink>
        </li>
      ))}
    </ul>
  );
}

function missingPrice(instanceType: string, { terms }: PriceBook): string {
  const share = terms?.shareOfOnDemand[instanceType];
  return terms && share !== undefined
    ? `${shareText(share)} on ${terms.rateDate}, which has changed since`
    : 'no price in our data (AWS may sell it)';
}

function PriceRow({ rows, catalogue }: { rows: readonly ExploreRow[]; catalogue: Catalogue }) {
  const { priceBook } = catalogue.facts;
  const prices = rows.flatMap(({ pricePerHour }) => pricePerHour ?? []);
  const lowest = Math.min(...prices);
  return (
    <tr>
      <th scope="row">
        Price per hour, {priceBook.region}, {termsText(priceBook)}
      </th>
      {rows.map(({ type, pricePerHour }) => (
        <td key={type.instanceType}>
          {pricePerHour === null ? (
            <Followed of={type.instanceType} kind="price" className={styles.missing ?? ''}>
              {missingPrice(type.instanceType, priceBook)}
            </Followed>
          ) : (
            <>
              <Followed of={type.instanceType} kind="price">
                <b>{measureText('price', pricePerHour, priceBook.currency)}</b>
              </Followed>{' '}
              {prices.length > 1 && (
                <span className={pricePerHour === lowest ? styles.best : styles.than}>
                  {pricePerHour === lowest
                    ? 'lowest'
                    : `${trimZeros(toSignificant(pricePerHour / lowest, 2))} times`}
                </span>
              )}
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

function FieldRow({ field, rows }: { field: CompareField; rows: readonly ExploreRow[] }) {
  const numbers = field.values?.filter((value) => value !== null) ?? [];
  const best =
    field.differs && numbers.length > 1
      ? Math[field.better === 'low' ? 'min' : 'max'](...numbers)
      : null;
  return (
    <tr>
      <th scope="row">
        {field.label}{' '}
        {field.differs && rows.length > 1 && <span className={styles.differs}>differs</span>}
      </th>
      {rows.map(({ type }, at) => (
        <td key={type.instanceType} className={field.differs ? styles.different : undefined}>
          {field.texts[at]}{' '}
          {best !== null && field.values?.[at] === best && (
            <span className={styles.best}>{field.better === 'low' ? 'lowest' : 'most'}</span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Bars of what a unit of money an hour buys; each measure has its own scale. */
function PerDollar({ rows, catalogue }: { rows: readonly ExploreRow[]; catalogue: Catalogue }) {
  const { currency } = catalogue.facts.priceBook;
  const measures = perMoney(rows);
  if (measures.length === 0) return null;
  return (
    <section className={styles.perDollar} aria-labelledby="per-dollar">
      <h3 id="per-dollar">What 1 {currency} an hour buys</h3>
      <div className={styles.bars}>
        {measures.map((measure) => (
          <MoneyBars key={measure.id} measure={measure} rows={rows} />
        ))}
      </div>
    </section>
  );
}

const LONGEST_PERCENT = 62;

function MoneyBars({ measure, rows }: { measure: PerMoney; rows: readonly ExploreRow[] }) {
  const most = Math.max(...measure.values.map((value) => value ?? 0));
  return (
    <table className={styles.barTable}>
      <caption>
        {measure.label}
        {measure.unit !== '' && `, ${measure.unit}`}
      </caption>
      <tbody>
        {rows.map(({ type }, at) => {
          const value = measure.values[at] ?? null;
          const missing = rows[at]?.pricePerHour === null ? 'no price' : 'none';
          const percent = value === null ? 0 : (value / most) * LONGEST_PERCENT;
          const text = value === null ? missing : trimZeros(toSignificant(value, 3));
          return (
            <tr key={type.instanceType}>
              <th scope="row">{type.instanceType}</th>
              <td>
                <span className="vh">{text}</span>
                <svg width="100%" height="20" aria-hidden="true">
                  <rect
                    className={`g-${type.group}`}
                    y="3"
                    width={`${percent.toFixed(2)}%`}
                    height="14"
                  />
                  <text className="val" x={`${percent.toFixed(2)}%`} dx="6" y="15">
                    {text}
                  </text>
                </svg>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
