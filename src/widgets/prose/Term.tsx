import { type ReactNode, useId } from 'react';
import { AppLink } from '../../ui/AppLink.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import { useLesson } from './lesson-context.ts';

/** A word with its definition one press away; a native pop-over, so it works before any script. */
export function Term({ id, children }: { id: string; children?: ReactNode }) {
  const text = useLiveText();
  const popover = useId();
  const entry = useLesson().terms.find((term) => term.id === id);
  if (!entry) throw new Error(`No glossary term “${id}” on this page`);
  return (
    <span className="term">
      <button type="button" className="term-word" popoverTarget={popover}>
        {children ?? entry.term}
      </button>
      <span id={popover} popover="auto" className="term-pop">
        <b>{entry.term}</b>
        <span>{text(entry.definition)}</span>
        <AppLink to={`/glossary/#${id}`}>In the glossary</AppLink>
      </span>
    </span>
  );
}
