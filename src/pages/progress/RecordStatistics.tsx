import { useMemo } from 'react';
import { studyDay } from '../../core/review/study-day.ts';
import { actsByDay, calibrationOf, timeByDay } from '../../study/statistics.ts';
import { recordedEvents, useStudy } from '../../study/store.ts';
import { useStudyClock } from '../../study/study-clock.ts';
import { useDueTimes } from '../../study/use-due-times.ts';
import { DueForecast } from '../../widgets/flashcards/DueForecast.tsx';
import { ActivityFigure } from './ActivityFigure.tsx';
import { CalibrationFigure } from './CalibrationFigure.tsx';
import { dayNamer } from './calendar.ts';
import styles from './progress.module.css';

/** What only the whole record can tell: calibration, activity, what comes back. Browser only. */
export function RecordStatistics() {
  const state = useStudy((study) => study.state);
  const now = Date.now();
  const clock = useStudyClock();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the events change with the state
  const { calibration, acts, minutes } = useMemo(() => {
    const events = recordedEvents();
    const dayOf = dayNamer(clock);
    const time = timeByDay(events, dayOf);
    return {
      calibration: calibrationOf(events),
      acts: actsByDay(events, dayOf),
      minutes: new Map([...time].map(([day, ms]) => [day, ms / 60_000])),
    };
  }, [state, clock]);
  const dueAt = useDueTimes(state, now);
  return (
    <div className={styles.statistics}>
      <ActivityFigure acts={acts} minutes={minutes} today={studyDay(now, clock)} />
      <CalibrationFigure rows={calibration} />
      {dueAt && <DueForecast dueAt={dueAt} nowMs={now} />}
    </div>
  );
}
