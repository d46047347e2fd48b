import { useEffect, useState } from 'react';
import { useStudy } from './store.ts';
import { useStudyClock } from './study-clock.ts';

const MINUTE_MS = 60_000;

/**
 * How many cards of the deck are due today, without those set aside. `null` until the clock may be read
 * and the record has been: its snapshot does not say how often a card was forgotten. Where the network
 * keeps back what counts them, none is.
 */
export function useDueCards(): number | null {
  const state = useStudy((study) => study.state);
  const whole = useStudy((study) => study.whole);
  const clock = useStudyClock();
  const [now, setNow] = useState<number | null>(null);
  const [due, setDue] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (now === null || !whole) return;
    if (state.cards.size === 0) {
      setDue(0);
      return;
    }
    let isStale = false;
    import('./deck-cards.ts')
      .then(
        ({ countDueCards }) => countDueCards(state, now, clock),
        () => 0,
      )
      .then((count) => {
        if (!isStale) setDue(count);
      });
    return () => {
      isStale = true;
    };
  }, [state, whole, now, clock]);
  return due;
}
