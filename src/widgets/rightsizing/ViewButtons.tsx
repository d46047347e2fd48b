import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import styles from './plot.module.css';
import { isWhole, panView, type View, wholeView, zoomView } from './view-window.ts';

/** Zoom and pan for everyone, with the stretch in view in words. */
export function ViewButtons({
  view,
  spanHours,
  onView,
  children,
}: {
  view: View;
  spanHours: number;
  onView: (view: View) => void;
  children: ReactNode;
}) {
  const whole = isWhole(view, spanHours);
  const buttons: readonly [IconName, string, View, boolean][] = [
    ['plus', 'Zoom in', zoomView(view, spanHours, 0.5), false],
    ['minus', 'Zoom out', zoomView(view, spanHours, 2), whole],
    ['prev', 'Earlier', panView(view, spanHours, -0.5), view.fromHour <= 0],
    ['next', 'Later', panView(view, spanHours, 0.5), view.toHour >= spanHours],
    ['reset', 'Show all', wholeView(spanHours), whole],
  ];
  return (
    <div className={`${styles.viewButtons} needs-script`}>
      <span className={styles.inView}>{children}</span>
      {buttons.map(([icon, name, next, isOff]) => (
        <button
          key={name}
          type="button"
          className="btn icon"
          aria-label={name}
          title={name}
          aria-disabled={isOff}
          onClick={() => !isOff && onView(next)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
