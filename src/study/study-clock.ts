import { useMemo } from 'react';
import type { StudyClock } from '../core/review/study-day.ts';
import { useStudy } from './store.ts';

/** The learner's own time zone; only in the browser is it the learner's. */
function timeZoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** When the learner's day turns over, and where. What depends on it is not for the server. */
export function useStudyClock(): StudyClock {
  const startHour = useStudy((study) => study.state.settings.dayStartHour);
  return useMemo(() => ({ timeZone: timeZoneHere(), startHour }), [startHour]);
}
