import { useMemo } from 'react';
import { actsByDay, calibrationOf, timeByDay } from '../../study/statistics.ts';
import { recordedEvents, useStudy } from '../../study/store.ts';
import { DueForecast } from '../../widgets/flashcards/DueForecast.tsx';
import { ActivityFigure } from './ActivityFigure.tsx';
import { CalibrationFigure } from './CalibrationFigure.tsx';
import { localDay } from './calendar.ts';
import styles from './progress.module.css';

/** What only the whole record can tell: calibration, activity, what comes back. Browser only. */
export function RecordStatistics() {
  const state = useStudy((study) => study.state);
  const now = Date.now();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the events change with the state
  const { calibration, acts, minutes } = useMemo(() => {
    const events = recordedEvents();
    const time = timeByDay(events, localDay);
    return {
      calibration: calibrationOf(events),
      acts: actsByDay(events, localDay),
      minutes: new Map([...time].map(([day, ms]) => [day, ms / 60_000])),
    };
  }, [state]);
  return (
    <div className={styles.statistics}>
      <ActivityFigure acts={acts} minutes={minutes} nowMs={now} />
      <CalibrationFigure rows={calibration} />
      <DueForecast dueAt={[...state.cards.values()].map(({ dueAt }) => dueAt)} nowMs={now} />
    </div>
  );
}
