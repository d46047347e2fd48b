/** A mark that lives as long as the tab; it is the only thing that a guest's tab stores. */
const KEY = 'rightsize.guest';

/** Whether this tab is a guest's: nothing that is done in it is stored. */
export function isGuest(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** The tab begins anew, with an empty record that is never written; or goes back to the stored one. */
export function setGuest(guest: boolean): void {
  try {
    if (guest) sessionStorage.setItem(KEY, '1');
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without storage nothing is written anyway.
    return;
  }
  location.reload();
}
