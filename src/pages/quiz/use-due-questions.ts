import { useEffect, useState } from 'react';
import { useStudy } from '../../study/store.ts';

/** Ids of the questions due for review; `null` until the record is read and the schedule is there. */
export function useDueQuestions(): readonly string[] | null {
  const answers = useStudy((study) => study.state.answers);
  const whole = useStudy((study) => study.whole);
  const [due, setDue] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let current = true;
    if (whole) {
      import('./due-questions.ts').then(({ dueQuestions }) => {
        if (current) setDue(dueQuestions(answers, Date.now()));
      });
    }
    return () => {
      current = false;
    };
  }, [answers, whole]);
  return due;
}
