import { useState } from 'react';
import { isSetAside } from '../../study/card-mastery.ts';
import { useStudy } from '../../study/store.ts';
import { useStudyClock } from '../../study/study-clock.ts';
import { Icon } from '../../ui/Icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { DeckCard } from './cards.ts';
import type { DeckLesson } from './deck.ts';
import type { ExportedFile } from './export-deck.ts';
import styles from './flashcards.module.css';
import { useFace } from './use-face.ts';

type Form = 'anki' | 'text' | 'log';

type Outcome =
  | { readonly step: 'idle' | 'working' }
  | { readonly step: 'done'; readonly file: string }
  | { readonly step: 'failed'; readonly form: Form };

/** The chosen cards and the learner's grades, for other programs. */
export function ExportCards({
  cards,
  lessons,
}: {
  cards: readonly DeckCard[];
  lessons: readonly DeckLesson[];
}) {
  const study = useStudy(({ state }) => state);
  // The snapshot has no histories.
  const whole = useStudy((store) => store.whole);
  const clock = useStudyClock();
  const faceOf = useFace();
  const [outcome, setOutcome] = useState<Outcome>({ step: 'idle' });
  const graded = study.cards.size;

  const make = async (form: Form): Promise<ExportedFile> => {
    const { ankiFile, exportCard, logFile, textFile } = await import('./export-deck.ts');
    if (form === 'log') return logFile(study.cards);
    const exported = cards.map((card) =>
      exportCard(card, faceOf(card), study.cards.get(card.id), isSetAside(study, card.id), lessons),
    );
    if (form === 'text') return textFile(exported);
    const { retention, newCardsPerDay, leechLapses } = study.settings;
    const options = { nowMs: Date.now(), clock, retention, newCardsPerDay, leechLapses };
    return ankiFile(exported, options);
  };

  const save = async (form: Form) => {
    if (outcome.step === 'working') return;
    setOutcome({ step: 'working' });
    try {
      const { content, extension, type } = await make(form);
      const name = form === 'log' ? 'rightsize-review-log' : 'rightsize-cards';
      const file = `${name}.${extension}`;
      saveFile(content, file, type);
      setOutcome({ step: 'done', file });
    } catch {
      setOutcome({ step: 'failed', form });
    }
  };

  const working = outcome.step === 'working';
  return (
    <section className="needs-script">
      <h2 className="rail-h">Take them along</h2>
      <p className={styles.help}>
        The {cards.length === 1 ? '1 card' : `${cards.length} cards`} of this deck with their
        schedule, or your {graded === 1 ? 'grades of 1 card' : `grades of ${graded} cards`}.
      </p>
      <fieldset className={styles.exports} disabled={!whole} aria-label="Export">
        <button
          type="button"
          className="btn"
          aria-disabled={working || cards.length === 0}
          onClick={() => cards.length > 0 && void save('anki')}
        >
          Anki deck (.apkg)
        </button>
        <button
          type="button"
          className="btn"
          aria-disabled={working || cards.length === 0}
          onClick={() => cards.length > 0 && void save('text')}
        >
          Text (.tsv)
        </button>
        <button
          type="button"
          className="btn"
          aria-disabled={working || graded === 0}
          onClick={() => graded > 0 && void save('log')}
        >
          Review log (.csv)
        </button>
      </fieldset>
      <div role="status" className={styles.help}>
        {working && 'Making the file. An Anki deck takes some seconds.'}
        {outcome.step === 'done' && `${outcome.file} is made.`}
        {outcome.step === 'failed' && (
          <p className="err">
            <Icon name="warn" />
            <span>
              The file could not be made: this browser did not fetch what it needs for that. Check
              the connection and press the button again.
            </span>
          </p>
        )}
      </div>
    </section>
  );
}
