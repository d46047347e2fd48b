import { Icon } from './Icon.tsx';
import { UndoStep, useLastStep } from './UndoStep.tsx';

/** Brings the example of a tool again, and what was there before on request. */
export function ResetButton<State>({
  label,
  now,
  example,
  textOf,
  onChange,
}: {
  label: string;
  now: State;
  example: State;
  /** Equal states give equal text. */
  textOf: (state: State) => string;
  onChange: (state: State) => void;
}) {
  const { words, before, take } = useLastStep(now, textOf);
  const reset = () => {
    if (textOf(now) !== textOf(example)) take(example, 'This is the example again.');
    onChange(example);
  };
  return (
    <>
      <button type="button" className="btn" onClick={reset}>
        <Icon name="reset" /> {label}
      </button>
      <UndoStep
        words={words}
        onUndo={() => {
          if (before !== null) onChange(before);
        }}
      />
    </>
  );
}
