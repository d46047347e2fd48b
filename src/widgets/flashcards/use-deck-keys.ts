import { type RefObject, useEffect } from 'react';
import { REVIEW_GRADES, type ReviewGrade } from '../../core/review/schedule.ts';

/** What a key can do now; a key that can do nothing is left to the browser. */
export interface DeckActions {
  readonly show: (() => void) | null;
  readonly grade: (grade: ReviewGrade) => void;
  readonly undo: (() => void) | null;
  readonly end: (() => void) | null;
}

/**
 * Space, 1 to 4, U and Esc, wherever the focus is on the page, except where somebody types, while a
 * dialog is open or another figure stands alone. Space on a control does what that control does.
 */
export function useDeckKeys(
  root: RefObject<HTMLElement | null>,
  enabled: boolean,
  shown: boolean,
  actions: DeckActions,
): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (root.current?.closest('[inert]') || document.querySelector('dialog[open]')) return;
      if (event.target instanceof Element && takesText(event.target)) return;
      const act = actionFor(event, shown, actions);
      if (!act) return;
      event.preventDefault();
      act();
    };
    // Before anybody else's: closing what is on top must not end the session below it as well.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [root, enabled, shown, actions]);
}

function actionFor(
  event: KeyboardEvent,
  shown: boolean,
  actions: DeckActions,
): (() => void) | null {
  if (event.key === 'Escape') return actions.end;
  if (event.key === 'u' || event.key === 'U') return actions.undo;
  if (event.key === ' ') return shown || isControl(event.target) ? null : actions.show;
  const grade = REVIEW_GRADES.find((digit) => isDigit(event, digit));
  return grade !== undefined && shown ? () => actions.grade(grade) : null;
}

/** By the character, or by the place of the key where digits need Shift. */
function isDigit({ key, code, shiftKey }: KeyboardEvent, digit: number): boolean {
  return key === String(digit) || (code === `Digit${digit}` && !shiftKey);
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary, input, select') !== null;
}

function takesText(target: Element): boolean {
  if (target.closest('textarea, select, [contenteditable]')) return true;
  const input = target.closest('input');
  return input !== null && !['checkbox', 'radio', 'button'].includes(input.type);
}
