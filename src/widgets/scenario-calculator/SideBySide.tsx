import type { ReactNode } from 'react';
import type { Measurement } from '../../core/scenario/measurement.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ResetButton } from '../../ui/ResetButton.tsx';
import { UndoStep, useLastStep } from '../../ui/UndoStep.tsx';
import type { CalculatorView, How, Together } from './calculator-view.ts';
import type { CalculatorData } from './data.ts';
import { type Resolved, ScenarioBox } from './ScenarioBox.tsx';
import { ShareBar } from './ShareBar.tsx';
import styles from './scenario-calculator.module.css';
import { commonOf, type MachineEntry, MOST_SCENARIOS, withPart } from './scenario-state.ts';

/** What tells the two kinds of scenario apart. */
export interface Kind<Entry> {
  readonly view: keyof Together;
  readonly phase: Measurement['phase'];
  readonly common: readonly (keyof Entry & string)[];
  readonly example: readonly Entry[];
  readonly heading: string;
  readonly apart: string;
  readonly add: string;
  readonly reset: string;
  /** Name of the exported file, without its ending. */
  readonly file: string;
}

type Change<Entry> = (part: Partial<Entry>) => void;
interface ResolvedEntry<Entry> extends Resolved<Entry> {
  readonly problems: Readonly<Partial<Record<string, string>>>;
}

/** Up to four scenarios with their inputs; what takes something away can be undone, also by Back. */
export function SideBySide<Entry extends MachineEntry, One extends ResolvedEntry<Entry>>({
  kind,
  data,
  value,
  all,
  rows,
  onChange,
  common,
  own,
  answer,
  children,
}: {
  kind: Kind<Entry>;
  data: CalculatorData;
  value: CalculatorView;
  all: readonly One[];
  /** Of the exported file. */
  rows: () => readonly (readonly (string | number)[])[];
  onChange: (entries: readonly Entry[], how: How, more?: Partial<CalculatorView>) => void;
  /** The fields that all scenarios have in common; `one` has what is wrong with them, if anything. */
  common: (one: One, change: Change<Entry>) => ReactNode;
  /** The fields of one scenario beside its machine. */
  own: (one: One, change: Change<Entry>) => ReactNode;
  answer: ReactNode;
  /** Below the scenarios. */
  children: ReactNode;
}) {
  const entries: readonly Entry[] = all.map(({ entry }) => entry);
  const isTogether = value.isTogether[kind.view];
  const shown = { entries, isTogether };
  const removal = useLastStep(shown, JSON.stringify);
  const step = (next: typeof shown, more: Partial<CalculatorView> = {}) =>
    onChange(next.entries, 'push', {
      ...more,
      isTogether: { ...value.isTogether, [kind.view]: next.isTogether },
    });
  const shared = all.find(({ problems }) => kind.common.some((key) => problems[key])) ?? all[0];
  const tellApart = (isApart: boolean) => {
    const same = isApart ? {} : commonOf(entries, kind.common);
    step({ entries: withPart(entries, same), isTogether: !isApart });
  };
  const without = (index: number, label: string) => () => {
    const next = { entries: entries.filter((_, at) => at !== index), isTogether };
    removal.take(next, `${label} is removed.`);
    step(next, { shown: null });
  };
  const replace = (next: typeof shown) => {
    // Nothing to go back to.
    if (JSON.stringify(next) !== JSON.stringify(shown)) step(next, { shown: null });
  };

  return (
    <div className={styles.columns}>
      <form
        className={`${styles.controls} needs-script`}
        aria-label="Inputs"
        onSubmit={(event) => event.preventDefault()}
      >
        <h2 className={styles.title}>{kind.heading}</h2>
        {isTogether &&
          shared &&
          common(shared, (part) => onChange(withPart(entries, part), 'replace'))}
        <label className="check">
          <input
            type="checkbox"
            checked={!isTogether}
            onChange={({ currentTarget }) => tellApart(currentTarget.checked)}
          />
          {kind.apart}
        </label>
        {entries.length < MOST_SCENARIOS && (
          <button
            type="button"
            className="btn"
            onClick={() => onChange([...entries, ...entries.slice(-1)], 'replace')}
          >
            <Icon name="plus" /> {kind.add}
          </button>
        )}
        <ResetButton
          label={kind.reset}
          now={shown}
          example={{ entries: kind.example, isTogether: true }}
          textOf={JSON.stringify}
          onChange={replace}
        />
        <ShareBar name={kind.file} value={value} rows={rows} />
      </form>
      <div className={styles.main}>
        {answer}
        <UndoStep
          words={removal.words}
          onUndo={() => {
            if (removal.before !== null) step(removal.before);
          }}
        />
        <div className={`${styles.scenarios} needs-script`}>
          {all.map((one, index) => {
            const change = (part: Partial<Entry> | Partial<MachineEntry>) =>
              onChange(withPart(entries, part, index), 'replace');
            return (
              <ScenarioBox
                // biome-ignore lint/suspicious/noArrayIndexKey: a scenario is its place
                key={index}
                data={data}
                resolved={one}
                phase={kind.phase}
                onChange={change}
                onRemove={entries.length > 1 ? without(index, one.label) : null}
              >
                {own(one, change)}
              </ScenarioBox>
            );
          })}
        </div>
        {children}
      </div>
    </div>
  );
}
