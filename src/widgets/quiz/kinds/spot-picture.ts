import type { HotspotFields } from '../../../content/types.ts';

/** What a picture with spots is given. */
export interface SpotPictureProps {
  readonly question: HotspotFields;
  readonly chosen: number | null;
  readonly checked: boolean;
  readonly onChoose: (spot: number) => void;
}

/** How a spot is called in the picture and in the list beside it. */
export function spotLetter(index: number): string {
  return 'ABCDEFGH'[index] ?? '';
}
