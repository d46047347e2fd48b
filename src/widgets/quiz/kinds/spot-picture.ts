import type { HotspotFields } from '../../../content/types.ts';

/** What a picture with spots is given. */
export interface SpotPictureProps {
  readonly question: HotspotFields;
  readonly chosen: number | null;
  readonly checked: boolean;
  readonly onChoose: (spot: number) => void;
}

/** How a spot is called in the picture and in the list below it. */
export function spotLetter(index: number): string {
  return 'ABCDEFGH'[index] ?? '';
}

/** How a spot is marked: chosen before the answer is checked, right or wrong after it. */
export function letterMark(
  correct: boolean,
  isChosen: boolean,
  checked: boolean,
): 'on' | 'good' | 'bad' | undefined {
  if (!checked) return isChosen ? 'on' : undefined;
  if (correct) return 'good';
  return isChosen ? 'bad' : undefined;
}
