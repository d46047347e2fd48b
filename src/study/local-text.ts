/** A text in localStorage; `null` when there is none or storage is refused. */
export function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Writes or removes a text. Nothing may depend on it: storage may be full or refused. */
export function writeText(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Whoever reads it later does without.
  }
}

/** Name of the clock of the open exam in localStorage. */
export const EXAM_CLOCK = 'rightsize.exam-clock';

/** Begins the name of each unfinished practice in sessionStorage. */
export const UNFINISHED_PRACTICE = 'rightsize.quiz:';
