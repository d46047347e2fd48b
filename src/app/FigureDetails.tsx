import { figureSources } from 'virtual:figure-sources';
import { priceWarnings } from '../core/catalog/price-warnings.ts';
import { OPTION_NAMES, priceLabel } from '../core/catalog/price-words.ts';
import type { Facts, InstanceType } from '../core/catalog/types.ts';
import type { FigureKind, FollowedFigure } from '../ui/followed.ts';
import { Icon } from '../ui/Icon.tsx';
import { NearestRegion } from './NearestRegion.tsx';
import { OtherPayments } from './OtherPayments.tsx';

/** Source, date, region and exclusions of one figure; shown only after hydration. */
export function FigureDetails({
  figure: { instanceType, kind, facts },
}: {
  figure: FollowedFigure;
}) {
  const type = facts.instances.find((row) => row.instanceType === instanceType);
  return (
    <>
      <b>{instanceType}</b>
      {(kind === 'price' || kind === 'row') && (
        <PriceSource facts={facts} instanceType={instanceType} />
      )}
      {kind !== 'price' && type && <SpecSource kind={kind} type={type} />}
    </>
  );
}

function PriceSource({ facts, instanceType }: { facts: Facts; instanceType: string }) {
  const { priceBook, priceChanges } = facts;
  const { terms } = priceBook;
  const isMissing = !Object.hasOwn(priceBook.pricePerHour, instanceType);
  const today = new Date().toISOString().slice(0, 10);
  const warnings = isMissing ? [] : priceWarnings(priceBook, priceChanges, instanceType, today);
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
      <span className="muted">Price list: {priceBook.source}.</span>
      {warnings.map((warning) => (
        <span key={warning}>
          <Icon name="warn" /> {warning}
        </span>
      ))}
      <OtherPayments key={instanceType} facts={facts} instanceType={instanceType} />
    </>
  );
}

function SpecSource({ kind, type }: { kind: FigureKind; type: InstanceType }) {
  const { acceleratorRates, coremark } = figureSources;
  return (
    <>
      {(kind === 'specification' || kind === 'row') && (
        <span className="muted">Specification: {type.specSource}.</span>
      )}
      {(kind === 'accelerator rate' || (kind === 'row' && type.acceleratorName !== null)) && (
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
