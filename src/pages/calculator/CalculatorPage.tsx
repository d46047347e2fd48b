import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { CostCalculator } from '../../widgets/cost-calculator/CostCalculator.tsx';
import {
  parseCalculatorState,
  serializeCalculatorState,
} from '../../widgets/cost-calculator/calculator-state.ts';

/** Keys of the address that the page understands. */
export const QUERY_KEYS = ['requests', 'limit', 'percentile', 'utilization', 'hours'];

/** The calculator on its own page; its inputs are in the address. */
export function CalculatorPage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const { value, notices } = parseCalculatorState(query);
  return (
    <div className="page">
      <PageHead
        title="Cost calculator"
        lead="Set the load and the limit. Every measured instance is priced by the month and by the million inferences."
        crumb={{
          from: [
            { to: '/', label: 'Course' },
            { to: '/labs/', label: 'Labs' },
          ],
          here: 'Cost calculator',
        }}
      />
      <Notices notices={notices} />
      <CostCalculator
        value={value}
        onChange={(next) => writeQuery(serializeCalculatorState(next).toString(), 'replace')}
      />
    </div>
  );
}
