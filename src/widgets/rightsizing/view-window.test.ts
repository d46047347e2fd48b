import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampView, isWhole, panView, SHORTEST_HOURS, wholeView, zoomView } from './view-window.ts';

const SPAN = 336;

describe('the part of the time axis in view', () => {
  it('halves around its middle', () => {
    expect(zoomView(wholeView(SPAN), SPAN, 0.5)).toEqual({ fromHour: 84, toHour: 252 });
  });

  it('keeps the point under the pointer where it is', () => {
    const zoomed = zoomView({ fromHour: 100, toHour: 200 }, SPAN, 0.5, 0.25);
    expect(zoomed.fromHour + 0.25 * (zoomed.toHour - zoomed.fromHour)).toBeCloseTo(125, 1);
  });

  it('stops at both ends when it is moved', () => {
    expect(panView({ fromHour: 10, toHour: 58 }, SPAN, -1)).toEqual({ fromHour: 0, toHour: 48 });
    expect(panView({ fromHour: 270, toHour: 318 }, SPAN, 1)).toEqual({
      fromHour: 288,
      toHour: 336,
    });
  });

  it('is the whole again after zooming out far enough', () => {
    expect(isWhole(zoomView({ fromHour: 10, toHour: 58 }, SPAN, 100), SPAN)).toBe(true);
  });

  it('never leaves the span and never gets shorter than the shortest', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (fromHour, length, factor, share) => {
          const start = clampView({ fromHour, toHour: fromHour + length }, SPAN);
          for (const view of [start, zoomView(start, SPAN, factor), panView(start, SPAN, share)]) {
            expect(view.fromHour).toBeGreaterThanOrEqual(0);
            expect(view.toHour).toBeLessThanOrEqual(SPAN);
            expect(view.toHour - view.fromHour).toBeGreaterThanOrEqual(SHORTEST_HOURS - 0.11);
          }
        },
      ),
    );
  });
});
