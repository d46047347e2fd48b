import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';

/** A box that scrolls sideways. It takes the focus while there is something to scroll to. */
export function ScrollBox({
  label,
  className = '',
  ref,
  children,
}: {
  label: string;
  className?: string;
  ref?: Ref<HTMLElement | null>;
  children: ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => box.current);

  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <section ref={box} className={`scroll-x ${className}`} aria-label={label}>
      {children}
    </section>
  );
}
