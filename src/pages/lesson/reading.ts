import { type RefObject, useEffect, useRef } from 'react';
import { record, useStudy } from '../../study/store.ts';

/** Notes that a lesson was opened, and that it was read when its recap has been on the screen. */
export function useReading(slug: string): RefObject<HTMLOListElement | null> {
  const end = useRef<HTMLOListElement>(null);
  const ready = useStudy((study) => study.ready);
  const isRead = useStudy((study) => study.state.lessonsRead.has(slug));

  useEffect(() => {
    if (ready && useStudy.getState().state.lastLesson !== slug)
      record({ kind: 'lesson-opened', lesson: slug });
  }, [ready, slug]);

  useEffect(() => {
    if (!ready || isRead || !end.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        record({ kind: 'lesson-read', lesson: slug });
      },
      // Up to a screen above counts too: tabbing to the way on jumps over the recap where the list of
      // sources is long.
      { rootMargin: '100% 0px 0px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [ready, isRead, slug]);

  return end;
}
