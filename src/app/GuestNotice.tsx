import { isGuest, setGuest } from '../study/guest.ts';
import { Icon } from '../ui/Icon.tsx';
import { useHydrated } from '../ui/use-hydrated.ts';

/** Says that this tab belongs to a guest, and ends it. */
export function GuestNotice() {
  const hydrated = useHydrated();
  if (!hydrated || !isGuest()) return null;
  return (
    <p className="notice" role="status">
      <Icon name="info" /> Guest mode: nothing you do in this tab is stored, and it is gone when you
      close it.{' '}
      <button type="button" className="btn" onClick={() => setGuest(false)}>
        End guest mode
      </button>
    </p>
  );
}
