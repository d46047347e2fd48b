import { OPTION_NAMES } from '../../core/catalog/price-words.ts';
import { withThousands } from '../../core/number-text.ts';
import styles from './explorer.module.css';
import type { ExplorerState } from './explorer-state.ts';
import { PriceFields } from './PriceFields.tsx';
import { priceSentence } from './Toolbar.tsx';
import type { ExplorerView } from './use-explorer-view.ts';

/** How many types were found, and whose prices they carry. */
export function StatusLine({
  state,
  view,
  said,
  onChange,
}: {
  state: ExplorerState;
  view: ExplorerView | null;
  /** What the last action did. */
  said: string;
  onChange: (part: Partial<ExplorerState>) => void;
}) {
  return (
    <div className={styles.statusLine}>
      <p className={styles.status}>
        {view ? (
          <>
            <span role="status">
              {withThousands(String(view.found.length))} of{' '}
              {withThousands(String(view.allRows.length))} types. {said}
            </span>{' '}
            {priceSentence(view)}. <Unpriced view={view} />
          </>
        ) : (
          <>
            <span className="needs-script">The list of all types is on its way.</span>
            <span className={styles.withoutScript}>
              The list of all types needs JavaScript. These are the guide’s.
            </span>
          </>
        )}
      </p>
      <PriceFields state={state} view={view} onChange={onChange} />
    </div>
  );
}

/** How many of the found types have no price here, and where to look for one. */
function Unpriced({ view: { found, book } }: { view: ExplorerView }) {
  const count = found.filter(({ pricePerHour }) => pricePerHour === null).length;
  if (count === 0) return null;
  const { terms } = book;
  if (terms) {
    return (
      <>
        {withThousands(String(count))} of them {count === 1 ? 'has' : 'have'} no{' '}
        {OPTION_NAMES[terms.option]} price in our data for {book.region} (AWS may sell{' '}
        {count === 1 ? 'it' : 'them'}), or only a share of an on-demand price that has changed
        since; press the cell for what is known.{' '}
      </>
    );
  }
  return (
    <>
      {withThousands(String(count))} of them {count === 1 ? 'has' : 'have'} no price in our data for{' '}
      {book.region} (AWS may sell {count === 1 ? 'it' : 'them'}); press “no price in our data” for
      the nearest region that has one.{' '}
    </>
  );
}
