import { type ReactNode, useCallback, useMemo } from 'react';
import { OPTION_NAMES, priceLabel } from '../../core/catalog/price-words.ts';
import { optionOf } from '../../core/catalog/purchase.ts';
import type { PriceBook, PurchaseOption } from '../../core/catalog/types.ts';
import { FetchedPart } from '../../ui/FetchedPart.tsx';
import { FactsContext, useFacts, useStaticFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { loadPriceBook } from './load-catalogue.ts';

/**
 * Computes with the prices that a link names, so that everybody who opens it sees the same numbers;
 * the reader's own prices are left as they are.
 */
export function LinkedPrices({
  region,
  option,
  children,
}: {
  /** `null` for the reader's own prices. */
  region: string | null;
  /** A link with a region and no option is one from before links had options: on demand. */
  option: PurchaseOption | null;
  children: ReactNode;
}) {
  const readers = useFacts().priceBook;
  if (region === null && option === null) return children;
  const wanted = { region: region ?? readers.region, option: option ?? 'on-demand' };
  const isReaders =
    readers.region === wanted.region &&
    (optionOf(readers) === wanted.option ||
      (wanted.option === 'on-demand' && readers.terms === undefined));
  return isReaders ? children : <Fetched {...wanted}>{children}</Fetched>;
}

function Fetched({
  region,
  option,
  children,
}: {
  region: string;
  option: PurchaseOption;
  children: ReactNode;
}) {
  const readers = useFacts();
  const { priceBook } = useStaticFacts() ?? readers;
  const load = useCallback(() => loadPriceBook(region, option), [region, option]);
  // The static page's own prices are here already.
  if (priceBook.region === region && option === 'on-demand') {
    return <At book={priceBook}>{children}</At>;
  }
  const which = `${region}, ${OPTION_NAMES[option]}`;
  return (
    <FetchedPart
      load={load}
      waiting={`Fetching the prices of ${which}…`}
      failed={`The prices of ${which}, which this link takes, could not be fetched: check the connection.`}
    >
      {(book) => <At book={book}>{children}</At>}
    </FetchedPart>
  );
}

function At({ book, children }: { book: PriceBook; children: ReactNode }) {
  const readers = useFacts();
  const facts = useMemo(() => ({ ...readers, priceBook: book }), [readers, book]);
  return (
    <FactsContext value={facts}>
      <p className="small muted">
        <Icon name="info" /> This link takes prices of {priceLabel(book)}. Your own choice,{' '}
        {priceLabel(readers.priceBook)}, is not changed.
      </p>
      {children}
    </FactsContext>
  );
}
