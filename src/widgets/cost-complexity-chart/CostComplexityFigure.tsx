import { useId, useMemo, useRef, useState } from 'react';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import { ChartCaptions } from './ChartCaptions.tsx';
import { ChartControls } from './ChartControls.tsx';
import { ChartPlot } from './ChartPlot.tsx';
import { chartWords } from './chart-words.ts';
import { DownloadButtons } from './DownloadButtons.tsx';
import './chart.css';
import { chartModel } from './model.ts';
import {
  type ChartMeasure,
  type ChartValue,
  type ChartView,
  DEFAULT_CHART_VALUE,
} from './value.ts';

export interface CostComplexityChartProps {
  /** With `onChange`: the page owns the state. Without: the chart keeps its own. */
  value?: ChartValue;
  onChange?: (value: ChartValue) => void;
  /** Where the chart's own state starts. */
  view?: ChartView;
  measure?: ChartMeasure;
  id?: string;
  /** "What the guide’s picture hides" below the chart; a page may put it elsewhere. */
  captions?: boolean;
  /** Only the chart: no choice of view, measure or family. */
  plain?: boolean;
}

/** The guide's map of cost against complexity, as drawn and on real prices. */
export function CostComplexityChart({
  value: given,
  onChange,
  view = DEFAULT_CHART_VALUE.view,
  measure = DEFAULT_CHART_VALUE.measure,
  id = 'cost-complexity',
  captions = true,
  plain = false,
}: CostComplexityChartProps) {
  const [own, setOwn] = useState<ChartValue>({ ...DEFAULT_CHART_VALUE, view, measure });
  const value = given ?? own;
  const change = onChange ?? setOwn;
  const facts = useFacts();
  const c = useCalculator();
  const box = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const model = useMemo(() => chartModel(facts, value), [facts, value]);
  const words = useMemo(
    () => chartWords(model, value, facts.priceBook, c),
    [model, value, facts, c],
  );
  const { points } = words;

  const explore = () => {
    box.current?.focus();
    change({ ...value, selected: value.selected ?? points[0]?.id ?? null });
  };

  return (
    <>
      <Figure
        id={id}
        className="cc-figure"
        title={words.title}
        sub={words.sub}
        table={words.table}
        note={words.note}
        controls={plain ? null : <ChartControls id={id} value={value} onChange={change} />}
        actions={
          plain ? null : (
            <>
              <button type="button" className="btn quiet needs-script" onClick={explore}>
                <Icon name="chart" /> Explore
              </button>
              <DownloadButtons box={box} name={`${id}-${value.view}`} />
            </>
          )
        }
      >
        {points.length === 0 ? (
          <div className="cc-box">
            <div className="cc-frame cc-empty">
              <p className="empty">{words.empty}</p>
              {value.hiddenFamilies.length > 0 && (
                <button
                  type="button"
                  className="btn"
                  onClick={() => change({ ...value, hiddenFamilies: [] })}
                >
                  Show all families
                </button>
              )}
            </div>
          </div>
        ) : (
          <ChartPlot
            box={box}
            facts={facts}
            points={points}
            value={value}
            onSelect={(selected) => {
              if (selected !== value.selected) change({ ...value, selected });
            }}
            c={c}
            label={words.label}
            hintId={hintId}
          />
        )}
        <p id={hintId} className={plain ? 'vh' : 'cc-hint needs-script'}>
          <span className="kbd">Tab</span> enter chart <span className="kbd">Arrow keys</span> next
          point by price <span className="kbd">Enter</span> pin <span className="kbd">Esc</span>{' '}
          close
        </p>
      </Figure>
      {captions && <ChartCaptions value={value} />}
    </>
  );
}
