import { closest, distance } from 'fastest-levenshtein';

/** The valid name closest to a misspelt one, or nothing when none is even similar. */
export function nearestName(name: string, valid: Iterable<string>): string | undefined {
  const names = [...valid];
  if (names.length === 0) return undefined;
  const candidate = closest(name, names);
  const tolerated = Math.max(3, Math.ceil(name.length * 0.6));
  return distance(name, candidate) <= tolerated ? candidate : undefined;
}

/** `there is no <kind> “<name>”`, with the nearest valid name when there is one. */
export function unknownName(kind: string, name: string, valid: Iterable<string>): string {
  const nearest = nearestName(name, valid);
  const hint = nearest === undefined ? '' : ` The nearest is “${nearest}”.`;
  return `There is no ${kind} “${name}”.${hint}`;
}
