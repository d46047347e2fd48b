import { crc32 } from './checksum.ts';
import { EMPTY_STUDY, type StudyState } from './fold.ts';

/** Raise it when the state changes its form: an old snapshot is then ignored, and nothing is lost. */
const SNAPSHOT_SCHEMA = 2;
const MAX_LENGTH = 2_000_000;

/**
 * The state as a text that a page shows at once, before the record has been read. Long histories are
 * left out: whoever needs them waits for the record itself.
 */
export function formatSnapshot(state: StudyState): string {
  const body = JSON.stringify(withoutHistories(state), (_, value: unknown) =>
    value instanceof Map ? { map: [...value] } : value,
  );
  return `${head()} ${crc32(body)} ${body}`;
}

/** `null` for a text that is not a whole snapshot of this version. */
export function parseSnapshot(text: string | null): StudyState | null {
  if (text === null || text.length > MAX_LENGTH) return null;
  const start = `${head()} `;
  const body = text.slice(start.length + 9);
  if (!text.startsWith(`${start}${crc32(body)} `)) return null;
  // What has our checksum is what `formatSnapshot` wrote.
  return JSON.parse(body, (_, value: unknown) => (isMap(value) ? new Map(value.map) : value));
}

/** The form of the state is part of the head, so a snapshot of another form never fits. */
function head(): string {
  return `snapshot-${SNAPSHOT_SCHEMA}:${Object.keys(EMPTY_STUDY).join()}`;
}

function withoutHistories(state: StudyState): StudyState {
  return {
    ...state,
    answers: new Map([...state.answers].map(([id, record]) => [id, { ...record, reviews: [] }])),
    cards: new Map(
      [...state.cards].map(([id, card]) => [id, { ...card, grades: card.grades.slice(-1) }]),
    ),
  };
}

function isMap(value: unknown): value is { map: [string, unknown][] } {
  return typeof value === 'object' && value !== null && 'map' in value && Array.isArray(value.map);
}
