import { models } from 'virtual:models';
import { useEffect, useMemo, useRef } from 'react';
import { useStudy } from '../../study/store.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { Explorer } from '../../widgets/explorer/Explorer.tsx';
import {
  type ExplorerState,
  parseExplorerState,
  QUERY_KEYS,
  serializeExplorerState,
} from '../../widgets/explorer/explorer-state.ts';
import { useLastCatalogue } from '../../widgets/explorer/use-last-catalogue.ts';

/** All instance types of our data; the whole question is in the address. */
export function ExplorePage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const { value, notices } = useMemo(() => parseExplorerState(query), [query]);
  const own = useStudy((study) => study.state.settings.region);
  const ownOption = useStudy((study) => study.state.settings.purchaseOption);
  const catalogue = useLastCatalogue(value.region ?? own, value.option ?? ownOption);
  const change = (next: ExplorerState) =>
    writeQuery(serializeExplorerState(next).toString(), 'replace');

  // Who chooses a region or an option for every page wants to see it here too. What comes in while
  // the record is being read was chosen before: an address that names its own region keeps it.
  const isRead = useStudy((study) => study.whole);
  const known = useRef({ own, ownOption, isRead });
  useEffect(() => {
    const before = known.current;
    known.current = { own, ownOption, isRead };
    if (!before.isRead) return;
    const region = before.own === own ? value.region : null;
    const option = before.ownOption === ownOption ? value.option : null;
    if (region !== value.region || option !== value.option) change({ ...value, region, option });
  });

  return (
    <div className="page">
      <PageHead
        title="Instances"
        lead="Every EC2 type in our data. Ask by name or by condition, see what a model needs, and put up to four side by side."
      />
      <Notices notices={notices} />
      <Explorer value={value} catalogue={catalogue} models={models} onChange={change} />
    </div>
  );
}
