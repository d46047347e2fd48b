import { crumbsOfLab } from '../../ui/crumbs.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import {
  parseLabState,
  QUERY_KEYS,
  serializeLabState,
} from '../../widgets/rightsizing/lab-address.ts';
import { RightsizingLab } from '../../widgets/rightsizing/RightsizingLab.tsx';
import { SAMPLE_STARTS } from '../../widgets/rightsizing/sample-starts.ts';

/** The rightsizing lab; everything but the reader's own files is in the address. */
export function RightsizingPage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const { value, notices } = parseLabState(query, SAMPLE_STARTS);
  return (
    <div className="page">
      <PageHead
        title="Rightsizing"
        lead="Weeks of metrics from one machine. Decide what is wrong with its size before you open the finding. This is a model of AWS Compute Optimizer’s published rules, not the service; your files never leave the browser."
        crumb={crumbsOfLab('Rightsizing')}
      />
      <Notices notices={notices} />
      <RightsizingLab
        value={value}
        onChange={(next) =>
          writeQuery(serializeLabState(next, SAMPLE_STARTS).toString(), 'replace')
        }
      />
    </div>
  );
}
