import { terms } from 'virtual:glossary';
import { lessons } from 'virtual:outline';
import { useState } from 'react';
import { PageHead } from '../../ui/PageHead.tsx';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { useLiveText } from '../../widgets/live/use-live-text.ts';
import { byLetter, matching } from './alphabet.ts';
import { GlossaryEntry } from './GlossaryEntry.tsx';
import styles from './glossary.module.css';

/** All terms in alphabetical order, each with an anchor of its own. */
export function GlossaryPage() {
  const [wanted, setWanted] = useState('');
  const hydrated = useHydrated();
  const live = useLiveText();
  const found = matching(terms, wanted, (term) => live(term.definition));
  const groups = byLetter(found);

  return (
    <div className="page">
      <PageHead
        title="Glossary"
        lead={`${terms.length} terms, each with an example and its lesson.`}
      />
      <div className={styles.find}>
        <label className="field">
          <span className="label">Find a term</span>
          <input
            className={styles.input}
            type="search"
            value={wanted}
            disabled={!hydrated}
            onChange={(event) => setWanted(event.target.value)}
          />
        </label>
        <p className="muted" role="status">
          {wanted.trim() !== '' && (found.length === 1 ? '1 term' : `${found.length} terms`)}
        </p>
      </div>
      <nav className={styles.letters} aria-label="Letters">
        {groups.map(({ letter }) => (
          <a key={letter} href={`#letter-${letter.toLowerCase()}`}>
            {letter}
          </a>
        ))}
      </nav>
      {groups.length === 0 && (
        <p className={styles.none}>
          No term contains “{wanted.trim()}”.{' '}
          <button type="button" className="btn" onClick={() => setWanted('')}>
            Show all terms
          </button>
        </p>
      )}
      {groups.map((group) => (
        <section key={group.letter} aria-labelledby={`letter-${group.letter.toLowerCase()}`}>
          <h2 id={`letter-${group.letter.toLowerCase()}`} className={styles.letter}>
            {group.letter}
          </h2>
          <dl className={styles.terms}>
            {group.terms.map((term) => (
              <GlossaryEntry key={term.id} term={term} terms={terms} lessons={lessons} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
