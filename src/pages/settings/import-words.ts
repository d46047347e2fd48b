import type { StudyEvent, StudyEventBody } from '../../study/events.ts';

const NAMES: Record<StudyEventBody['kind'], readonly [one: string, many: string] | null> = {
  'lesson-opened': null,
  'lesson-read': ['lesson read', 'lessons read'],
  answered: ['answer', 'answers'],
  'card-graded': ['card grade', 'card grades'],
  'card-grade-undone': null,
  'card-brought-back': null,
  'exam-started': ['exam', 'exams'],
  'exam-answered': ['exam answer', 'exam answers'],
  'exam-paused': null,
  'exam-resumed': null,
  'exam-discarded': null,
  'exam-handed-in': null,
  'exam-scored': null,
  'card-added': ['question made a card', 'questions made cards'],
  'note-written': ['note', 'notes'],
  'setting-changed': ['changed setting', 'changed settings'],
  'measurement-added': ['measurement of your own', 'measurements of your own'],
  'measurement-removed': null,
  erased: null,
  'erase-undone': null,
  imported: null,
};

/** "1 event", "2 events": with thousands set apart. */
export function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

export const EVENTS = ['event', 'events'] as const;

/** What a list of events holds, for a person: "3 lessons read", "12 answers"; the rest as "others". */
export function contentsInWords(events: readonly StudyEvent[]): readonly string[] {
  const counts = new Map<StudyEvent['kind'], number>();
  let others = 0;
  for (const { kind } of events) {
    if (NAMES[kind] === null) others += 1;
    else counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const words = [...counts].map(([kind, count]) => counted(count, NAMES[kind] ?? EVENTS));
  return others === 0 ? words : [...words, counted(others, ['other event', 'other events'])];
}
