import { Children, isValidElement, type ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useLesson } from './lesson-context.ts';

type Block = { children: ReactNode };

/** What stands in the margin beside the paragraphs of its `<Noted>`. */
export function Rail({ children }: Block) {
  return <div className="rail">{children}</div>;
}

/** One to three paragraphs with something in the margin; the pair grows with its taller side. */
export function Noted({ children }: Block) {
  const parts = Children.toArray(children);
  const isRail = (part: ReactNode) => isValidElement(part) && part.type === Rail;
  return (
    <div className="noted">
      <div>{parts.filter((part) => !isRail(part))}</div>
      {parts.filter(isRail)}
    </div>
  );
}

/** A short remark, in the margin or after its paragraph. */
export function Note({ term, children }: Block & { term?: string }) {
  return (
    <aside className="note">
      {term && <b>{term}</b>}
      {children}
    </aside>
  );
}

/** A paragraph that something else points to. */
export function P({ id, children }: Block & { id: string }) {
  return <p id={id}>{children}</p>;
}

/** A definition and its example side by side. */
export function Pair({ children }: Block) {
  return <dl className="pair">{children}</dl>;
}

export function Definition({ term, children }: Block & { term: string }) {
  return (
    <div>
      <dt>Definition: {term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Example({ children }: Block) {
  return (
    <div>
      <dt>Example</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What has changed since the guide was written. The guide's words and the exam's answer stay. */
export function Since({ guide, exam, children }: Block & { guide?: string; exam?: string }) {
  return (
    <div className="since" role="note">
      {guide && (
        <p className="since-guide">
          <b>The guide says</b> <q>{guide}</q>
        </p>
      )}
      {exam && (
        <p className="since-exam">
          <b>For the exam</b> {exam}
        </p>
      )}
      <div className="since-now">
        <p className="since-head">
          <Icon name="clock" /> <b>What changed since</b>
        </p>
        {children}
      </div>
    </div>
  );
}

/** A formula with its spoken form and a worked line. */
export function Formula({ label, children }: Block & { label: string }) {
  return (
    <figure className="formula" aria-label={label}>
      {children}
    </figure>
  );
}

/** The same formula with numbers in it. */
export function Worked({ children }: Block) {
  return <div className="worked">{children}</div>;
}

/** A small link to an entry of the page's list of sources. */
export function Cite({ id }: { id: string }) {
  const index = useLesson().sources.findIndex((source) => source.id === id);
  return (
    <sup className="cite">
      <a href={`#source-${id}`} aria-label={`Source ${index + 1}`}>
        {index + 1}
      </a>
    </sup>
  );
}
