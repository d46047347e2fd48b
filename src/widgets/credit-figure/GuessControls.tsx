import { Slider } from '../../ui/Slider.tsx';
import { clock } from './credit-day.ts';
import styles from './credit-figure.module.css';

const STEP_HOURS = 0.25;
const CLOSE_HOURS = 0.5;

/** Hides the curves until the reader has said a time. */
export interface Guess {
  readonly stage: 'off' | 'guessing' | 'shown';
  readonly hour: number;
}

export function GuessControls({
  guess,
  onChange,
  emptyAtHour,
  type,
}: {
  guess: Guess;
  onChange: (guess: Guess) => void;
  emptyAtHour: number | null;
  type: string;
}) {
  if (guess.stage === 'guessing') {
    return (
      <div className={styles.guess}>
        <Slider
          label={`The ${type} is empty at`}
          min={9}
          max={24}
          step={STEP_HOURS}
          value={guess.hour}
          onChange={(hour) => onChange({ ...guess, hour })}
          format={clock}
        />
        <button
          type="button"
          className="btn"
          onClick={() => onChange({ ...guess, stage: 'shown' })}
        >
          Show the balance
        </button>
      </div>
    );
  }
  return (
    <div className={styles.guess}>
      <p role="status">{guess.stage === 'shown' ? verdict(guess.hour, emptyAtHour) : ''}</p>
      <button
        type="button"
        className="btn"
        onClick={() => onChange({ ...guess, stage: 'guessing' })}
      >
        {guess.stage === 'shown' ? 'Guess again' : 'Hide it and let me guess'}
      </button>
    </div>
  );
}

function verdict(hour: number, emptyAtHour: number | null): string {
  if (emptyAtHour === null) return `You said ${clock(hour)}. It lasts the whole day.`;
  const early = emptyAtHour - hour;
  if (Math.abs(early) <= CLOSE_HOURS)
    return `You said ${clock(hour)}, it is ${clock(emptyAtHour)}. Close.`;
  const missed = `${clock(Math.abs(early))} h`;
  return early > 0
    ? `You said ${clock(hour)}, it is ${clock(emptyAtHour)}, ${missed} later. It goes on earning while it spends.`
    : `You said ${clock(hour)}, it is ${clock(emptyAtHour)}, ${missed} sooner. Each busy vCPU spends a credit a minute.`;
}
