/** Locks between the tabs of this browser; `null` where it has none, as on plain http. */
export function tabLocks(): LockManager | null {
  const { locks }: { locks?: LockManager | null } = navigator;
  return locks ?? null;
}
