import { useEffect, useRef } from 'react';
import { withThousands } from '../../core/number-text.ts';
import { Slider } from '../../ui/Slider.tsx';
import styles from './explorer.module.css';
import { type Drawn, type Side, type Sides, sideWords, withSide } from './scatter-box.ts';

const ORDER: readonly Side[] = ['left', 'right', 'bottom', 'top'];

/** The box on the plot for those who do not drag: a slider for each side. */
export function BoxSliders({
  sides,
  drawn,
  inside,
  onMove,
  onKeep,
  onLeave,
}: {
  sides: Sides;
  drawn: Drawn;
  /** How many types the box holds. */
  inside: number;
  onMove: (sides: Sides) => void;
  onKeep: () => void;
  onLeave: () => void;
}) {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector('input')?.focus(), []);
  const count = withThousands(String(inside));
  return (
    <fieldset ref={group} className={styles.sliders}>
      <legend>Box on the plot</legend>
      <div className={styles.sides}>
        {ORDER.map((side) => {
          const { label, value } = sideWords(side, sides, drawn);
          return (
            <Slider
              key={side}
              label={label}
              min={0}
              max={100}
              value={sides[side]}
              format={() => value}
              onChange={(percent) => onMove(withSide(sides, side, percent))}
            />
          );
        })}
      </div>
      <p className={styles.inside} role="status">
        {inside === 1 ? '1 type is inside.' : `${count} types are inside.`}
      </p>
      <div className={styles.axes}>
        <button type="button" className="btn" disabled={inside === 0} onClick={onKeep}>
          Keep what is inside
        </button>
        <button type="button" className="btn quiet" onClick={onLeave}>
          Leave the box
        </button>
      </div>
    </fieldset>
  );
}
