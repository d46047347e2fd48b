import { isGuest } from '../../study/guest.ts';
import { EXAM_CLOCK, readText, writeText } from '../../study/local-text.ts';

/** What this tab last knew of an exam's clock: kept apart from the record, which it would flood. */
interface StoredClock {
  readonly exam: string;
  readonly usedMs: number;
}

/** Time used of an exam as last written in this browser; 0 when there is nothing to read. */
export function readClock(exam: string): number {
  try {
    const stored: unknown = JSON.parse(readText(EXAM_CLOCK) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return 0;
    const fields = new Map<string, unknown>(Object.entries(stored));
    const usedMs = fields.get('usedMs');
    if (fields.get('exam') !== exam || typeof usedMs !== 'number') return 0;
    return Number.isFinite(usedMs) && usedMs > 0 ? usedMs : 0;
  } catch {
    return 0;
  }
}

export function writeClock(clock: StoredClock | null): void {
  // Without storage the clock lives as long as the page; answers carry the time used as well.
  if (!isGuest()) writeText(EXAM_CLOCK, clock === null ? null : JSON.stringify(clock));
}
