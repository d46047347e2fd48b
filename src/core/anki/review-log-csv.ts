import { type CardSchedule, phasesAtReview } from '../review/schedule.ts';
import type { ExportCard } from './export-card.ts';

const STATES: Record<CardSchedule['phase'], number> = {
  new: 0,
  learning: 1,
  review: 2,
  relearning: 3,
};

/**
 * Every grade in the form that the FSRS optimizer reads (its README, "Review Logs Schema"): time in
 * epoch milliseconds, rating 1 to 4, state of the card before the review, duration in milliseconds,
 * empty where nobody measured it. By time.
 */
export function reviewLogCsv(cards: readonly Pick<ExportCard, 'id' | 'reviews'>[]): string {
  const rows = cards.flatMap(({ id, reviews }) => {
    const phases = phasesAtReview(reviews);
    return reviews.map(({ at, grade, tookMs }, index) => ({
      at,
      line: [csvField(id), at, grade, STATES[phases[index] ?? 'new'], tookMs ?? ''].join(','),
    }));
  });
  const lines = rows.sort((a, b) => a.at - b.at).map(({ line }) => line);
  return `${['card_id,review_time,review_rating,review_state,review_duration', ...lines].join('\n')}\n`;
}

/** Ids come from records and may be hostile. */
function csvField(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
