import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { moneyText } from '../../core/money.ts';
import type { Analyser } from '../../core/rightsizing/analyse.ts';
import type { Analysis } from '../../core/rightsizing/analysis-types.ts';
import type {
  FleetInstance,
  Preferences,
  ScaleAnswers,
} from '../../core/rightsizing/input-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import frame from '../../ui/tool-frame.module.css';
import { Accelerators } from './Accelerators.tsx';
import { FindingSummary } from './FindingSummary.tsx';
import { GuessPanel, verdict } from './GuessPanel.tsx';
import type { AwsFinding } from './import/parsed.ts';
import type { LabState } from './lab-state.ts';
import { Refused } from './Questions.tsx';
import { differenceText, Recommendations } from './Recommendations.tsx';
import { Rules } from './Rules.tsx';
import styles from './rightsizing.module.css';
import { UsageFigure } from './UsageFigure.tsx';
import { useSame } from './use-same.ts';
import { Working } from './Working.tsx';
import { findingText } from './words.ts';

const ANNOUNCE_AFTER_MS = 400;
const NONE: readonly number[] = [];

/** The part of the page's state that a report shows beside the preferences. */
type ReportState = Pick<LabState, 'guess' | 'dimension' | 'view' | 'overlays' | 'workload'>;

export function reportStateOf(state: LabState): ReportState {
  const { guess, dimension, view, overlays, workload } = state;
  return { guess, dimension, view, overlays, workload };
}

/** One instance: its utilization, the reader's guess, then the finding with its reasons. */
export const InstanceReport = memo(function InstanceReport({
  instance,
  analyser,
  preferences,
  origin,
  state,
  isOwn,
  awsFinding,
  alike,
  onChange,
  onAnswer,
}: {
  instance: FleetInstance;
  analyser: Analyser;
  preferences: Preferences;
  origin: string;
  state: ReportState;
  isOwn: boolean;
  /** What AWS itself found for the instance, when the reader has imported its export. */
  awsFinding: AwsFinding | undefined;
  alike: number;
  onChange: (part: Partial<LabState>) => void;
  onAnswer: (answers: ScaleAnswers, scope: 'this' | 'all') => void;
}) {
  const { guess } = state;
  const overlays = useSame(state.overlays);
  const workload = useSame(state.workload);
  const isHidden = !isOwn && guess === 'open';
  const asking = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  /** The button that was pressed is gone afterwards: the focus goes to what has come instead. */
  const say = (next: LabState['guess'], to: RefObject<HTMLDivElement | null>) => {
    onChange({ guess: next });
    requestAnimationFrame(() => to.current?.focus());
  };
  const result = useMemo(
    () => analyser.analyse(instance, preferences, { workload }),
    [instance, preferences, analyser, workload],
  );
  if (result.kind === 'refusal') {
    return (
      <div className={`${frame.results} ${styles.results}`}>
        <Refused refusal={result} alike={alike} onAnswer={onAnswer} />
      </div>
    );
  }
  const said = isOwn ? '' : verdict(guess, result.finding);
  return (
    <div className={`${frame.results} ${styles.results}`}>
      <UsageFigure
        instance={instance}
        analysis={result}
        dimension={state.dimension}
        onDimension={(dimension) => onChange({ dimension })}
        view={state.view}
        onView={(view) => onChange({ view })}
        ranks={isHidden ? NONE : overlays}
        origin={origin}
      />
      <div ref={asking} tabIndex={-1} className={styles.focusable}>
        {isHidden && (
          <GuessPanel
            instanceType={result.current.instanceType}
            onGuess={(next) => say(next, answer)}
          />
        )}
      </div>
      <div
        ref={answer}
        tabIndex={-1}
        className={`${isHidden ? frame.veiled : frame.results} ${styles.results} ${styles.focusable}`}
      >
        {!isOwn && guess !== 'open' && (
          <div className={styles.verdict}>
            {said && <p>{said}</p>}
            <button
              type="button"
              className="btn quiet needs-script"
              onClick={() => say('open', asking)}
            >
              <Icon name="reset" /> Guess again
            </button>
          </div>
        )}
        <FindingSummary analysis={result} preferences={preferences} awsFinding={awsFinding} />
        <Recommendations
          analysis={result}
          preferences={preferences}
          overlays={overlays}
          onOverlays={(ranks) => onChange({ overlays: ranks })}
        />
        <div className={styles.block}>
          <Working analysis={result} />
          <Rules />
        </div>
        {result.acceleratorSuggestion && (
          <Accelerators
            analysis={result}
            suggestion={result.acceleratorSuggestion}
            workload={workload}
            onWorkload={(next) => onChange({ workload: next })}
          />
        )}
      </div>
      {!isHidden && <Announcement analysis={result} />}
    </div>
  );
});

/** Says the result once the hand has come to rest. */
function Announcement({ analysis }: { analysis: Analysis }) {
  const [said, setSaid] = useState('');
  const [first] = analysis.recommendations;
  const text = `Finding: ${findingText(analysis.finding)}. ${
    first
      ? `First recommendation: ${first.instance.instanceType}, ${differenceText(moneyText(analysis.currency), first.monthlySaving)} a month.`
      : 'No recommendation.'
  }`;
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return <output className="vh">{said}</output>;
}
