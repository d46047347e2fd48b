import { type PointerEvent, useState } from 'react';
import type { CreditSpec } from '../../core/catalog/types.ts';
import type { CreditMode } from '../../core/credits/state.ts';
import { Slider } from '../../ui/Slider.tsx';
import styles from './credit-lab.module.css';
import type { Guess } from './credit-lab-state.ts';
import { Gutter, TimeAxis, TimeGrid } from './PlotFrame.tsx';
import { DAY_HOURS, momentText } from './words.ts';

const NOON = 12;

/** Asks for a time before anything is shown. */
export function GuessPanel({
  spec,
  mode,
  days,
  onGuess,
}: {
  spec: CreditSpec;
  mode: CreditMode;
  days: number;
  onGuess: (guess: Guess) => void;
}) {
  const [hour, setHour] = useState(NOON);
  const most = DAY_HOURS * days;
  const step = days === 1 ? 0.25 : 1;
  const at = Math.min(most, hour);
  const start = mode === 'standard' ? spec.launchCredits : 0;
  const text = momentText(at * 60, days);

  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons % 2 === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    setHour(Math.round((share * most) / step) * step);
  };
  return (
    <section className={styles.guess} aria-label="Your guess">
      <h3>When will the balance hit zero?</h3>
      <p className={styles.help}>
        The {spec.instanceType} starts at midnight with {start === 0 ? 'no' : start}{' '}
        {start === 0 ? 'credits' : 'launch credits'}, earns {spec.creditsPerHour} an hour and spends{' '}
        {spec.vcpus} a minute at 100% CPU. Say a time first: drag the marker, then look.
      </p>
      <div className={styles.plotRow}>
        <Gutter
          labels={[
            { text: String(spec.maxAccruedCredits), at: 0.04 },
            { text: '0', at: 0.96 },
          ]}
          className={styles.guessHeight ?? ''}
        />
        <svg
          className={`${styles.plot} ${styles.guessHeight} ${styles.marker}`}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            drag(event);
          }}
          onPointerMove={drag}
        >
          <TimeGrid days={days} />
          <line className="axis" x1="0" x2="100%" y1="96%" y2="96%" />
          <line
            className={styles.markerLine}
            x1={`${(100 * at) / most}%`}
            x2={`${(100 * at) / most}%`}
            y1="0"
            y2="100%"
          />
          <circle className="f-accent" cx={`${(100 * at) / most}%`} cy="96%" r="6" />
          <text
            className={`tick b t-accent halo ${at > most * 0.7 ? 'e' : ''}`}
            x={`${(100 * at) / most}%`}
            y="40%"
            dx={at > most * 0.7 ? -8 : 8}
          >
            Your guess: {text}
          </text>
        </svg>
        <TimeAxis days={days} />
      </div>
      <Slider
        label="The balance hits zero at"
        min={0}
        max={most}
        step={step}
        value={at}
        onChange={setHour}
        format={(value) => momentText(value * 60, days)}
      />
      <div className={styles.buttons}>
        <button type="button" className="btn primary" onClick={() => onGuess({ hour: at })}>
          Say {text} and look
        </button>
        <button type="button" className="btn" onClick={() => onGuess('never')}>
          It never does
        </button>
        <button type="button" className="btn quiet" onClick={() => onGuess('shown')}>
          Show without a guess
        </button>
      </div>
    </section>
  );
}

const CLOSE_MINUTES = 30;

/** What the guess was worth. */
export function verdict(guess: Guess, emptyAtMinute: number | null, days: number): string {
  if (guess === 'open' || guess === 'shown') return '';
  const is = emptyAtMinute === null ? null : momentText(emptyAtMinute, days);
  if (guess === 'never') {
    return is === null
      ? 'You said never, and so it is: it earns what it spends.'
      : `You said never. It hits zero at ${is}.`;
  }
  const said = momentText(guess.hour * 60, days);
  if (emptyAtMinute === null)
    return `You said ${said}. It never hits zero: it earns what it spends.`;
  const late = emptyAtMinute - guess.hour * 60;
  if (Math.abs(late) <= CLOSE_MINUTES) return `You said ${said}, it is ${is}. Close.`;
  return late > 0
    ? `You said ${said}, it is ${is}. It goes on earning while it spends.`
    : `You said ${said}, it is ${is}. Every vCPU at 100% spends a credit a minute.`;
}
