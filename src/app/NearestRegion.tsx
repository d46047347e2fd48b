import { useEffect, useState } from 'react';
import { OPTION_NAMES, shareText } from '../core/catalog/price-words.ts';
import { type NearestRegion as Found, nearestRegionWithPrice } from '../core/catalog/regions.ts';
import type { PriceBook } from '../core/catalog/types.ts';
import { record } from '../study/store.ts';

type State =
  | { readonly kind: 'looking' | 'failed' }
  | { readonly kind: 'known'; found: Found | null };

/** Says that a price is missing and offers the nearest region that has one. */
export function NearestRegion({
  instanceType,
  priceBook,
}: {
  instanceType: string;
  priceBook: PriceBook;
}) {
  const { region, terms } = priceBook;
  const [state, setState] = useState<State>({ kind: 'looking' });

  useEffect(() => {
    let current = true;
    import('virtual:region-places').then(
      ({ regionPlaces: { places, coverage } }) => {
        if (!current) return;
        const found = nearestRegionWithPrice(region, instanceType, places, coverage);
        setState({ kind: 'known', found });
      },
      () => {
        if (current) setState({ kind: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [region, instanceType]);

  const share = terms?.shareOfOnDemand[instanceType];
  if (terms && share !== undefined) {
    return (
      <span>
        {OPTION_NAMES[terms.option]} was {shareText(share)} on {terms.rateDate}. The on-demand price
        has changed since, so our data has no amount.
      </span>
    );
  }
  if (terms) {
    return (
      <span>
        No {OPTION_NAMES[terms.option]} price in our data for {region} (AWS may sell it).
      </span>
    );
  }
  return (
    <>
      <span>No price in our data for {region} (AWS may sell it there).</span>
      {state.kind === 'looking' && <span aria-busy="true">Looking for the nearest region.</span>}
      {state.kind === 'known' &&
        (state.found ? (
          <Offer found={state.found} />
        ) : (
          <span>No other region that could stand in for it has one either.</span>
        ))}
    </>
  );
}

function Offer({ found: { place, distanceKm, isOtherPartition } }: { found: Found }) {
  const roundKm = Math.round(distanceKm / 10) * 10;
  const distance = roundKm === 0 ? 'close by' : `about ${roundKm.toLocaleString('en-GB')} km away`;
  return (
    <>
      <span>
        The nearest region with a price is {place.regionName}, {distance}
        {isOtherPartition && ', in a partition that needs another AWS account'}.
      </span>
      <button
        type="button"
        className="btn"
        onClick={() => record({ kind: 'setting-changed', key: 'region', value: place.region })}
      >
        Show prices of {place.region}
      </button>
    </>
  );
}
