import { useMemo } from 'react';
import { formatNumber } from '../../core/number-text.ts';
import type {
  Analysis,
  Dimension,
  MeasuredDimension,
} from '../../core/rightsizing/analysis-types.ts';
import type { FleetInstance } from '../../core/rightsizing/input-types.ts';
import { Figure } from '../../ui/Figure.tsx';
import { DimensionTabs } from './DimensionTabs.tsx';
import styles from './plot.module.css';
import { type PlotLevel, type PlotLine, TimePlot } from './TimePlot.tsx';
import { dateText } from './time-words.ts';
import { UsageHistogram } from './UsageHistogram.tsx';
import { type Usage, usageOf } from './usage.ts';
import { usageTable } from './usage-table.ts';
import { clampView, type View, wholeView } from './view-window.ts';
import { dimensionText, statisticText } from './words.ts';

const HOUR_MS = 3_600_000;
/** Grey, each lighter than the one before: the colours of families belong to what was measured. */
const OPTION_LINES = [styles.first, styles.second, styles.third];

/** One capacity of an instance over the look-back, with its limit and what other types would make of it. */
export function UsageFigure({
  instance,
  analysis,
  dimension: asked,
  onDimension,
  view: agreed,
  onView,
  ranks,
  origin,
}: {
  instance: FleetInstance;
  analysis: Analysis;
  dimension: Dimension;
  onDimension: (dimension: Dimension) => void;
  view: View | null;
  onView: (view: View | null) => void;
  /** Ranks of the recommendations whose projection is drawn. */
  ranks: readonly number[];
  /** Where the data come from, a short sentence. */
  origin: string;
}) {
  const { window, dimensions, current } = analysis;
  const measured = dimensions.filter((result) => result.state === 'measured');
  const shown = measured.find(({ dimension }) => dimension === asked) ?? measured[0];
  const usage = useMemo(
    () => (shown ? usageOf(instance, shown, window) : null),
    [instance, shown, window],
  );
  const lines = useMemo(
    () => (shown ? linesOf(shown, analysis, ranks) : []),
    [shown, analysis, ranks],
  );
  const levels = useMemo(() => (shown ? levelsOf(shown) : []), [shown]);
  const spanHours = (window.endMs - window.startMs) / HOUR_MS;
  const view = agreed ? clampView(agreed, spanHours) : wholeView(spanHours);
  const fromMs = window.startMs + view.fromHour * HOUR_MS;
  const toMs = window.startMs + view.toHour * HOUR_MS;
  const table = useMemo(
    () => (shown && usage ? usageTable(usage, lines, fromMs, toMs, shown.percentile) : undefined),
    [usage, lines, fromMs, toMs, shown],
  );
  if (!shown || !usage || !table) return null;
  const name = dimensionText(shown.dimension);
  return (
    <Figure
      id="utilization"
      title={`${analysis.name} on ${current.instanceType}: ${name}`}
      sub={`Percent of what the type has, ${periodText(usage)} points, ${dateText(window.startMs)} to ${dateText(window.endMs - 1)}. ${origin}`}
      table={table}
    >
      <DimensionTabs dimensions={dimensions} value={shown.dimension} onChange={onDimension} />
      <TimePlot
        usage={usage}
        lines={lines}
        levels={levels}
        startMs={window.startMs}
        spanHours={spanHours}
        view={view}
        onView={(next) => onView(next.fromHour <= 0 && next.toHour >= spanHours ? null : next)}
        label={`${name} over time: ${formatNumber(shown.averagePercent)}% on average, ${formatNumber(shown.maximumPercent)}% at most`}
      />
      <UsageHistogram usage={usage} levels={levels} />
    </Figure>
  );
}

function linesOf(
  shown: MeasuredDimension,
  { current, recommendations }: Analysis,
  ranks: readonly number[],
): readonly PlotLine[] {
  const now: PlotLine = {
    id: 'now',
    name: 'Now',
    factor: 1,
    className: `s-${current.group}`,
    labelPercent: shown.averagePercent,
  };
  const drawn = recommendations.filter(({ rank }) => ranks.includes(rank));
  const projected = drawn.flatMap(({ rank, instance, projections }): PlotLine[] => {
    const projection = projections.find(({ dimension }) => dimension === shown.dimension);
    if (!projection) return [];
    return [
      {
        id: `option-${rank}`,
        name: instance.instanceType,
        factor: projection.factor,
        className: OPTION_LINES[rank - 1] ?? '',
        labelPercent: projection.averagePercent,
      },
    ];
  });
  return [now, ...projected];
}

function levelsOf({
  usedPercent,
  percentile,
  ceilingPercent,
}: MeasuredDimension): readonly PlotLevel[] {
  return [
    { name: statisticText(percentile), percent: usedPercent, className: styles.percentile ?? '' },
    { name: 'Limit', percent: ceilingPercent, className: 'ref' },
  ];
}

function periodText({ periodMs }: Usage): string {
  const minutes = periodMs / 60_000;
  if (minutes < 1) return `${formatNumber(periodMs / 1000)}-second`;
  return minutes < 60 ? `${formatNumber(minutes)}-minute` : `${formatNumber(minutes / 60)}-hour`;
}
