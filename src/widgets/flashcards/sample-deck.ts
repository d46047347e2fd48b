import type { GlossaryTerm } from '../../content/types.ts';
import type { CardRecord } from '../../study/fold.ts';
import type { DeckLesson, DeckPart } from './deck.ts';

/** A small deck for tests: two cards of the first part, one of the second. */
export const SAMPLE_PARTS: readonly DeckPart[] = [
  { id: 'start', title: 'Start' },
  { id: 'part-1', title: 'I. General purpose' },
];

export const SAMPLE_LESSONS: readonly DeckLesson[] = [
  { slug: 'first', title: 'First lesson', part: 'start' },
  { slug: 'second', title: 'Second lesson', part: 'part-1' },
];

export const SAMPLE_TERMS: readonly GlossaryTerm[] = [
  sampleTerm('burst', 'second'),
  sampleTerm('inference', 'first'),
  sampleTerm('latency', 'first'),
];

export function sampleTerm(id: string, lesson: string): GlossaryTerm {
  return {
    id,
    term: id.toUpperCase(),
    also: [],
    guide: false,
    ask: `What is ${id}?`,
    definition: () => `Definition of ${id}.`,
    example: () => `Example of ${id}.`,
    lesson,
    related: [],
    types: [],
  };
}

export const DAY_MS = 86_400_000;

/** A card graded Good once, `daysAgo` before `nowMs`, due `inDays` after it. */
export function gradedCard(nowMs: number, daysAgo: number, inDays: number): CardRecord {
  const dueAt = nowMs + inDays * DAY_MS;
  const at = nowMs - daysAgo * DAY_MS;
  return { grades: [{ id: `grade-${at}`, grade: 3, at, dueAt }], dueAt };
}
