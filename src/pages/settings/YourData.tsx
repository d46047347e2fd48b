import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { isGuest, setGuest } from '../../study/guest.ts';
import {
  eraseEverything,
  mergeEvents,
  recordedEvents,
  studyLog,
  undoErase,
  useStudy,
} from '../../study/store.ts';
import type { ImportPreview } from '../../study/transfer.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { counted, EVENTS } from './import-words.ts';
import styles from './settings.module.css';

async function exportRecord(): Promise<void> {
  const { exportFileName, exportText } = await import('../../study/transfer.ts');
  const now = Date.now();
  saveFile(exportText(recordedEvents(), now), exportFileName(now));
}

/** The record as a thing of its owner: take it along, add to it, erase it. */
export function YourData() {
  const whole = useStudy((study) => study.whole);
  const undoable = useStudy((study) => study.undoableErase !== null);
  const [confirming, setConfirming] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <section id="data" aria-labelledby="data-head">
      <h2 className="rail-h" id="data-head">
        Your data
      </h2>
      <p className={styles.lead}>Everything is stored in this browser. Nothing is sent anywhere.</p>
      <noscript>
        <p className={styles.lead}>
          A record needs JavaScript: without it nothing is stored, so there is nothing to export.
        </p>
      </noscript>
      <fieldset disabled={!whole} aria-labelledby="data-head">
        <div className="acts">
          <button type="button" className="btn" onClick={() => void exportRecord()}>
            Export progress
          </button>
          <ImportButton />
          <button type="button" className="btn danger" onClick={() => setConfirming(true)}>
            Erase everything
          </button>
        </div>
      </fieldset>
      <p ref={status} className={styles.status} role="status" tabIndex={-1}>
        {undoable && (
          <>
            Everything is erased. You can undo this for 10 seconds.{' '}
            <button type="button" className="btn" onClick={undoErase}>
              Undo
            </button>
          </>
        )}
      </p>
      <SetAside />
      <GuestMode />
      {confirming && (
        <EraseDialog
          onErase={() => {
            eraseEverything();
            status.current?.focus();
          }}
          onClose={() => setConfirming(false)}
        />
      )}
    </section>
  );
}

/** For a class on the instructor's machine. */
function GuestMode() {
  const hydrated = useHydrated();
  if (hydrated && isGuest()) return null;
  return (
    <p className={`needs-script ${styles.guest}`}>
      <span>For a class, or on somebody else’s machine:</span>{' '}
      <button type="button" className="btn" onClick={() => setGuest(true)}>
        Guest mode in this tab
      </button>{' '}
      <span className="muted">It starts with an empty record and stores nothing.</span>
    </p>
  );
}

function EraseDialog({ onErase, onClose }: { onErase: () => void; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  const isNewers = useStudy((study) => study.storage === 'readonly-newer');
  if (isNewers) {
    return (
      <Dialog ref={dialog} title="Erase everything" onClose={onClose}>
        <p>
          A newer version of Rightsize saved your record, and this version leaves it as it is.
          Reload the page to get the newer version, and erase it there.
        </p>
        <div className="acts">
          <button type="button" className="btn" onClick={close}>
            Close
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog ref={dialog} title="Erase everything" onClose={onClose}>
      <p>
        Lessons read, answers, card grades, notes, exams and settings go:{' '}
        {counted(recordedEvents().length, EVENTS)}. If you may want them again, export them first.
      </p>
      <div className="acts">
        <button
          type="button"
          className="btn danger"
          onClick={() => {
            close();
            onErase();
          }}
        >
          Erase everything
        </button>
        <button type="button" className="btn" onClick={() => void exportRecord()}>
          Export progress
        </button>
        <button type="button" className="btn" onClick={close}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}

type ImportStep =
  | { readonly step: 'asking'; readonly fileName: string; readonly preview: ImportPreview }
  | { readonly step: 'refused'; readonly problem: string }
  | { readonly step: 'done'; readonly count: number };

function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<ImportStep | null>(null);

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) setStep(await readFile(file));
    // So that the same file can be chosen again after it was repaired.
    if (input.current) input.current.value = '';
  };

  const apply = async (preview: ImportPreview, bringBackErased: boolean) => {
    try {
      await mergeEvents(preview.added, bringBackErased);
      const left = bringBackErased ? 0 : preview.beforeErase;
      setStep({ step: 'done', count: preview.added.length - left });
    } catch {
      const problem =
        'This browser refused to store the import, so nothing was added. Free some space and import the file again.';
      setStep({ step: 'refused', problem });
    }
  };

  return (
    <>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        Import
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="File to import"
        onChange={(event) => void choose(event)}
      />
      {step?.step === 'asking' && (
        <ImportDialog
          fileName={step.fileName}
          preview={step.preview}
          onApply={(bringBackErased) => void apply(step.preview, bringBackErased)}
          onClose={() => setStep((now) => (now === step ? null : now))}
        />
      )}
      <div role="status" className={styles.outcome}>
        {step?.step === 'done' && <p>{counted(step.count, EVENTS)} added to your record.</p>}
        {step?.step === 'refused' && (
          <p className="err">
            <Icon name="warn" />
            <span>{step.problem}</span>
          </p>
        )}
      </div>
    </>
  );
}

async function readFile(file: File): Promise<ImportStep> {
  const { MAX_IMPORT_BYTES, parseImport, tooLarge } = await import('../../study/transfer.ts');
  if (file.size > MAX_IMPORT_BYTES) return { step: 'refused', problem: tooLarge(file.size) };
  try {
    const result = parseImport(await file.text(), recordedEvents(), Date.now());
    if (!result.ok) return { step: 'refused', problem: result.problem };
    return { step: 'asking', fileName: file.name, preview: result.preview };
  } catch {
    const problem = `The file ${file.name} could not be read. Choose it again.`;
    return { step: 'refused', problem };
  }
}

/** Records that could not be read are their owner's all the same. */
function SetAside() {
  const whole = useStudy((study) => study.whole);
  const undoable = useStudy((study) => study.undoableErase);
  const [records, setRecords] = useState<readonly unknown[]>([]);
  // An erasure that can no longer be undone takes them along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when an erasure is final
  useEffect(() => {
    if (whole) void studyLog()?.readAside().then(setRecords);
  }, [whole, undoable]);
  if (records.length === 0) return null;
  return (
    <p className={styles.lead}>
      {counted(records.length, ['stored record', 'stored records'])} could not be read and{' '}
      {records.length === 1 ? 'was' : 'were'} set aside.{' '}
      <button
        type="button"
        className="btn"
        onClick={() => saveFile(JSON.stringify(records, null, 2), 'rightsize-set-aside.json')}
      >
        Download
      </button>
    </p>
  );
}
