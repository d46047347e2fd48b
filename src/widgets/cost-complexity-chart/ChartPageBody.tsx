import { ChartCaptions } from './ChartCaptions.tsx';
import { CostComplexityChart } from './CostComplexityFigure.tsx';
import type { ChartValue } from './value.ts';

/** The page of the chart: the chart, and beside it the guide's sketch and what to read off. */
export function ChartPageBody({
  value,
  onChange,
}: {
  value: ChartValue;
  onChange: (value: ChartValue) => void;
}) {
  return (
    <div className="cc-columns">
      <CostComplexityChart value={value} onChange={onChange} captions={false} />
      <div className="cc-side">
        {value.view === 'real' && (
          <CostComplexityChart id="cost-complexity-concept" view="concept" captions={false} plain />
        )}
        <ChartCaptions value={value} />
      </div>
    </div>
  );
}
