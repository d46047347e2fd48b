import { useEffect, useState } from 'react';
import type { LessonHeading } from '../../content/types.ts';
import { Icon } from '../../ui/Icon.tsx';

/** The lesson's sections: a column that follows the reading, a disclosure on narrow screens. */
export function Contents({
  label,
  minutes,
  sections,
}: {
  label: string;
  minutes: number;
  sections: readonly LessonHeading[];
}) {
  const current = useCurrentSection(sections);
  const list = (
    <ol>
      {sections.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <nav className="toc" aria-label="In this lesson">
        <p className="cap">{label}</p>
        {list}
        <p className="cap toc-min">
          <Icon name="clock" /> {minutes} min
        </p>
      </nav>
      <details className="toc-d">
        <summary>
          <Icon name="down" /> In this lesson <span className="muted">{label}</span>
        </summary>
        {list}
      </details>
    </>
  );
}

/** The section whose heading was scrolled past last. */
function useCurrentSection(sections: readonly LessonHeading[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const headings = sections
      .map(({ id }) => document.getElementById(id))
      .filter((heading) => heading !== null);
    const observer = new IntersectionObserver(
      () => {
        const passed = headings.filter((heading) => heading.getBoundingClientRect().top < 160);
        setCurrent(passed.at(-1)?.id ?? headings[0]?.id);
      },
      { rootMargin: '-150px 0px 0px 0px', threshold: [0, 1] },
    );
    for (const heading of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [sections]);
  return current;
}
