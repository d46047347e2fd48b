import type { FamilyGroup } from '../../core/catalog/types.ts';
import { FAMILY_SHAPES } from '../../ui/FamilyMark.tsx';

/** A mark in px from the left top corner. */
export interface PlacedPoint {
  readonly group: FamilyGroup;
  readonly isHollow: boolean;
  readonly x: number;
  readonly y: number;
}

const MARK_PX = 11;

/** Kinds without a colour of their own take the general one. */
const COLOURED: readonly FamilyGroup[] = [
  'general',
  'compute',
  'memory',
  'gpu',
  'inference',
  'training',
];

/** Draws the marks in the colours of the present theme, each kind in its shape. */
export function drawPoints(
  canvas: HTMLCanvasElement,
  points: readonly PlacedPoint[],
  width: number,
  height: number,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const colours = getComputedStyle(canvas);
  const scale = (MARK_PX / 16) * ratio;
  for (const [group, shape] of Object.entries(FAMILY_SHAPES)) {
    const ofGroup = points.filter((point) => point.group === group);
    if (ofGroup.length === 0) continue;
    const name = COLOURED.find((known) => known === group) ?? 'general';
    const path = new Path2D(shape);
    context.fillStyle = colours.getPropertyValue(`--f-${name}`);
    context.strokeStyle = context.fillStyle;
    context.lineWidth = 1.5;
    context.globalAlpha = 0.8;
    for (const { x, y, isHollow } of ofGroup) {
      context.setTransform(scale, 0, 0, scale, x * ratio - 8 * scale, y * ratio - 8 * scale);
      if (isHollow) context.stroke(path);
      else context.fill(path);
    }
  }
}
