import { figureSources } from 'virtual:figure-sources';
import { useSyncExternalStore } from 'react';
import { priceWarnings } from '../core/catalog/price-warnings.ts';
import { OPTION_NAMES, priceLabel } from '../core/catalog/price-words.ts';
import type { Facts, InstanceType } from '../core/catalog/types.ts';
import { AppLink } from '../ui/AppLink.tsx';
import { useFacts } from '../ui/facts.ts';
import { FIGURE_NOTE_ID, type FigureKind, useFollowed } from '../ui/followed.ts';
import { Icon } from '../ui/Icon.tsx';
import { NearestRegion } from './NearestRegion.tsx';

const never = () => () => {};

/** ISO date of the reader's day; `null` on the server and until hydration. */
function useToday(): string | null {
  return useSyncExternalStore(
    never,
    () => new Date().toISOString().slice(0, 10),
    () => null,
  );
}

/**
 * The one pop-over that says where a figure comes from. Without a script it opens natively and
 * speaks of all figures of the page; with one it speaks of the figure that opened it.
 */
export function FigureNote() {
  const pageFacts = useFacts();
  const followed = useFollowed(({ figure }) => figure);
  const facts = followed?.facts ?? pageFacts;
  const kind = followed?.kind ?? 'row';
  const type = facts.instances.find((row) => row.instanceType === followed?.instanceType) ?? null;
  return (
    <div id={FIGURE_NOTE_ID} popover="auto" className="term-pop figure-note">
      <b>{followed ? followed.instanceType : 'Where the figures come from'}</b>
      {(kind === 'price' || kind === 'row') && (
        <PriceSource facts={facts} instanceType={followed?.instanceType ?? null} />
      )}
      {kind !== 'price' && <SpecSource kind={kind} type={type} />}
      <AppLink
        to="/sources/"
        onClick={() => document.getElementById(FIGURE_NOTE_ID)?.hidePopover()}
      >
        All sources
      </AppLink>
    </div>
  );
}

function PriceSource({ facts, instanceType }: { facts: Facts; instanceType: string | null }) {
  const { priceBook, priceChanges } = facts;
  const today = useToday();
  const { terms } = priceBook;
  const isMissing = instanceType !== null && !Object.hasOwn(priceBook.pricePerHour, instanceType);
  const warnings =
    today === null || instanceType === null || isMissing
      ? []
      : priceWarnings(priceBook, priceChanges, instanceType, today);
  return (
    <>
      {isMissing ? (
        <NearestRegion key={instanceType} instanceType={instanceType} priceBook={priceBook} />
      ) : (
        <span>
          Price per hour: {priceLabel(priceBook)}, {priceBook.currency}, Linux, shared hardware.
          Without EBS, data transfer and tax.
        </span>
      )}
      {terms && (
        <span className="muted">
          {OPTION_NAMES[terms.option]}: {terms.rateSource}.
        </span>
      )}
      {priceBook.source && <span className="muted">Price list: {priceBook.source}.</span>}
      {warnings.map((warning) => (
        <span key={warning}>
          <Icon name="warn" /> {warning}
        </span>
      ))}
    </>
  );
}

function SpecSource({ kind, type }: { kind: FigureKind; type: InstanceType | null }) {
  const { acceleratorRates, coremark } = figureSources;
  const hasAccelerator = type === null || type.acceleratorName !== null;
  return (
    <>
      {type && kind !== 'coremark' && kind !== 'accelerator rate' && (
        <span className="muted">Specification: {type.specSource}.</span>
      )}
      {(kind === 'accelerator rate' || (kind === 'row' && hasAccelerator)) && (
        <span className="muted">
          Peak rates and bandwidth of accelerators: {acceleratorRates.source},{' '}
          {acceleratorRates.date}.
        </span>
      )}
      {kind === 'coremark' && (
        <span className="muted">
          {coremark.what}: {coremark.source}, {coremark.date}.
        </span>
      )}
    </>
  );
}
