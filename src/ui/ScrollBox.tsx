import type { ReactNode, Ref } from 'react';

/** A wide thing that scrolls sideways in its own box; it takes the focus so that keys can scroll it. */
export function ScrollBox({
  label,
  className = '',
  ref,
  children,
}: {
  label: string;
  className?: string;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={ref} className={`scroll-x ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
