import { useMemo, useState } from 'react';
import { previewIntervals, type ReviewGrade } from '../../core/review/schedule.ts';
import { comesBackAt, isCardDue, isSetAside } from '../../study/card-mastery.ts';
import { MAX_TOOK_MS } from '../../study/events.ts';
import type { CardRecord } from '../../study/fold.ts';
import { record, undoGrade, useStudy } from '../../study/store.ts';
import { useStudyClock } from '../../study/study-clock.ts';
import type { DeckCard } from './cards.ts';
import type { DeckValue } from './deck.ts';
import { GRADE_NAMES } from './GradeBar.tsx';
import { cardQueue, lastGradeToday, newCards } from './queue.ts';
import {
  addCards,
  type CardSession,
  currentCard,
  endSession,
  gradeCard,
  reopenCard,
  showAnswer,
  startSession,
  undoLastGrade,
  withOtherTabs,
} from './session-steps.ts';
import { useNow } from './use-now.ts';
import { useShownTime } from './use-shown-time.ts';

const MORE_NEW_CARDS = 10;

interface SessionInput {
  /** Every card there is, to find one by its id. */
  readonly all: readonly DeckCard[];
  /** Those that the reader chose. */
  readonly cards: readonly DeckCard[];
  readonly value: DeckValue;
}

/** One sitting: what is to be done, and every step of it as an event in the record. */
export function useDeckSession({ all, cards, value }: SessionInput) {
  const study = useStudy(({ state }) => state);
  const { cards: records } = study;
  const { newCardsPerDay, retention } = study.settings;
  const clock = useStudyClock();
  const [nowMs, readClock] = useNow();
  const [typed, setTyped] = useState({ card: '', text: '' });
  const [said, setSaid] = useState('');
  const byId = useMemo(() => new Map(all.map((card) => [card.id, card])), [all]);
  const setAside = useMemo(
    () => new Set([...study.cards.keys()].filter((card) => isSetAside(study, card))),
    [study],
  );
  const { shuffleSeed } = value;
  const wish = { cards, records, setAside, nowMs, clock, shuffleSeed, newCardsPerDay };
  const [kept, setKept] = useState(() =>
    startSession(cardQueue(wish), (card) => lastGradeOf(records.get(card))),
  );
  const session = useMemo(
    () =>
      withOtherTabs(kept, {
        lastGrade: (card) => lastGradeOf(records.get(card)),
        hasGrade: (card, eventId) =>
          records.get(card)?.grades.some(({ id }) => id === eventId) ?? false,
        isToDo: (card) =>
          !records.has(card) || (isCardDue(records.get(card), nowMs, clock) && !setAside.has(card)),
      }),
    [kept, records, setAside, nowMs, clock],
  );

  const currentId = currentCard(session);
  const current = currentId === null ? undefined : byId.get(currentId);
  const grades = (currentId !== null && records.get(currentId)?.grades) || [];
  const last = lastGradeToday(records, nowMs, clock, (card) => byId.has(card));
  const waiting = currentId === null ? cardQueue(wish) : [];

  // The same card may come up twice in a row.
  const shownMs = useShownTime(`${session.graded.length} ${currentId}`);

  const step = (next: CardSession, sentence: string) => {
    if (currentCard(next) !== currentId || !next.shown) setTyped({ card: '', text: '' });
    setKept(next);
    readClock();
    setSaid(sentence);
  };
  const lastGradeNow = (card: string) => lastGradeOf(useStudy.getState().state.cards.get(card));
  const goOnWith = (more: readonly string[]) => step(addCards(session, more, lastGradeNow), '');

  const grade = (given: ReviewGrade) => {
    if (currentId === null || !session.shown) return;
    const atMs = Date.now();
    const chosen = previewIntervals(grades, atMs, retention, clock).find(
      (one) => one.grade === given,
    );
    if (!chosen) return;
    const { dueAt, label } = chosen;
    const tookMs = Math.min(MAX_TOOK_MS, shownMs());
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
      step(undoLastGrade(session, lastGradeNow(own.card)), `${GRADE_NAMES[own.grade]} taken back.`);
    } else if (last) {
      undoGrade(last.eventId);
      step(
        reopenCard(session, last.card, lastGradeNow(last.card)),
        `${GRADE_NAMES[last.grade]} taken back.`,
      );
    }
  };

  return {
    session,
    current,
    grades,
    nowMs,
    clock,
    said: session === kept ? said : FROM_ANOTHER_TAB,
    typed: typed.card === currentId ? typed.text : '',
    setTyped: (text: string) => setTyped({ card: currentId ?? '', text }),
    setAside,
    byId,
    retention,
    dueAt: cards.flatMap(({ id }) => {
      const own = records.get(id);
      return own === undefined || setAside.has(id) ? [] : [comesBackAt(own, nowMs)];
    }),
    /** To be done by now, once the sitting is through: the page may have been left open over night. */
    waiting: waiting.length,
    newCards: newCards(wish).length,
    goOn: () => goOnWith(waiting),
    takeMoreNew: () => goOnWith(newCards(wish).slice(0, MORE_NEW_CARDS)),
    bringBack: (card: string) => {
      record({ kind: 'card-brought-back', card });
      const chosen = cards.some(({ id }) => id === card);
      if (chosen && isCardDue(records.get(card), Date.now(), clock)) {
        setKept({ ...addCards(session, [card], lastGradeNow), ended: session.ended });
      }
      setSaid('The card takes part again.');
    },
    actions: {
      show: currentId === null ? null : () => step(showAnswer(session), ''),
      grade,
      undo: session.graded.length > 0 || last !== null ? undo : null,
      end:
        currentId === null
          ? null
          : () => step(endSession(session), 'Session ended. Your progress is kept.'),
    },
  };
}

const FROM_ANOTHER_TAB =
  'You went on in another tab. What was graded or taken back there counts here too.';

function lastGradeOf(record: CardRecord | undefined): string {
  return record?.grades.at(-1)?.id ?? '';
}

export type DeckSessionState = ReturnType<typeof useDeckSession>;
