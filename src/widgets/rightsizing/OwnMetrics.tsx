import { lazy, Suspense, useState } from 'react';
import type { FleetInstance } from '../../core/rightsizing/input-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { AwsFinding } from './import/parsed.ts';
import styles from './rightsizing.module.css';
import type { OwnFleet } from './use-own-fleet.ts';

const ImportPanel = lazy(async () => {
  const { ImportPanel: panel } = await import('./import/ImportPanel.tsx');
  return { default: panel };
});

const AwsFindingsTable = lazy(async () => {
  const { AwsFindingsTable: table } = await import('./import/AwsFindingsTable.tsx');
  return { default: table };
});

/** The way to the reader's own metrics and back. The reader of files is fetched when it is opened. */
export function OwnMetrics({
  own,
  findings,
  cpuHeadroom,
  onApply,
  onFindings,
  onLeave,
}: {
  own: OwnFleet | null;
  /** AWS's own findings, when its export was imported. */
  findings: readonly AwsFinding[];
  cpuHeadroom: number;
  onApply: (instances: readonly FleetInstance[]) => void;
  onFindings: (findings: readonly AwsFinding[]) => void;
  onLeave: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {own && (
        <div className={styles.ownBar}>
          <p>
            <b>Your own metrics:</b> {own.instances.length}{' '}
            {own.instances.length === 1 ? 'instance' : 'instances'}. They are kept until you leave
            this page.
          </p>
          <button type="button" className="btn" onClick={onLeave}>
            <Icon name="prev" /> Back to the samples
          </button>
        </div>
      )}
      <details
        className={`${styles.own} needs-script`}
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className="btn">
          <Icon name="plus" /> {own ? 'Other metrics' : 'Use your own metrics'}
        </summary>
        {isOpen && (
          <Suspense fallback={<p aria-busy="true">Getting the file reader ready.</p>}>
            <ImportPanel
              current={own?.instances ?? []}
              onApply={(instances) => {
                onApply(instances);
                setOpen(false);
              }}
              onFindings={onFindings}
            />
          </Suspense>
        )}
      </details>
      {findings.length > 0 && (
        <Suspense fallback={null}>
          <AwsFindingsTable findings={findings} cpuHeadroom={cpuHeadroom} />
        </Suspense>
      )}
    </>
  );
}
