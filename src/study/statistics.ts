import type { Confidence, StudyEvent } from './events.ts';

export interface CalibrationRow {
  readonly confidence: Confidence;
  readonly right: number;
  readonly of: number;
}

const CONFIDENCES: readonly Confidence[] = ['guess', 'think', 'sure'];

/** How often answers were right by how sure the reader said they were; first answers and later ones. */
export function calibrationOf(events: readonly StudyEvent[]): readonly CalibrationRow[] {
  return CONFIDENCES.map((confidence) => {
    const said = events.filter(
      (event) => event.kind === 'answered' && event.watched && event.confidence === confidence,
    );
    const right = said.filter((event) => event.kind === 'answered' && event.outcome === 'right');
    return { confidence, right: right.length, of: said.length };
  });
}

/** What counts as studying: settings, imports and erasures do not. */
function isStudy({ kind }: StudyEvent): boolean {
  return (
    kind === 'answered' ||
    kind === 'card-graded' ||
    kind === 'lesson-opened' ||
    kind === 'lesson-read' ||
    kind === 'note-written' ||
    kind === 'exam-answered'
  );
}

/** A longer silence than this is a break and counts as nothing. */
const LONGEST_PAUSE_MS = 5 * 60_000;
/** The last act before a break still took some time. */
const LAST_ACT_MS = 30_000;

/**
 * Time spent studying, by a rule of ours: the time between two acts that are less than 5 minutes
 * apart, and half a minute for the last act before a longer break.
 * @returns milliseconds by the key of the day in which each act fell
 */
export function timeByDay(
  events: readonly StudyEvent[],
  dayOf: (atMs: number) => string,
): ReadonlyMap<string, number> {
  const times = events
    .filter(isStudy)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  const byDay = new Map<string, number>();
  for (const [index, at] of times.entries()) {
    const next = times[index + 1];
    const gap = next === undefined ? Number.POSITIVE_INFINITY : next - at;
    const spent = gap > LONGEST_PAUSE_MS ? LAST_ACT_MS : gap;
    byDay.set(dayOf(at), (byDay.get(dayOf(at)) ?? 0) + spent);
  }
  return byDay;
}

/** How many acts of studying fell on each day. */
export function actsByDay(
  events: readonly StudyEvent[],
  dayOf: (atMs: number) => string,
): ReadonlyMap<string, number> {
  const byDay = new Map<string, number>();
  for (const event of events) {
    if (isStudy(event)) byDay.set(dayOf(event.at), (byDay.get(dayOf(event.at)) ?? 0) + 1);
  }
  return byDay;
}
