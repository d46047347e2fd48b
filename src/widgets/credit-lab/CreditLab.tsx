import { useId, useMemo, useState } from 'react';
import { useFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import frame from '../../ui/tool-frame.module.css';
import { BreakEven } from './BreakEven.tsx';
import styles from './credit-lab.module.css';
import type { CreditLabState } from './credit-lab-state.ts';
import { DayDrawing } from './DayDrawing.tsx';
import { DayImportField } from './DayImportField.tsx';
import { dayText } from './day.ts';
import { GuessPanel } from './GuessPanel.tsx';
import { InstanceControls } from './InstanceControls.tsx';
import { labResult } from './outcomes.ts';
import { PRESETS } from './presets.ts';
import { Results } from './Results.tsx';
import { StretchForm } from './StretchForm.tsx';

/** A day of CPU demand, drawn by the reader, on any burstable type. */
export function CreditLab({
  value,
  onChange,
}: {
  value: CreditLabState;
  onChange: (value: CreditLabState) => void;
}) {
  const facts = useFacts();
  const helpId = useId();
  const [draft, setDraft] = useState<CreditLabState['day'] | null>(null);
  const shown = useMemo(() => (draft ? { ...value, day: draft } : value), [draft, value]);
  const result = useMemo(() => labResult(facts, shown), [facts, shown]);
  if (!result) return null;
  const change = (part: Partial<CreditLabState>) => onChange({ ...value, ...part });
  const setDay = (day: CreditLabState['day']) => {
    setDraft(null);
    change({ day });
  };
  const current = dayText(shown.day);
  const isHidden = value.guess === 'open';

  return (
    <>
      <div className={frame.columns}>
        <InstanceControls
          value={value}
          result={result}
          onChange={change}
          onReset={(next) => {
            setDraft(null);
            onChange(next);
          }}
        />
        <div className={`${frame.results} ${styles.results}`}>
          <section className={styles.day} aria-labelledby={`${helpId}-title`}>
            <h2 id={`${helpId}-title`} className={styles.title}>
              The day you ask for
            </h2>
            <p id={helpId} className={styles.help}>
              Draw with a pointer or a finger. With keys: left and right choose a half-hour, up and
              down change it by 5%, Page up and Page down by 25%, Shift with left or right carries
              the level along.
            </p>
            <div className={`${styles.presets} needs-script`}>
              {PRESETS.map(({ name, day }) => (
                <button
                  key={name}
                  type="button"
                  className="btn"
                  aria-pressed={dayText(day) === current}
                  onClick={() => setDay(day)}
                >
                  {name}
                </button>
              ))}
            </div>
            <DayDrawing
              day={shown.day}
              baseline={result.spec.baselinePerVcpu}
              helpId={helpId}
              onDraft={setDraft}
              onCommit={setDay}
            />
            <details className={`${styles.more} needs-script`}>
              <summary className="btn quiet">
                <Icon name="table" /> Set it in numbers or from a file
              </summary>
              <StretchForm day={shown.day} onChange={setDay} />
              <DayImportField onImport={setDay} />
            </details>
          </section>
          {isHidden && (
            <div className="needs-script">
              <GuessPanel
                spec={result.spec}
                mode={value.mode}
                days={value.days}
                onGuess={(guess) => change({ guess })}
              />
            </div>
          )}
          <div className={`${isHidden ? frame.veiled : frame.results} ${styles.results}`}>
            <Results result={result} state={shown} onAgain={() => change({ guess: 'open' })} />
          </div>
        </div>
      </div>
      <BreakEven
        burstable={value.burstable}
        fixed={value.fixed}
        onChange={(pair) => change(pair)}
      />
    </>
  );
}
