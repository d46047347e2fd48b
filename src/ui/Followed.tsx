import { type MouseEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { useFacts } from './facts.ts';
import { FIGURE_NOTE_ID, type FigureKind, useFollowed } from './followed.ts';

const HOVER_MS = 350;
const LEAVE_MS = 250;

const note = () => document.getElementById(FIGURE_NOTE_ID);

/** The button whose note is open, and whether a press has pinned it. */
let openFor: HTMLElement | null = null;
let pinned = false;

/**
 * A figure that can be followed to its source: hover, focus or press opens the shell's note. Before
 * hydration a press opens it natively, with what holds for all figures of the page.
 */
export function Followed({
  of,
  kind,
  className = '',
  isTabStop = true,
  children,
}: {
  /** The instance type that the figure is of. */
  of: string;
  kind: FigureKind;
  className?: string;
  /** False for the cells of a table whose row can be followed as a whole. */
  isTabStop?: boolean;
  children: ReactNode;
}) {
  const facts = useFacts();
  const button = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = (isPinned: boolean) => {
    const popover = note();
    const source = button.current;
    if (!popover || !source) return;
    if (popover.matches(':popover-open')) popover.hidePopover();
    useFollowed.setState({ figure: { instanceType: of, kind, facts } });
    popover.showPopover({ source });
    openFor = source;
    pinned = isPinned;
  };
  const isOpen = () => openFor === button.current && note()?.matches(':popover-open') === true;

  const press = (event: MouseEvent) => {
    event.preventDefault();
    clearTimeout(timer.current);
    if (isOpen() && pinned) note()?.hidePopover();
    else show(true);
  };
  const enter = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!pinned || note()?.matches(':popover-open') !== true) show(false);
    }, HOVER_MS);
  };
  const leave = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (isOpen() && !pinned && note()?.matches(':hover') !== true) note()?.hidePopover();
    }, LEAVE_MS);
  };
  const focus = () => {
    if (button.current?.matches(':focus-visible') && !isOpen()) show(false);
  };
  const blur = (event: React.FocusEvent) => {
    const popover = note();
    if (isOpen() && !pinned && !popover?.contains(event.relatedTarget)) popover?.hidePopover();
  };

  return (
    <button
      ref={button}
      type="button"
      className={`followed ${className}`.trim()}
      popoverTarget={FIGURE_NOTE_ID}
      tabIndex={isTabStop ? undefined : -1}
      onClick={press}
      onPointerEnter={enter}
      onPointerLeave={leave}
      onFocus={focus}
      onBlur={blur}
    >
      {children}
    </button>
  );
}
