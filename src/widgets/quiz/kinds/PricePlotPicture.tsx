import { createCatalog } from '../../../core/catalog/catalog.ts';
import type { InstanceType } from '../../../core/catalog/types.ts';
import { formatNumber } from '../../../core/number-text.ts';
import { useFacts } from '../../../ui/facts.ts';
import { logScale } from '../../../ui/scale.ts';
import { useCalculator } from '../../live/use-calculator.ts';
import styles from './kinds.module.css';
import { type SpotPictureProps, spotLetter } from './spot-picture.ts';

const WIDTH = 560;
const HEIGHT = 300;
const LEFT = 56;
const BOTTOM = 44;

const MEASURES = {
  vcpus: { label: 'vCPUs', of: (type: InstanceType) => type.vcpus },
  memoryGib: { label: 'Memory, GiB', of: (type: InstanceType) => type.memoryGib },
  acceleratorTotalMemoryGib: {
    label: 'Accelerator memory, GiB',
    of: (type: InstanceType) => type.acceleratorTotalMemoryGib,
  },
};

/** Types by their price and a measure, both on log scales, without their names. */
export function PricePlotPicture({ question, chosen, checked, onChoose }: SpotPictureProps) {
  const facts = useFacts();
  const c = useCalculator();
  const { label, of } = MEASURES[question.measure];
  const { get, priceOrNull } = createCatalog(facts);
  const points = question.spots.flatMap(({ at }, index) => {
    const x = of(get(at));
    const y = priceOrNull(at);
    return x === null || y === null ? [] : [{ index, x, y }];
  });
  if (points.length === 0) return <p>Our data has no prices of these types in your region.</p>;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = logScale([Math.min(...xs) / 1.5, Math.max(...xs) * 1.5], [LEFT, WIDTH - 12]);
  const y = logScale([Math.min(...ys) / 1.6, Math.max(...ys) * 1.6], [HEIGHT - BOTTOM, 12]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the picture is the keyboard's way
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Price per hour against ${label}, both on log scales. ${points
        .map(
          (point) =>
            `Place ${spotLetter(point.index)}: ${formatNumber(point.x, 1)} ${label}, ${c.rate(point.y)}`,
        )
        .join('. ')}.`}
      onClick={(event) => {
        const spot = event.target instanceof Element && event.target.closest('[data-spot]');
        if (spot && !checked) onChoose(Number(spot.getAttribute('data-spot')));
      }}
    >
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path className={styles.grid} d={`M${LEFT} ${y(tick)}H${WIDTH - 12}`} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {c.small(tick)}
          </text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 18} textAnchor="middle">
          {formatNumber(tick)}
        </text>
      ))}
      <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 6} textAnchor="middle">
        {label}; price per hour up the side
      </text>
      {points.map((point) => (
        <g
          key={point.index}
          data-spot={point.index}
          className={styles.point}
          data-on={point.index === chosen}
          transform={`translate(${x(point.x)} ${y(point.y)})`}
        >
          <circle r="14" />
          <text y="5" textAnchor="middle">
            {spotLetter(point.index)}
          </text>
        </g>
      ))}
    </svg>
  );
}
