import type { FamilyStatus } from '../core/catalog/types.ts';
import { useFacts } from './facts.ts';

/** Shown wherever a family is named that cannot be chosen without a second thought. */
export function StatusBadge({ family }: { family: string }) {
  const status = useFacts().families.find((row) => row.family === family);
  return status ? <StatusLabel status={status} /> : null;
}

export function StatusLabel({ status }: { status: FamilyStatus }) {
  if (status.status === 'current') return null;
  return (
    <span
      className={`badge badge-${status.status}`}
      title={`${status.evidence} (${status.source}, ${status.sourceDate})`}
    >
      {status.label}
    </span>
  );
}
