import { useId, useRef, useState } from 'react';
import type { ImportPreview } from '../../study/transfer.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { contentsInWords, counted, EVENTS } from './import-words.ts';

const SHOWN_FAULTS = 8;

/** Shows what an import would do before it does it. It is applied whole or not at all. */
export function ImportDialog({
  fileName,
  preview,
  onApply,
  onClose,
}: {
  fileName: string;
  preview: ImportPreview;
  onApply: (bringBackErased: boolean) => void;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [bringBack, setBringBack] = useState(false);
  const { added, alreadyHere, rejected, beforeErase, inFuture } = preview;
  const count = bringBack ? added.length : added.length - beforeErase;
  const close = () => dialog.current?.close();
  return (
    <Dialog ref={dialog} title={`Import ${fileName}`} onClose={onClose}>
      {rejected.length > 0 ? (
        <Faults rejected={rejected} />
      ) : added.length === 0 ? (
        <p>
          {alreadyHere > 0
            ? `Everything in this file is already here (${counted(alreadyHere, EVENTS)}). There is nothing to add.`
            : 'The record in this file is empty. There is nothing to add.'}
        </p>
      ) : (
        <>
          <p>This would be added to your record. Nothing of yours is replaced.</p>
          <ul>
            {contentsInWords(added).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {alreadyHere > 0 && <p>{counted(alreadyHere, EVENTS)} of the file are already here.</p>}
          {inFuture > 0 && (
            <p>
              <Icon name="warn" /> {counted(inFuture, EVENTS)} have a date in the future: the clock
              of that computer was wrong. They are kept as they are.
            </p>
          )}
          {beforeErase > 0 && (
            <label className="check-line">
              <input
                type="checkbox"
                checked={bringBack}
                onChange={(event) => setBringBack(event.target.checked)}
              />
              Also bring back {counted(beforeErase, EVENTS)} from before you erased your record
            </label>
          )}
        </>
      )}
      <div className="acts">
        {rejected.length === 0 && added.length > 0 && (
          <ApplyButton
            count={count}
            onApply={() => {
              onApply(bringBack);
              close();
            }}
          />
        )}
        <button type="button" className="btn" onClick={close}>
          {rejected.length > 0 || added.length === 0 ? 'Close' : 'Cancel'}
        </button>
      </div>
    </Dialog>
  );
}

function ApplyButton({ count, onApply }: { count: number; onApply: () => void }) {
  const reason = useId();
  if (count > 0) {
    return (
      <button type="button" className="btn primary" onClick={onApply}>
        Add {counted(count, EVENTS)}
      </button>
    );
  }
  return (
    <>
      <button type="button" className="btn primary" aria-disabled="true" aria-describedby={reason}>
        Add 0 events
      </button>
      <span className="vh" id={reason}>
        All events of the file are from before you erased your record.
      </span>
    </>
  );
}

function Faults({ rejected }: { rejected: ImportPreview['rejected'] }) {
  const more = rejected.length - SHOWN_FAULTS;
  return (
    <div className="err">
      <Icon name="warn" />
      <div>
        <p>
          Nothing can be imported: {counted(rejected.length, ['event is', 'events are'])} not what
          Rightsize writes.
        </p>
        <ul>
          {rejected.slice(0, SHOWN_FAULTS).map(({ place, reason }) => (
            <li key={place}>
              <code>{place}</code> {reason}
            </li>
          ))}
        </ul>
        {more > 0 && <p>And {more.toLocaleString('en-US')} more.</p>}
      </div>
    </div>
  );
}
