import { useEffect, useRef, useState } from 'react';
import type { Measurement } from '../../core/recommend/types.ts';
import { record } from '../../study/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { counted, MeasurementTable } from './MeasurementTable.tsx';
import { addedEvent } from './own.ts';

interface Said {
  readonly text: string;
  /** What was removed and can still be brought back. */
  readonly removed: readonly Measurement[];
}

/** What the reader keeps, each row removable; a removal can be undone until the page is left. */
export function KeptMeasurements({ own }: { own: ReadonlyMap<string, Measurement> }) {
  const [said, setSaid] = useState<Said | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: what it did takes the focus.
  useEffect(() => {
    if (said !== null) answer.current?.focus();
  }, [said]);

  const remove = (keys: readonly string[]) => {
    const removed = keys.flatMap((key) => own.get(key) ?? []);
    for (const of of keys) record({ kind: 'measurement-removed', of });
    setSaid({ text: `Removed ${counted(removed.length)}.`, removed });
  };
  const undo = (removed: readonly Measurement[]) => {
    for (const measurement of removed) record(addedEvent(measurement));
    setSaid({ text: `Brought ${counted(removed.length)} back.`, removed: [] });
  };
  return (
    <>
      {said !== null && (
        <div className="notice" role="status" tabIndex={-1} ref={answer}>
          {said.text}{' '}
          {said.removed.length > 0 && (
            <button type="button" className="btn" onClick={() => undo(said.removed)}>
              <Icon name="reset" /> Undo
            </button>
          )}
        </div>
      )}
      {own.size > 0 && (
        <>
          <MeasurementTable
            caption={`${counted(own.size)} kept; the chart has a square for the best of each type under the choices above`}
            rows={[...own].map(([key, measurement]) => ({ key, measurement }))}
            onRemove={(key) => remove([key])}
          />
          <p className="acts">
            <button type="button" className="btn" onClick={() => remove([...own.keys()])}>
              Remove all
            </button>
          </p>
        </>
      )}
    </>
  );
}
