import { useMemo, useState } from 'react';
import { previewIntervals, type ReviewGrade } from '../../core/review/schedule.ts';
import { MAX_TOOK_MS } from '../../study/events.ts';
import { isCardDue, isSetAside } from '../../study/mastery.ts';
import { record, undoGrade, useStudy } from '../../study/store.ts';
import { useStudyClock } from '../../study/study-clock.ts';
import type { DeckCard } from './cards.ts';
import type { DeckValue } from './deck.ts';
import { GRADE_NAMES } from './GradeBar.tsx';
import { cardQueue, lastGradeToday, newCards } from './queue.ts';
import {
  type CardSession,
  currentCard,
  endSession,
  gradeCard,
  reopenCard,
  showAnswer,
  startSession,
  undoLastGrade,
} from './session-steps.ts';

interface SessionInput {
  /** Every card there is, to find one by its id. */
  readonly all: readonly DeckCard[];
  /** Those that the reader chose. */
  readonly cards: readonly DeckCard[];
  readonly value: DeckValue;
  readonly extraNewCards: number;
}

/** One sitting: what is to be done, and every step of it as an event in the record. */
export function useDeckSession({ all, cards, value, extraNewCards }: SessionInput) {
  const study = useStudy(({ state }) => state);
  const { cards: records } = study;
  const { newCardsPerDay, retention } = study.settings;
  const clock = useStudyClock();
  const [nowMs, setNowMs] = useState(() => Date.now());
  /** When the card that is in front came up. */
  const [sinceMs, setSinceMs] = useState(nowMs);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const byId = useMemo(() => new Map(all.map((card) => [card.id, card])), [all]);
  const setAside = useMemo(
    () => new Set([...study.cards.keys()].filter((card) => isSetAside(study, card))),
    [study],
  );
  const wish = { cards, records, setAside, nowMs, clock, shuffleSeed: value.shuffleSeed };
  const [session, setSession] = useState(() =>
    startSession(cardQueue({ ...wish, newCardsPerDay, extraNewCards })),
  );

  const currentId = currentCard(session);
  const current = currentId === null ? undefined : byId.get(currentId);
  const grades = (currentId !== null && records.get(currentId)?.grades) || [];
  const last = lastGradeToday(records, nowMs, clock, (card) => byId.has(card));

  const step = (next: CardSession, sentence: string) => {
    const now = Date.now();
    if (currentCard(next) !== currentId || !next.shown) {
      setTyped('');
      setSinceMs(now);
    }
    setSession(next);
    setNowMs(now);
    setSaid(sentence);
  };

  const grade = (given: ReviewGrade) => {
    if (currentId === null || !session.shown) return;
    const atMs = Date.now();
    const chosen = previewIntervals(grades, atMs, retention, clock).find(
      (one) => one.grade === given,
    );
    if (!chosen) return;
    const { dueAt, label } = chosen;
    const tookMs = Math.min(MAX_TOOK_MS, Math.max(0, atMs - sinceMs));
    const eventId = record({ kind: 'card-graded', card: currentId, grade: given, dueAt, tookMs });
    const rests = isSetAside(useStudy.getState().state, currentId);
    const next = gradeCard(session, {
      grade: given,
      inMs: dueAt - atMs,
      eventId,
      tookMs,
      setAside: rests,
    });
    const sentence = rests
      ? `${GRADE_NAMES[given]}. This card was forgotten so often that it is set aside. Its lesson is named below.`
      : `${GRADE_NAMES[given]}, ${label}.`;
    step(next, sentence);
  };

  const undo = () => {
    const own = session.graded.at(-1);
    if (own) {
      undoGrade(own.eventId);
      step(undoLastGrade(session), `${GRADE_NAMES[own.grade]} taken back.`);
    } else if (last) {
      undoGrade(last.eventId);
      step(reopenCard(session, last.card), `${GRADE_NAMES[last.grade]} taken back.`);
    }
  };

  return {
    session,
    current,
    grades,
    nowMs,
    clock,
    said,
    typed,
    setTyped,
    setAside,
    byId,
    retention,
    dueAt: cards.flatMap(({ id }) => (setAside.has(id) ? [] : (records.get(id)?.dueAt ?? []))),
    newCards: newCards(wish).length,
    canUndo: session.graded.length > 0 || last !== null,
    goOn: () => step({ ...session, ended: false }, ''),
    bringBack: (card: string) => {
      record({ kind: 'card-brought-back', card });
      const chosen = cards.some(({ id }) => id === card) && !session.queue.includes(card);
      if (chosen && isCardDue(records.get(card), Date.now(), clock)) {
        setSession({ ...session, queue: [...session.queue, card] });
      }
      setSaid('The card takes part again.');
    },
    actions: {
      show: () => step(showAnswer(session), ''),
      grade,
      undo,
      end: () => {
        if (currentId !== null) {
          step(endSession(session), 'Session ended. Your progress is kept.');
        }
      },
    },
  };
}

export type DeckSessionState = ReturnType<typeof useDeckSession>;
