import { useMemo } from 'react';
import { MEASURE_IDS, MEASURES } from '../../core/explore/measures.ts';
import { frontier, plotPoints } from '../../core/explore/pareto.ts';
import type { RangeCondition } from '../../core/explore/query.ts';
import type { ExploreRow } from '../../core/explore/row.ts';
import { type Currency, measureText } from '../../core/explore/text.ts';
import { withThousands } from '../../core/number-text.ts';
import { Figure } from '../../ui/Figure.tsx';
import styles from './explorer.module.css';
import type { PlotState } from './explorer-state.ts';
import { ScatterPlot } from './ScatterPlot.tsx';

/** All found types by two measures on logarithmic axes, with the frontier; a box drawn on it filters. */
export default function Scatter({
  rows,
  plot,
  currency,
  source,
  onPlot,
  onRanges,
}: {
  rows: readonly ExploreRow[];
  plot: PlotState;
  currency: Currency;
  source: string;
  onPlot: (plot: PlotState) => void;
  onRanges: (ranges: readonly RangeCondition[]) => void;
}) {
  const points = useMemo(() => plotPoints(rows, plot.x, plot.y), [rows, plot]);
  const best = useMemo(() => frontier(points, plot.x, plot.y), [points, plot]);
  const left = rows.length - points.length;
  return (
    <Figure
      id="scatter"
      title={
        points.length === 0
          ? 'None of these types has both figures'
          : `${best.length} of ${withThousands(String(points.length))} types are on the frontier: no other one is better on both`
      }
      sub={`${MEASURES[plot.y].label} against ${MEASURES[plot.x].label}, both logarithmic. ${source}. ${
        left > 0 ? `${withThousands(String(left))} types have no such figure in our data.` : ''
      }`}
      note="Drag a box over the points to keep only those, or set one with sliders."
      table={{
        columns: ['On the frontier', MEASURES[plot.x].label, MEASURES[plot.y].label],
        rows: best.map(({ row, x, y }) => [
          row.type.instanceType,
          measureText(plot.x, x, currency),
          measureText(plot.y, y, currency),
        ]),
      }}
      controls={<Axes plot={plot} onPlot={onPlot} />}
    >
      <ScatterPlot
        points={points}
        best={best}
        plot={plot}
        currency={currency}
        onRanges={onRanges}
      />
    </Figure>
  );
}

function Axes({ plot, onPlot }: { plot: PlotState; onPlot: (plot: PlotState) => void }) {
  const select = (axis: 'x' | 'y', label: string) => (
    <label className={styles.axis}>
      {label}
      <select
        className="input"
        value={plot[axis]}
        onChange={(event) => {
          const chosen = MEASURE_IDS.find((id) => id === event.target.value);
          if (chosen) onPlot({ ...plot, [axis]: chosen });
        }}
      >
        {MEASURE_IDS.map((id) => (
          <option key={id} value={id}>
            {MEASURES[id].label}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className={styles.axes}>
      {select('y', 'Up')}
      {select('x', 'Across')}
    </div>
  );
}
