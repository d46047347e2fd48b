import { regions } from 'virtual:regions';
import { useMemo } from 'react';
import { tokenModels } from '../../core/recommend/tokens.ts';
import type { Measurement } from '../../core/recommend/types.ts';
import { useStudy } from '../../study/store.ts';
import { useFacts } from '../../ui/facts.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
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

/** The recommender on its own page; everything asked of it is in the address. */
export function RecommenderPage() {
  const { priceBook } = useFacts();
  const kept = useStudy((study) => study.state.measurements);
  const [query, writeQuery] = useQuery(QUERY_KEYS);
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
  const [shown, change] = useLazyAddress(address, value, (next) =>
    writeQuery(serializeRecommenderState(next).toString(), 'replace'),
  );
  return (
    <div className="page">
      <PageHead
        title="Inference recommender"
        lead="Which instance serves your model, at your load, within your latency, for the least money? SageMaker Inference Recommender answers with load tests. This lab answers with published measurements and queueing theory, and shows its work."
        crumb={{
          from: [
            { to: '/', label: 'Course' },
            { to: '/labs/', label: 'Labs' },
          ],
          here: 'Inference recommender',
        }}
      />
      <WhatItIs facts={facts} />
      <Notices notices={notices} />
      <Recommender value={shown} facts={facts} own={own} regions={regions} onChange={change} />
    </div>
  );
}
