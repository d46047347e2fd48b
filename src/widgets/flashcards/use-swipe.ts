import { type RefObject, useEffect, useRef } from 'react';

const SWIPE_PX = 80;

/**
 * A swipe to the side with a finger or a pen. Up and down stay the page's (`touch-action: pan-y`), and
 * the card follows the finger so that one can still change one's mind.
 */
export function useSwipe(
  box: RefObject<HTMLElement | null>,
  enabled: boolean,
  onSwipe: (direction: 'left' | 'right') => void,
): void {
  const latest = useRef(onSwipe);
  useEffect(() => {
    latest.current = onSwipe;
  });
  useEffect(() => {
    const element = box.current;
    if (!element || !enabled) return;
    let startX: number | null = null;

    const follow = (dx: number) => {
      element.style.translate = dx === 0 ? '' : `${dx}px`;
      if (Math.abs(dx) < SWIPE_PX) delete element.dataset.swipe;
      else element.dataset.swipe = dx < 0 ? 'again' : 'good';
    };
    const onDown = (event: PointerEvent) => {
      if (event.isPrimary && event.pointerType !== 'mouse') startX = event.clientX;
    };
    const onMove = (event: PointerEvent) => {
      if (startX !== null) follow(event.clientX - startX);
    };
    const onUp = (event: PointerEvent) => {
      if (startX === null) return;
      const dx = event.clientX - startX;
      onCancel();
      if (Math.abs(dx) >= SWIPE_PX) latest.current(dx < 0 ? 'left' : 'right');
    };
    const onCancel = () => {
      startX = null;
      follow(0);
    };

    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onCancel);
    return () => {
      onCancel();
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onCancel);
    };
  }, [box, enabled]);
}
