import { useEffect, useState } from 'react';
import { useStudy } from '../../study/store.ts';
import { useStudyClock } from '../../study/study-clock.ts';

/**
 * Ids of the questions due for review; `null` until the record is read and the schedule is there.
 * @param askable the questions and templates there are: a record may name others, of an older guide
 */
export function useDueQuestions(
  askable: readonly { readonly id: string }[],
): readonly string[] | null {
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
  const ids = new Set(askable.map(({ id }) => id));
  return due?.filter((id) => ids.has(id)) ?? null;
}
