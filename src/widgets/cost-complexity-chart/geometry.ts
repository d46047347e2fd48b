/** The two drawings of one chart, in drawing units: the page scales them to the width there is. */
export interface DrawingSize {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** The largest size that the style sheet gives to this text in this drawing. */
  readonly labelSize: number;
  readonly tickSize: number;
  readonly markRadius: number;
  /** Whether every point has its label, or just the selected one, its neighbours and the extremes. */
  readonly labelsAll: boolean;
}

export const WIDE: DrawingSize = {
  name: 'wide',
  width: 720,
  height: 470,
  plot: { left: 52, top: 46, right: 662, bottom: 416 },
  labelSize: 14,
  tickSize: 13.5,
  markRadius: 6.5,
  labelsAll: true,
};

export const NARROW: DrawingSize = {
  name: 'narrow',
  width: 340,
  height: 400,
  plot: { left: 44, top: 48, right: 292, bottom: 344 },
  labelSize: 14.5,
  tickSize: 14,
  markRadius: 6.5,
  labelsAll: false,
};

/** Below this width of the figure, in CSS px, the narrow drawing is shown; the style sheet says the same. */
export const NARROW_BELOW_PX = 640;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** About how wide IBM Plex Sans 600 sets a text; a little generous, so that labels keep apart. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    em += /[iljft.,:·’ 1]/.test(character) ? 0.36 : /[mwMW]/.test(character) ? 0.9 : 0.605;
  }
  return em * size;
}
