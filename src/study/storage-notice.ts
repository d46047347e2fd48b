import type { StorageStatus } from './event-log.ts';

const NOT_AS_USUAL: Record<StorageStatus, string | null> = {
  ok: null,
  memory:
    'This browser is not storing your progress. You can go on, and export it before you close the page.',
  'readonly-newer':
    'A newer version of Rightsize saved your progress. It is shown as far as this version can read it and left as it is, so what you do now is not stored. Reload the page to get the newer version.',
};

const VANISHED =
  'This browser no longer has the record of your progress: it was deleted, or the browser made room. If you have exported it, import that file.';

/**
 * The one sentence that a reader is told about where their record is kept; `null` when all is well.
 * @param found what reading the record brought to light
 */
export function storageNotice(
  status: StorageStatus,
  { setAside, vanished }: { readonly setAside: number; readonly vanished: boolean },
): string | null {
  if (NOT_AS_USUAL[status] !== null) return NOT_AS_USUAL[status];
  if (setAside > 0) {
    const which = setAside === 1 ? 'A stored record' : `${setAside} stored records`;
    return `${which} could not be read and ${setAside === 1 ? 'was' : 'were'} set aside for you to download. Everything else is here.`;
  }
  return vanished ? VANISHED : null;
}
