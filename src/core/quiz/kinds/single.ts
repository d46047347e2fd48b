import { type KindRules, scoreOfParts } from '../score.ts';
import { isIndex } from './indices.ts';

/** Exactly one of the choices is correct. */
export interface SingleKey {
  readonly kind: 'single';
  readonly choices: readonly { readonly correct: boolean }[];
}

/** The response is the index of the choice. */
export const single: KindRules<SingleKey | HotspotKey, number> = {
  read: (key, value) => (isIndex(value, choicesOf(key).length) ? value : null),
  score: (key, choice) => scoreOfParts(choicesOf(key)[choice]?.correct ? 1 : 0, 1),
};

/** A place in a picture; exactly one of the spots is correct. Answered like a single choice. */
export interface HotspotKey {
  readonly kind: 'hotspot';
  readonly spots: readonly { readonly correct: boolean }[];
}

function choicesOf(key: SingleKey | HotspotKey): readonly { readonly correct: boolean }[] {
  return key.kind === 'single' ? key.choices : key.spots;
}
