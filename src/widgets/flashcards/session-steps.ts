import type { ReviewGrade } from '../../core/review/schedule.ts';

/** A card due again so soon comes back at the end of the same session. */
const SAME_SESSION_MS = 20 * 60_000;

export interface GradedCard {
  readonly card: string;
  readonly grade: ReviewGrade;
  /** Id of the study event, to take it back. */
  readonly eventId: string;
  readonly comesBack: boolean;
}

/** One sitting: the cards in order, how many of them are done, and whether the answer is open. */
export interface CardSession {
  readonly queue: readonly string[];
  readonly graded: readonly GradedCard[];
  readonly shown: boolean;
  readonly ended: boolean;
}

export function startSession(queue: readonly string[]): CardSession {
  return { queue, graded: [], shown: false, ended: false };
}

/** `null` when nothing is left or the reader ended the session. */
export function currentCard({ queue, graded, ended }: CardSession): string | null {
  return ended ? null : (queue[graded.length] ?? null);
}

export function showAnswer(session: CardSession): CardSession {
  return currentCard(session) === null ? session : { ...session, shown: true };
}

/** @param inMs how long after now the card is due again */
export function gradeCard(
  session: CardSession,
  grade: ReviewGrade,
  inMs: number,
  eventId: string,
): CardSession {
  const card = currentCard(session);
  if (card === null || !session.shown) return session;
  const comesBack = inMs <= SAME_SESSION_MS;
  return {
    queue: comesBack ? [...session.queue, card] : session.queue,
    graded: [...session.graded, { card, grade, eventId, comesBack }],
    shown: false,
    ended: false,
  };
}

/** The last grade taken back: its card is open again, with the answer shown. */
export function undoLastGrade(session: CardSession): CardSession {
  const last = session.graded.at(-1);
  if (!last) return session;
  return {
    queue: last.comesBack ? session.queue.slice(0, -1) : session.queue,
    graded: session.graded.slice(0, -1),
    shown: true,
    ended: false,
  };
}

export function endSession(session: CardSession): CardSession {
  return { ...session, shown: false, ended: true };
}
