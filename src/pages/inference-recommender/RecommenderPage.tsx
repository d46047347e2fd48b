import { regions } from 'virtual:regions';
import { useMemo } from 'react';
import { onDemandList } from '../../core/catalog/purchase.ts';
import { tokenModels } from '../../core/recommend/tokens.ts';
import type { Measurement } from '../../core/recommend/types.ts';
import { DEFAULT_SETTINGS } from '../../study/settings.ts';
import { record, useStudy } from '../../study/store.ts';
import { crumbsOfLab } from '../../ui/crumbs.ts';
import { useFacts } from '../../ui/facts.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { LinkedPrices } from '../../widgets/catalogue/LinkedPrices.tsx';
import { measuredFamilies } from '../../widgets/recommender/FamilyChoice.tsx';
import { ownAsMeasurement } from '../../widgets/recommender/own.ts';
import { Recommender } from '../../widgets/recommender/Recommender.tsx';
import { withOwn } from '../../widgets/recommender/recommend-input.ts';
import {
  parseRecommenderState,
  QUERY_KEYS,
  serializeRecommenderState,
} from '../../widgets/recommender/recommender-address.ts';
import type { KnownNames } from '../../widgets/recommender/recommender-state.ts';
import { useLazyAddress } from '../../widgets/recommender/use-lazy-address.ts';
import { WhatItIs } from '../../widgets/recommender/WhatItIs.tsx';
import { PUBLISHED } from './published.ts';

const REGION_KEY = ['region'];
/** Keys of the address that the page understands. */
export const ADDRESS_KEYS = [...QUERY_KEYS, ...REGION_KEY];

/** The recommender on its own page; everything asked of it is in the address, its region too. */
export function RecommenderPage() {
  const [query, writeQuery] = useQuery(REGION_KEY);
  const wanted = query.get('region');
  const linked = regions.some(({ region }) => region === wanted) ? wanted : null;
  const notices =
    wanted === null || linked !== null
      ? []
      : [
          `The address asked for prices of “${wanted.slice(0, 20)}”, which we do not have. Yours are taken.`,
        ];
  const chooseRegion = (region: string) => {
    record({ kind: 'setting-changed', key: 'region', value: region });
    writeQuery(`region=${region}`, 'replace');
  };
  return (
    <div className="page">
      <PageHead
        title="Inference recommender"
        lead="Which instance serves your model, at your load, within your latency, for the least money? SageMaker Inference Recommender answers with load tests. This lab answers with published measurements and queueing theory, and shows its work."
        crumb={crumbsOfLab('Inference recommender')}
      />
      <Notices notices={notices} />
      <LinkedPrices region={linked} option={null}>
        <AtPrices linked={linked} onRegion={chooseRegion} />
      </LinkedPrices>
    </div>
  );
}

function AtPrices({
  linked,
  onRegion,
}: {
  /** The region that the address names. */
  linked: string | null;
  onRegion: (region: string) => void;
}) {
  const readers = useFacts().priceBook;
  // The page asks by itself how the instances are paid; the reader’s own option must not count twice.
  const priceBook = useMemo(() => onDemandList(readers), [readers]);
  const kept = useStudy((study) => study.state.measurements);
  const [query, writeQuery] = useQuery(ADDRESS_KEYS);
  const own = useMemo(
    () =>
      new Map<string, Measurement>(
        [...kept].map(([key, measurement]) => [key, ownAsMeasurement(key, measurement)]),
      ),
    [kept],
  );
  const facts = useMemo(
    () => withOwn({ ...PUBLISHED, priceBook }, [...own.values()]),
    [own, priceBook],
  );
  const known = useMemo<KnownNames>(
    () => ({
      models: new Set(facts.measurements.map(({ model }) => model)),
      families: new Set(measuredFamilies(facts)),
      types: new Set(facts.typeNames),
      tokenModels: new Set(tokenModels(facts)),
    }),
    [facts],
  );
  // The router hands the same address over twice; one state for both spares a second drawing.
  const address = query.toString();
  const { value, notices } = useMemo(
    () => parseRecommenderState(new URLSearchParams(address), known),
    [address, known],
  );
  const [shown, change] = useLazyAddress(address, value, (next) => {
    const query = serializeRecommenderState(next);
    // Whoever opens the link sees what was seen, whatever their own region.
    if (linked !== null || priceBook.region !== DEFAULT_SETTINGS.region) {
      query.set('region', priceBook.region);
    }
    writeQuery(query.toString(), 'replace');
  });
  return (
    <>
      <WhatItIs facts={facts} />
      <Notices notices={notices} />
      <Recommender
        value={shown}
        facts={facts}
        own={own}
        regions={regions}
        onRegion={onRegion}
        onChange={change}
      />
    </>
  );
}
