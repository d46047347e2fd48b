import { createContext, useContext } from 'react';
import type { GlossaryTerm, Question, SourceEntry } from '../../content/types.ts';

/** What the pieces of a lesson may refer to: just the entries that this lesson mentions. */
export interface LessonReferences {
  readonly slug: string;
  readonly questions: readonly Question[];
  readonly terms: readonly GlossaryTerm[];
  readonly sources: readonly SourceEntry[];
}

export const LessonContext = createContext<LessonReferences>({
  slug: '',
  questions: [],
  terms: [],
  sources: [],
});

export function useLesson(): LessonReferences {
  return useContext(LessonContext);
}
