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
  /** The last grade of each card as this sitting knows it: id of the event, '' for none. */
  readonly known: ReadonlyMap<string, string>;
}

/** What the record says of a card: other tabs write to it as well. */
export interface CardsNow {
  /** Id of the grade that counts last, '' for none. */
  lastGrade(card: string): string;
  /** Whether a grade still counts: it may have been taken back. */
  hasGrade(card: string, eventId: string): boolean;
  /** Whether the card is new, or due and not set aside. */
  isToDo(card: string): boolean;
}

export function startSession(
  queue: readonly string[],
  lastGrade: CardsNow['lastGrade'],
): CardSession {
  const known = new Map(queue.map((card) => [card, lastGrade(card)]));
  return { queue, graded: [], shown: false, ended: false, known };
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
    known: new Map(session.known).set(card, eventId),
  };
}

/**
 * The last grade taken back: its card is open again, with the answer shown.
 * @param lastGrade of the card now, as in `CardsNow`
 */
export function undoLastGrade(session: CardSession, lastGrade: string): CardSession {
  const last = session.graded.at(-1);
  if (!last) return session;
  const back = last.comesBack ? session.queue.lastIndexOf(last.card) : -1;
  return {
    queue: session.queue.filter((_, index) => index !== back),
    graded: session.graded.slice(0, -1),
    shown: true,
    ended: false,
    known: new Map(session.known).set(last.card, lastGrade),
  };
}

/**
 * A card whose grade from before this sitting was taken back: it is open again, before all others.
 * @param lastGrade of the card now, as in `CardsNow`
 */
export function reopenCard(session: CardSession, card: string, lastGrade: string): CardSession {
  const done = session.queue.slice(0, session.graded.length);
  const left = session.queue.slice(session.graded.length).filter((other) => other !== card);
  const known = new Map(session.known).set(card, lastGrade);
  return {
    queue: [...done, card, ...left],
    graded: session.graded,
    shown: true,
    ended: false,
    known,
  };
}

/** More cards at the end of the sitting, which goes on. Cards that are still to come stay one. */
export function addCards(
  session: CardSession,
  cards: readonly string[],
  lastGrade: CardsNow['lastGrade'],
): CardSession {
  const left = session.queue.slice(session.graded.length);
  const added = cards.filter((card) => !left.includes(card));
  const known = new Map(session.known);
  for (const card of added) known.set(card, lastGrade(card));
  return { ...session, queue: [...session.queue, ...added], ended: false, known };
}

/**
 * The sitting after what other tabs did meanwhile: a card that was graded there is not asked here as
 * well, and one whose grade was taken back there is to be done again. The same object when they did
 * nothing to these cards.
 */
export function withOtherTabs(session: CardSession, now: CardsNow): CardSession {
  const graded = session.graded.filter(({ card, eventId }) => now.hasGrade(card, eventId));
  const ahead = session.queue.slice(session.graded.length);
  const isUnchanged = (card: string) => session.known.get(card) === now.lastGrade(card);
  const left = ahead.filter((card) => isUnchanged(card) || now.isToDo(card));
  const takenBack = session.graded
    .filter((one) => !graded.includes(one))
    .map(({ card }) => card)
    .filter((card, index, all) => all.indexOf(card) === index)
    .filter((card) => !left.includes(card) && now.isToDo(card));
  if (graded.length === session.graded.length && left.length === ahead.length) return session;
  const queue = [...graded.map(({ card }) => card), ...left, ...takenBack];
  return {
    queue,
    graded,
    shown: session.shown && left[0] === ahead[0],
    ended: session.ended,
    known: new Map(queue.map((card) => [card, now.lastGrade(card)])),
  };
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
