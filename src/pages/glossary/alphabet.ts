import type { GlossaryTerm } from '../../content/types.ts';

export interface LetterGroup {
  readonly letter: string;
  readonly terms: readonly GlossaryTerm[];
}

const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The terms by first letter, in the order of the alphabet; digits and signs come first. */
export function byLetter(terms: readonly GlossaryTerm[]): readonly LetterGroup[] {
  const sorted = [...terms].sort((a, b) => order.compare(a.term, b.term));
  const letters = [...new Set(sorted.map(letterOf))];
  return letters.map((letter) => ({
    letter,
    terms: sorted.filter((term) => letterOf(term) === letter),
  }));
}

function letterOf({ term }: GlossaryTerm): string {
  const first = term.charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '0';
}

/** Terms that contain every word of `wanted`, in one of their names or in what they say. */
export function matching(
  terms: readonly GlossaryTerm[],
  wanted: string,
  textOf: (term: GlossaryTerm) => string,
): readonly GlossaryTerm[] {
  const words = wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return terms;
  return terms.filter((term) => {
    const text = [term.term, ...term.also, textOf(term)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
