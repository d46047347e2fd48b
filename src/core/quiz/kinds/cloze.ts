import { type KindRules, scoreOfParts } from '../score.ts';
import { readSlots } from './indices.ts';

/** A text with blanks; each blank has options, of which exactly one is correct. */
export interface ClozeKey {
  readonly kind: 'cloze';
  readonly blanks: readonly { readonly options: readonly { readonly correct: boolean }[] }[];
}

/** The response names an option for each blank. It is answered when all are filled. */
export const cloze: KindRules<ClozeKey, readonly (number | null)[]> = {
  read(key, value) {
    const read = readSlots(
      value,
      key.blanks.length,
      (blank) => key.blanks[blank]?.options.length ?? 0,
    );
    return read?.every((one) => one !== null) ? read : null;
  },
  score: (key, options) =>
    scoreOfParts(
      options.filter((option, blank) =>
        option === null ? false : key.blanks[blank]?.options[option]?.correct,
      ).length,
      key.blanks.length,
    ),
};
