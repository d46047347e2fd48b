import type { RegionPlace } from '../catalog/regions.ts';

/** Words in small letters, without accents and full stops; “northern” is what lists write as “N.” */
function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase()
    .replace(/^north(?:ern)? (?=[vc])/, 'n ');
}

/** Shorter words, such as “town”, say nothing about a place. */
const LEAST_LETTERS = 5;

/** A name, and its last word when that says as much: “n virginia” and “virginia”. */
function withLastWord(name: string): readonly string[] {
  const last = name.split(' ').at(-1) ?? '';
  return last.length >= LEAST_LETTERS ? [name, last] : [name];
}

/** What a region is called: its id, with or without its number, its place and its part of the world. */
function namesOf({ region, regionName, place, partition }: RegionPlace): readonly string[] {
  const ids = [region, region.replace(/-\d+$/, '')];
  const area = withLastWord(plainName(regionName.replace(/ \(.*$/, '')));
  // The places of GovCloud are called “US-East” and “US-West”, which more readers mean otherwise.
  return partition === 'aws-us-gov'
    ? [...ids, ...area]
    : [...ids, ...area, ...withLastWord(plainName(place))];
}

/** Each name of a place to the regions that are called so. */
export type PlaceWords = ReadonlyMap<string, readonly RegionPlace[]>;

export function placeWords(places: readonly RegionPlace[]): PlaceWords {
  const words = new Map<string, readonly RegionPlace[]>();
  for (const place of places) {
    for (const name of new Set(namesOf(place))) {
      words.set(name, [...(words.get(name) ?? []), place]);
    }
  }
  return words;
}

const MOST_WORDS = 3;

/** The longest name of a place at the head of the words; `null` when they begin with none. */
export function placeAtHead(
  words: readonly string[],
  known: PlaceWords,
): { readonly used: number; readonly places: readonly RegionPlace[] } | null {
  for (let used = Math.min(MOST_WORDS, words.length); used > 0; used -= 1) {
    const places = known.get(plainName(words.slice(0, used).join(' ')));
    if (places) return { used, places };
  }
  return null;
}
