import { useEffect, useState } from 'react';
import { useStudy } from '../../study/store.ts';

/** Ids of the questions due for review; `null` until the record is read and the schedule is there. */
export function useDueQuestions(): readonly string[] | null {
  const answers = useStudy((study) => study.state.answers);
  const ready = useStudy((study) => study.ready);
  const [due, setDue] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let current = true;
    if (ready) {
      import('./due-questions.ts').then(({ dueQuestions }) => {
        if (current) setDue(dueQuestions(answers, Date.now()));
      });
    }
    return () => {
      current = false;
    };
  }, [answers, ready]);
  return due;
}
