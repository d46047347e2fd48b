import { useEffect, useState } from 'react';
import { useStudy } from '../../study/store.ts';
import { useStudyClock } from '../../study/study-clock.ts';

/** Ids of the questions due for review; `null` until the record is read and the schedule is there. */
export function useDueQuestions(): readonly string[] | null {
  const answers = useStudy((study) => study.state.answers);
  const whole = useStudy((study) => study.whole);
  const retention = useStudy((study) => study.state.settings.retention);
  const clock = useStudyClock();
  const [due, setDue] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let current = true;
    if (whole) {
      import('./due-questions.ts').then(({ dueQuestions }) => {
        if (current) setDue(dueQuestions(answers, Date.now(), clock, retention));
      });
    }
    return () => {
      current = false;
    };
  }, [answers, whole, clock, retention]);
  return due;
}
