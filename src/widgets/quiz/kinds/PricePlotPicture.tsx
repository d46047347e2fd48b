import { formatNumber } from '../../../core/number-text.ts';
import { useFacts } from '../../../ui/facts.ts';
import { logScale } from '../../../ui/scale.ts';
import { useCalculator } from '../../live/use-calculator.ts';
import styles from './kinds.module.css';
import { letterPlaces, MEASURE_LABEL, plotPoints } from './plot-points.ts';
import { letterMark, type SpotPictureProps, spotLetter } from './spot-picture.ts';

const WIDTH = 560;
const HEIGHT = 320;
const LEFT = 70;
const BOTTOM = 56;
/** Least distance of two letters, and of two labels of the axis across. */
const APART = 36;

/** Types by their price and a measure, both on log scales, without their names. */
export function PricePlotPicture({ question, chosen, checked, onChoose }: SpotPictureProps) {
  const c = useCalculator();
  const points = plotPoints(question, useFacts());
  if (points.length === 0) return <p>Our data has no prices of these types in your region.</p>;
  const label = MEASURE_LABEL[question.measure];
  const measures = points.map(({ measure }) => measure);
  const prices = points.map(({ price }) => price);
  const x = logScale(
    [Math.min(...measures) / 1.4, Math.max(...measures) * 1.4],
    [LEFT, WIDTH - 12],
  );
  const y = logScale([Math.min(...prices) / 1.7, Math.max(...prices) * 1.7], [HEIGHT - BOTTOM, 12]);
  const dots = points.map(({ measure, price }) => ({ x: x(measure), y: y(price) }));
  const letters = letterPlaces(dots, APART);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list below the picture is the keyboard's way
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`A plot of price per hour against ${label}, both on log scales. The list below has its values.`}
      onClick={(event) => {
        const spot = event.target instanceof Element && event.target.closest('[data-spot]');
        if (spot && !checked) onChoose(Number(spot.getAttribute('data-spot')));
      }}
    >
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path className={styles.grid} d={`M${LEFT} ${y(tick)}H${WIDTH - 12}`} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {c.rateShort(tick)}
          </text>
        </g>
      ))}
      {axisValues(measures, x).map((value) => (
        <g key={value}>
          <path className={styles.grid} d={`M${x(value)} ${HEIGHT - BOTTOM}v5`} />
          <text x={x(value)} y={HEIGHT - BOTTOM + 20} textAnchor="middle">
            {formatNumber(value)}
          </text>
        </g>
      ))}
      <path className={styles.axis} d={`M${LEFT} 12V${HEIGHT - BOTTOM}H${WIDTH - 12}`} />
      <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 8} textAnchor="middle">
        {label} across, price per hour up
      </text>
      {points.map(({ index }, at) => {
        const dot = dots[at];
        const letter = letters[at];
        if (dot === undefined || letter === undefined) return null;
        const correct = question.spots[index]?.correct ?? false;
        return (
          <g
            key={index}
            data-spot={index}
            className={styles.point}
            data-mark={letterMark(correct, index === chosen, checked)}
          >
            <path className={styles.leader} d={`M${dot.x} ${dot.y}L${letter.x} ${letter.y}`} />
            <circle className={styles.dot} cx={dot.x} cy={dot.y} r="4" />
            <circle cx={letter.x} cy={letter.y} r="14" />
            <text x={letter.x} y={letter.y + 5} textAnchor="middle">
              {spotLetter(index)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** The values that stand on the axis across: those of the points, as far as there is room. */
function axisValues(values: readonly number[], x: (value: number) => number): readonly number[] {
  const shown: number[] = [];
  for (const value of [...new Set(values)].sort((a, b) => a - b)) {
    const last = shown.at(-1);
    if (last === undefined || x(value) - x(last) >= APART) shown.push(value);
  }
  return shown;
}
