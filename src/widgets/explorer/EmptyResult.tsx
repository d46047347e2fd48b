import { formatQuery } from '../../core/explore/format-query.ts';
import type { Condition } from '../../core/explore/query.ts';
import { type Relaxation, relaxations } from '../../core/explore/relax.ts';
import { type Currency, describeCondition } from '../../core/explore/text.ts';
import { withThousands } from '../../core/number-text.ts';
import styles from './explorer.module.css';
import type { ExplorerView } from './use-explorer-view.ts';

const MOST = 5;

const inQuotes = (condition: Condition, currency: Currency) =>
  `“${describeCondition(condition, currency)}”`;

function sentence({ from, to, without }: Relaxation, currency: Currency): string {
  const change =
    to === null
      ? `Leave out ${inQuotes(from, currency)}`
      : `Make ${inQuotes(from, currency)} into ${inQuotes(to, currency)}`;
  if (without.length === 0) return change;
  return `${change} and leave out ${without.map((one) => inQuotes(one, currency)).join(' and ')}`;
}

/** Nothing was found: which condition to relax, and by how much. */
export function EmptyResult({
  view,
  onQuery,
  onForgetModel,
}: {
  view: ExplorerView;
  onQuery: (text: string) => void;
  onForgetModel: () => void;
}) {
  const { rows, query, vocabulary, book, fitted } = view;
  const hints = relaxations(rows, query.conditions).slice(0, MOST);
  return (
    <div className={styles.empty}>
      <p className="empty">
        {rows.length === 0 && fitted
          ? `No type can hold ${fitted.shape.name} so. Lower the precision, the context or the sequences, or split it over all accelerators.`
          : 'No type meets all of these. Any one of these changes finds some:'}
      </p>
      <ul className={styles.hints}>
        {hints.map((hint) => {
          const words = sentence(hint, book.currency);
          return (
            <li key={words}>
              <button
                type="button"
                className="btn"
                onClick={() =>
                  onQuery(
                    formatQuery(
                      { conditions: hint.conditions, unknown: query.unknown },
                      vocabulary,
                    ),
                  )
                }
              >
                {words}
              </button>{' '}
              finds {withThousands(String(hint.found))}.
            </li>
          );
        })}
        {fitted && (
          <li>
            <button type="button" className="btn" onClick={onForgetModel}>
              Do not ask for room for {fitted.shape.name}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
