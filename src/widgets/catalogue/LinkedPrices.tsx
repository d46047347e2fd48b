import { type ReactNode, useCallback, useMemo } from 'react';
import { priceLabel } from '../../core/catalog/price-words.ts';
import type { PriceBook } from '../../core/catalog/types.ts';
import { FetchedPart } from '../../ui/FetchedPart.tsx';
import { FactsContext, useFacts, useStaticFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { loadPriceBook } from './load-catalogue.ts';

/**
 * Computes with the on-demand prices of the region that a link names, so that everybody who opens it
 * sees the same numbers; the reader's own prices are left as they are.
 */
export function LinkedPrices({
  region,
  children,
}: {
  /** `null` for the reader's own prices. */
  region: string | null;
  children: ReactNode;
}) {
  const readers = useFacts();
  const ownPage = useStaticFacts() ?? readers;
  const load = useCallback(() => loadPriceBook(region ?? ''), [region]);
  const isReaders = readers.priceBook.region === region && readers.priceBook.terms === undefined;
  if (region === null || isReaders) return children;
  if (ownPage.priceBook.region === region) return <At book={ownPage.priceBook}>{children}</At>;
  return (
    <FetchedPart
      load={load}
      waiting={`Fetching the prices of ${region}…`}
      failed={`The prices of ${region}, which this link takes, could not be fetched: check the connection.`}
    >
      {(priceBook) => <At book={priceBook}>{children}</At>}
    </FetchedPart>
  );
}

function At({ book, children }: { book: PriceBook; children: ReactNode }) {
  const readers = useFacts();
  const facts = useMemo(() => ({ ...readers, priceBook: book }), [readers, book]);
  return (
    <FactsContext value={facts}>
      <p className="small muted">
        <Icon name="info" /> This link takes prices of {priceLabel(book)}. Your own choice of prices
        is not changed.
      </p>
      {children}
    </FactsContext>
  );
}
