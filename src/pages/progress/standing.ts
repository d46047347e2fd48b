import { isCardKnown } from '../../study/card-mastery.ts';
import type { StudyState } from '../../study/fold.ts';
import { isQuestionKnown, isQuestionTried } from '../../study/mastery.ts';

/** How much of some questions or cards is known. `tried` tells "0 known" from "not tried". */
export interface Standing {
  readonly known: number;
  readonly tried: number;
  readonly of: number;
}

export function standingOfQuestions(study: StudyState, ids: readonly string[]): Standing {
  const records = ids.map((id) => study.answers.get(id));
  return {
    known: records.filter(isQuestionKnown).length,
    tried: records.filter(isQuestionTried).length,
    of: ids.length,
  };
}

/** Cards are named by their glossary term. */
export function standingOfCards(study: StudyState, terms: readonly string[]): Standing {
  const records = terms.map((term) => study.cards.get(term));
  return {
    known: records.filter(isCardKnown).length,
    tried: records.filter((record) => record !== undefined).length,
    of: terms.length,
  };
}

/** "3 of 4", or "Not tried". */
export function standingInWords({ known, tried, of }: Standing): string {
  if (of === 0) return '–';
  return tried === 0 ? 'Not tried' : `${known} of ${of}`;
}
