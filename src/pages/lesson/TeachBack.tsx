import { useEffect, useId, useRef, useState } from 'react';
import { MAX_NOTE } from '../../study/events.ts';
import { record, useStudy } from '../../study/store.ts';

const SAVE_AFTER_MS = 1_000;

/**
 * The lesson in the reader's own words, kept with the lesson. It is saved shortly after the last key,
 * and when the field or the page is left.
 */
export function TeachBack({ slug }: { slug: string }) {
  const id = useId();
  const stored = useStudy((study) => study.state.notes.get(slug) ?? '');
  const ready = useStudy((study) => study.ready);
  const [draft, setDraft] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const latest = useRef<string | null>(null);
  latest.current = draft;

  const save = () => {
    const text = latest.current;
    if (text === null) return;
    // From here on the record owns the text: another tab may go on with it, and this one must not
    // write its old copy over that when it is left.
    latest.current = null;
    setDraft(null);
    if (text === (useStudy.getState().state.notes.get(slug) ?? '')) return;
    record({ kind: 'note-written', lesson: slug, text });
    setSaid(text.trim() === '' ? 'Removed.' : 'Saved.');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: saves what was typed last
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(save, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is left
  useEffect(() => {
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, []);

  return (
    <section className="recall needs-script" aria-labelledby={`${id}-head`}>
      <p className="cap" id={`${id}-head`}>
        Teach it back
      </p>
      <label className="field" htmlFor={id}>
        <span className="label">
          Explain this lesson to a colleague, in a few sentences, without looking up
        </span>
        <textarea
          id={id}
          rows={4}
          maxLength={MAX_NOTE}
          disabled={!ready}
          value={draft ?? stored}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setSaid('');
          }}
          onBlur={save}
        />
        <span className="help">
          Your note is part of your record, stays with this lesson and comes with an export.
        </span>
      </label>
      <output>{said}</output>
    </section>
  );
}
