import { useEffect, useMemo, useState } from 'react';
import { type CardSubjects, isCardOfDeck } from '../core/review/card-id.ts';
import { dueCards } from './mastery.ts';
import { useStudy } from './store.ts';
import { useStudyClock } from './study-clock.ts';

const MINUTE_MS = 60_000;

/**
 * How many cards of the deck are due today, without those set aside. `null` until the clock may be read
 * and the record has been: its snapshot does not say how often a card was forgotten.
 */
export function useDueCards(): number | null {
  const state = useStudy((study) => study.state);
  const whole = useStudy((study) => study.whole);
  const clock = useStudyClock();
  const [now, setNow] = useState<number | null>(null);
  const [subjects, setSubjects] = useState<CardSubjects | 'unknown' | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const due = useMemo(
    () => (now === null || !whole ? null : dueCards(state, now, clock)),
    [state, whole, now, clock],
  );
  const wanted = due !== null && due.length > 0;
  useEffect(() => {
    if (!wanted) return;
    let unmounted = false;
    import('virtual:card-subjects').then(
      ({ terms, questions }) => {
        if (!unmounted) setSubjects({ terms: new Set(terms), questions: new Set(questions) });
      },
      () => {
        if (!unmounted) setSubjects('unknown');
      },
    );
    return () => {
      unmounted = true;
    };
  }, [wanted]);
  if (due === null) return null;
  if (due.length === 0) return 0;
  // Without the network the course cannot be asked, and the record is believed.
  if (subjects === null) return null;
  if (subjects === 'unknown') return due.length;
  const added = [...state.addedCards.keys()];
  return due.filter((card) => isCardOfDeck(card, subjects, added)).length;
}
