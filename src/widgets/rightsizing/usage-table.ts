import { percentileOf } from '../../core/metrics/percentile.ts';
import { slicePoints } from '../../core/metrics/points.ts';
import { statisticsOf } from '../../core/metrics/statistics.ts';
import { formatNumber } from '../../core/number-text.ts';
import type { FigureTable } from '../../ui/Figure.tsx';
import type { PlotLine } from './TimePlot.tsx';
import { dayText, momentText } from './time-words.ts';
import type { Usage } from './usage.ts';
import { statisticText } from './words.ts';

const HOUR_MS = 3_600_000;
/** Views up to so long are listed by the hour, longer ones by the day. */
const HOURLY_UP_TO_MS = 72 * HOUR_MS;

/** The same data as the plot: a row for each hour or day in view, from all of its points. */
export function usageTable(
  { points }: Usage,
  lines: readonly PlotLine[],
  fromMs: number,
  toMs: number,
  percentile: number | null,
): FigureTable {
  const isHourly = toMs - fromMs <= HOURLY_UP_TO_MS;
  const step = isHourly ? HOUR_MS : 24 * HOUR_MS;
  const projected = lines.slice(1);
  const rows: string[][] = [];
  for (let start = Math.floor(fromMs / step) * step; start < toMs; start += step) {
    const { values } = slicePoints(points, Math.max(start, fromMs), Math.min(start + step, toMs));
    const name = isHourly ? momentText(start) : dayText(start);
    if (values.length === 0) {
      rows.push([name, 'not measured', ...Array.from({ length: 2 + projected.length }, () => '')]);
      continue;
    }
    const { average, maximum } = statisticsOf(values);
    const percent = (value: number) => `${formatNumber(value, 1)}%`;
    rows.push([
      name,
      percent(average),
      percent(percentileOf(values, percentile ?? 100)),
      percent(maximum),
      ...projected.map(({ factor }) => percent(maximum * factor)),
    ]);
  }
  return {
    columns: [
      isHourly ? 'Hour (UTC)' : 'Day (UTC)',
      'Average',
      percentile === null ? 'Compared: maximum' : statisticText(percentile),
      'Highest',
      ...projected.map(({ name }) => `Highest on ${name}`),
    ],
    rows,
  };
}
