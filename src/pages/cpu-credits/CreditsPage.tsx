import { useMemo } from 'react';
import { crumbsOfLab } from '../../ui/crumbs.ts';
import { useFacts } from '../../ui/facts.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { CreditLab } from '../../widgets/credit-lab/CreditLab.tsx';
import {
  parseCreditLabState,
  QUERY_KEYS,
  serializeCreditLabState,
} from '../../widgets/credit-lab/credit-lab-state.ts';

/** The credits lab on its own page; the whole day and the guess are in the address. */
export function CreditsPage() {
  const { credits, instances } = useFacts();
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const names = useMemo(
    () => ({
      burstable: new Set(credits.map(({ instanceType }) => instanceType)),
      fixed: new Set(
        instances.filter(({ burstable }) => !burstable).map(({ instanceType }) => instanceType),
      ),
    }),
    [credits, instances],
  );
  const { value, notices } = parseCreditLabState(query, names);
  return (
    <div className="page">
      <PageHead
        title="CPU credits"
        lead="A burstable instance saves credits while it idles and spends them in a burst. One credit is one vCPU at 100% for one minute. Draw a day, say when the balance hits zero, then look."
        crumb={crumbsOfLab('CPU credits')}
      />
      <Notices notices={notices} />
      <CreditLab
        value={value}
        onChange={(next) => writeQuery(serializeCreditLabState(next).toString(), 'replace')}
      />
    </div>
  );
}
