import { useMemo } from 'react';
import { crumbsOfLab } from '../../ui/crumbs.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import {
  calculatorQuery,
  parseCalculatorView,
  QUERY_KEYS,
} from '../../widgets/scenario-calculator/calculator-view.ts';
import { ScenarioCalculator } from '../../widgets/scenario-calculator/ScenarioCalculator.tsx';

/** The calculator on its own page; every input is in the address. */
export function CalculatorPage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const { value, notices } = useMemo(() => parseCalculatorView(query), [query]);
  return (
    <div className="page">
      <PageHead
        title="Cost calculator"
        lead="Put up to four scenarios side by side: any instance type, its region and how it is paid, what it was measured to do, and the load. See what a month and a million inferences cost, and from which load on another one is cheaper."
        crumb={crumbsOfLab('Cost calculator')}
      />
      <Notices notices={notices} />
      <ScenarioCalculator
        value={value}
        onChange={(next, how) => writeQuery(calculatorQuery(next), how)}
      />
    </div>
  );
}
