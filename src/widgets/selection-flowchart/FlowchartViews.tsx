import { useId, useRef } from 'react';
import type { Flowchart } from '../../content/types.ts';
import { FlowDrawing } from './FlowDrawing.tsx';
import { FlowQuestions } from './FlowQuestions.tsx';
import { FlowResult } from './FlowResult.tsx';
import { FlowText } from './FlowText.tsx';
import type { FlowLayout } from './flow-layout.ts';
import { type FlowValue, walkFlow } from './flow-path.ts';
import styles from './selection-flowchart.module.css';

/**
 * The flowchart twice: questions one after the other, which are the control, and the drawn tree, which
 * mirrors them and leads to them. Its text is one press away, and open where there is no JavaScript.
 */
export function FlowchartViews({
  flowchart,
  layout,
  value,
  onChange,
  id = 'flowchart',
}: {
  flowchart: Flowchart;
  layout: FlowLayout;
  value: FlowValue;
  onChange: (value: FlowValue) => void;
  id?: string;
}) {
  const groupName = useId();
  const questions = useRef<HTMLElement>(null);
  const walk = walkFlow(flowchart, value.path);

  const openQuestion = (path: readonly string[]) => {
    onChange({ path });
    focusStep(questions.current, path.length);
  };

  return (
    <div className={styles.frame}>
      <div className={styles.flow}>
        <FlowQuestions
          ref={questions}
          groupName={groupName}
          walk={walk}
          onAnswer={(path) => onChange({ path })}
          onReopen={openQuestion}
        />
        <FlowResult flowchart={flowchart} walk={walk} path={value.path} />
        <FlowDrawing
          id={id}
          flowchart={flowchart}
          layout={layout}
          walk={walk}
          path={value.path}
          onAnswer={(path) => {
            onChange({ path });
            focusStep(questions.current, path.length - 1, true);
          }}
          onReopen={openQuestion}
        />
        <details className={styles.text}>
          <summary>Read the flowchart as text</summary>
          <FlowText flowchart={flowchart} />
        </details>
      </div>
    </div>
  );
}

/** Moves the focus to a step's group once the page shows it: to its answer, or to the first choice. */
function focusStep(root: HTMLElement | null, step: number, preventScroll = false): void {
  requestAnimationFrame(() => {
    const group = root?.querySelectorAll('fieldset')[step];
    const checked = group?.querySelector<HTMLElement>('input:checked');
    (checked ?? group?.querySelector<HTMLElement>('input'))?.focus({ preventScroll });
  });
}
