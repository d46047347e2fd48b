import { crumbsOfLab } from '../../ui/crumbs.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { ChartPageBody } from '../../widgets/cost-complexity-chart/ChartPageBody.tsx';
import { parseChartValue, serialiseChartValue } from '../../widgets/cost-complexity-chart/value.ts';

/** Keys of the address that the page understands. */
export const QUERY_KEYS = ['view', 'measure', 'hide', 'selected'];

/** The chart on its own page; what is shown is in the address. */
export function ChartPage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const { value, notices } = parseChartValue(query);
  return (
    <div className="page">
      <PageHead
        title="Cost against complexity"
        lead="The guide sketches four points on a rising line. Real prices span several powers of ten, so the second view uses log scales. Look for what falls below its neighbours."
        crumb={crumbsOfLab('Cost against complexity')}
      />
      <Notices notices={notices} />
      <ChartPageBody
        value={value}
        onChange={(next) => writeQuery(serialiseChartValue(next).toString(), 'replace')}
      />
    </div>
  );
}
