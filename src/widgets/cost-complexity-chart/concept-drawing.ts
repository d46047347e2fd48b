import { CONCEPT_AXES, CONCEPT_POINTS, CONCEPT_TREND, conceptTrendCost } from './concept.ts';
import type { Drawing, DrawnLine } from './drawing.ts';
import type { EdgeLabel } from './edge-labels.ts';
import type { DrawingSize } from './geometry.ts';

export function conceptDrawing(size: DrawingSize, selected: string | null): Drawing {
  const { plot } = size;
  const px = (complexity: number) =>
    plot.left + (complexity / CONCEPT_AXES.complexity) * (plot.right - plot.left);
  const py = (cost: number) => plot.bottom - (cost / CONCEPT_AXES.cost) * (plot.bottom - plot.top);
  const lines: DrawnLine[] = [
    {
      kind: 'trend',
      from: { x: 0, y: 0 },
      to: { x: CONCEPT_TREND.complexity, y: CONCEPT_TREND.cost },
    },
  ];
  const saver = CONCEPT_POINTS.find((point) => point.id === 'inf2');
  const edge: EdgeLabel[] = [];
  if (saver) {
    const line = conceptTrendCost(saver.complexity);
    lines.push({
      kind: 'saving',
      from: { x: saver.complexity, y: saver.cost },
      to: { x: saver.complexity, y: line },
    });
    const middle = (line + saver.cost) / 2;
    edge.push({
      kind: 'saving',
      text: 'the saving',
      x: px(saver.complexity) + 8,
      y: py(middle) + 5,
      anchor: 'start',
    });
  }
  edge.push({
    kind: 'trend',
    text: 'trend',
    x: px(1.55) - 6,
    y: py(conceptTrendCost(1.55)) - 8,
    anchor: 'end',
  });

  return {
    view: 'concept',
    size,
    xAxis: {
      scale: 'linear',
      title: 'Computational complexity',
      domain: [0, CONCEPT_AXES.complexity],
      ticks: [],
    },
    yAxis: { scale: 'linear', title: 'Hourly cost', domain: [0, CONCEPT_AXES.cost], ticks: [] },
    lines,
    edgeLabels: edge,
    marks: CONCEPT_POINTS.map((point) => {
      const mark = { x: px(point.complexity), y: py(point.cost) };
      const atRight = mark.x > plot.right - 70;
      return {
        id: point.id,
        group: point.group,
        hollow: false,
        x: point.complexity,
        y: point.cost,
        px: mark.x,
        py: mark.y,
        name: point.name,
        detail: point.use,
        label: {
          id: point.id,
          x: atRight ? mark.x : mark.x + 14,
          y: atRight ? mark.y - 14 : mark.y + 18,
          anchor: atRight ? ('middle' as const) : ('start' as const),
          leader: null,
        },
      };
    }),
    selected,
  };
}
