import { useEffect, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './exam.module.css';

/** When a listener is told what is left, minutes. */
const SAID_AT = [60, 30, 15, 5, 1];

/** What is left, and the pause. A screen reader hears it a few times only, not every second. */
export function ExamClockFace({
  time,
  left,
  hidden,
  onHide,
  onPause,
}: {
  /** What is left, in words. */
  time: string;
  /** Milliseconds; `null` without a limit. */
  left: number | null;
  hidden: boolean;
  onHide: (hidden: boolean) => void;
  onPause: () => void;
}) {
  const minutesLeft = left === null ? null : Math.ceil(left / 60_000);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (minutesLeft !== null && SAID_AT.includes(minutesLeft)) {
      setSaid(`${minutesLeft === 1 ? '1 minute' : `${minutesLeft} minutes`} left`);
    }
  }, [minutesLeft]);
  return (
    <div className={styles.clock}>
      <p>
        <Icon name="clock" />{' '}
        {hidden ? 'Clock hidden' : <span className={styles.time}>{time}</span>}
      </p>
      <span className={styles.steps}>
        <button type="button" className="btn quiet" onClick={() => onHide(!hidden)}>
          {hidden ? 'Show the clock' : 'Hide the clock'}
        </button>
        <button type="button" className="btn quiet" onClick={onPause}>
          <Icon name="pause" /> Pause
        </button>
      </span>
      <p className="vh" role="status">
        {said}
      </p>
    </div>
  );
}
