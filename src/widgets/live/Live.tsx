import { type ReactNode, useMemo, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { LiveContext, type LiveValues } from './live-context.ts';

/** A scope of live figures. Everything inside computes from its values; one button brings them back. */
export function Live({
  id,
  values,
  children,
}: {
  id: string;
  values: LiveValues;
  children: ReactNode;
}) {
  const [changed, setChanged] = useState<LiveValues>({});
  const scope = useMemo(
    () => ({
      values: { ...values, ...changed },
      set: (name: string, value: number) => setChanged((before) => ({ ...before, [name]: value })),
    }),
    [values, changed],
  );
  const isChanged = Object.entries(changed).some(([name, value]) => values[name] !== value);
  return (
    <LiveContext value={scope}>
      <div className="live-scope" id={id}>
        {children}
        <p className="live-reset">
          <button
            type="button"
            className="btn quiet"
            aria-disabled={!isChanged}
            onClick={() => setChanged({})}
          >
            <Icon name="reset" /> Reset to the lesson’s values
          </button>
        </p>
      </div>
    </LiveContext>
  );
}
