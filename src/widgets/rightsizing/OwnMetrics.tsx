import { lazy, Suspense, useState } from 'react';
import type { FleetInstance } from '../../core/rightsizing/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './rightsizing.module.css';
import type { OwnFleet } from './use-own-fleet.ts';

const ImportPanel = lazy(async () => {
  const { ImportPanel: panel } = await import('./import/ImportPanel.tsx');
  return { default: panel };
});

/** The way to the reader's own metrics and back. The reader of files is fetched when it is opened. */
export function OwnMetrics({
  own,
  onApply,
  onLeave,
}: {
  own: OwnFleet | null;
  onApply: (instances: readonly FleetInstance[]) => void;
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
              onApply={(instances) => {
                onApply(instances);
                setOpen(false);
              }}
            />
          </Suspense>
        )}
      </details>
    </>
  );
}
