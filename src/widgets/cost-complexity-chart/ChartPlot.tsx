import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Calculator } from '../../core/calculator.ts';
import type { Facts } from '../../core/catalog/types.ts';
import { DEFAULT_SETTINGS } from '../../study/settings.ts';
import { chartDrawing } from './chart-drawing.ts';
import { PointTip } from './PointTip.tsx';
import { type PointFacts, spoken } from './point-facts.ts';
import { nearestMark, nextPoint } from './point-order.ts';
import { StaticPicture } from './StaticPicture.tsx';
import { snapshotKey } from './snapshots.ts';
import { sizeFor, useDrawingSize } from './use-drawing-size.ts';
import { useLiveChart } from './use-live-chart.ts';
import type { ChartValue } from './value.ts';

/** How far from a mark a pointer still means it, in CSS px. */
const REACH_PX = 26;

/**
 * The plot: a picture until someone comes near, then the live chart in the same place. One tab stop;
 * arrows go through the points in order of price, Home and End to the ends, Enter pins, Escape leaves.
 */
export function ChartPlot({
  box,
  facts,
  points,
  value,
  onSelect,
  c,
  label,
  hintId,
}: {
  box: RefObject<HTMLDivElement | null>;
  facts: Facts;
  /** In the order of the keys. */
  points: readonly PointFacts[];
  value: ChartValue;
  onSelect: (id: string | null) => void;
  c: Calculator;
  label: string;
  hintId: string;
}) {
  const picture = useRef(snapshotKey(value)).current;
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const pricesAreStatic =
    value.view === 'concept' ||
    (facts.priceBook.region === DEFAULT_SETTINGS.region && facts.priceBook.terms === undefined);
  const pictureIsTrue =
    picture === snapshotKey(value) &&
    value.selected === null &&
    value.hiddenFamilies.length === 0 &&
    pricesAreStatic;
  useEffect(() => {
    if (!pictureIsTrue) setWanted(true);
  }, [pictureIsTrue]);
  const Live = useLiveChart(wanted);
  const size = useDrawingSize(box, wanted);

  const ids = points.map((point) => point.id);
  const shown = [active, value.selected].find((id) => id !== null && ids.includes(id)) ?? null;
  // The wide drawing names every point, so its names stand still whatever is selected.
  const labelsFor = size?.labelsAll ? null : shown;
  const drawing = useMemo(
    () => (size ? chartDrawing(facts, { ...value, selected: labelsFor }, size, c) : null),
    [facts, value, labelsFor, size, c],
  );
  const isLive = Live !== null && drawing !== null;
  const mark = drawing?.marks.find((candidate) => candidate.id === shown);
  const shownFacts = points.find((point) => point.id === shown);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextPoint(ids, shown, event.key);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' && shown !== null) {
      onSelect(value.selected === shown ? null : shown);
    } else if (event.key === 'Escape' && shown !== null) {
      setActive(null);
      onSelect(null);
    } else return;
    setWanted(true);
    event.preventDefault();
  };

  const markAt = (event: PointerEvent): string | null => {
    const frame = box.current?.querySelector('.cc-frame')?.getBoundingClientRect();
    if (!frame || !box.current) return null;
    // The first touch comes before the chart does.
    const drawn = drawing ?? chartDrawing(facts, value, sizeFor(box.current.clientWidth), c);
    if (!drawn) return null;
    const scale = drawn.size.width / frame.width;
    const [x, y] = [(event.clientX - frame.left) * scale, (event.clientY - frame.top) * scale];
    return nearestMark(drawn.marks, x, y, REACH_PX * scale);
  };
  const isOverTip = (event: PointerEvent): boolean =>
    event.target instanceof Element && event.target.closest('.cc-tip') !== null;

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, this groups points */}
      <div
        ref={box}
        className="cc-box"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys need one place to land
        tabIndex={0}
        aria-label={label}
        aria-describedby={hintId}
        onFocus={() => setWanted(true)}
        onPointerEnter={() => setWanted(true)}
        onPointerDown={(event) => {
          setWanted(true);
          if (isOverTip(event)) return;
          const hit = markAt(event);
          setActive(hit);
          if (hit !== value.selected) onSelect(hit);
        }}
        onPointerMove={(event) => {
          setWanted(true);
          if (!isOverTip(event) && event.pointerType !== 'touch') setActive(markAt(event));
        }}
        onPointerLeave={(event) => {
          if (event.pointerType !== 'touch') setActive(null);
        }}
        onBlur={() => setActive(null)}
        onKeyDown={onKeyDown}
      >
        <div
          className={pricesAreStatic || isLive ? 'cc-frame' : 'cc-frame cc-others-prices'}
          data-chart={value.view}
        >
          {Live && drawing ? (
            <Live drawing={{ ...drawing, selected: shown }} />
          ) : (
            <StaticPicture picture={picture} onMissing={() => setWanted(true)} />
          )}
          {mark && size && shownFacts && <PointTip facts={shownFacts} mark={mark} size={size} />}
        </div>
      </div>
      <p className="vh" aria-live="polite">
        {shownFacts ? spoken(shownFacts) : ''}
      </p>
    </>
  );
}
