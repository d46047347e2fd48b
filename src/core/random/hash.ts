/**
 * A number that a text always gives again: FNV-1a over UTF-16 units. Ids, seeds and links are made
 * of it, so what a text gives must not change.
 *
 * @returns whole, from 0 to 2³² − 1
 */
export function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  }
  return hash >>> 0;
}
