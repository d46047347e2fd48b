import type { ReviewGrade } from '../../core/review/schedule.ts';

/** A card due again so soon comes back at the end of the same session. */
const SAME_SESSION_MS = 20 * 60_000;

export interface GradedCard {
  readonly card: string;
  readonly grade: ReviewGrade;
  /** Id of the study event, to take it back. */
  readonly eventId: string;
  readonly comesBack: boolean;
  /** Milliseconds from the question to the grade. */
  readonly tookMs: number;
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

export interface GivenGrade {
  readonly grade: ReviewGrade;
  /** How long after now the card is due again. */
  readonly inMs: number;
  readonly eventId: string;
  readonly tookMs: number;
  /** Set aside by this grade: it does not come back, however soon it would be due. */
  readonly setAside: boolean;
}

export function gradeCard(
  session: CardSession,
  { grade, inMs, eventId, tookMs, setAside }: GivenGrade,
): CardSession {
  const card = currentCard(session);
  if (card === null || !session.shown) return session;
  const comesBack = inMs <= SAME_SESSION_MS && !setAside;
  return {
    queue: comesBack ? [...session.queue, card] : session.queue,
    graded: [...session.graded, { card, grade, eventId, comesBack, tookMs }],
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

/** A card whose grade from before this sitting was taken back: it is open again, before all others. */
export function reopenCard(session: CardSession, card: string): CardSession {
  const done = session.queue.slice(0, session.graded.length);
  const left = session.queue.slice(session.graded.length).filter((other) => other !== card);
  return { ...session, queue: [...done, card, ...left], shown: true, ended: false };
}

export interface SessionSummary {
  /** Different cards. */
  readonly cards: number;
  readonly answers: number;
  /** How many of the answers were graded Again. */
  readonly again: number;
  readonly tookMs: number;
}

export function summaryOf({ graded }: CardSession): SessionSummary {
  return {
    cards: new Set(graded.map(({ card }) => card)).size,
    answers: graded.length,
    again: graded.filter(({ grade }) => grade === 1).length,
    tookMs: graded.reduce((sum, { tookMs }) => sum + tookMs, 0),
  };
}

export function endSession(session: CardSession): CardSession {
  return { ...session, shown: false, ended: true };
}
