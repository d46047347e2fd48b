import { MAX_CSV_BYTES, MAX_JSON_BYTES } from './limits.ts';
import { Rejection } from './rejection.ts';

const megabytes = (bytes: number) =>
  `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

/** Throws a `Rejection` by the size alone, before anything is read. */
export function rejectBySize(bytes: number): void {
  if (bytes === 0) {
    throw new Rejection('The file is empty (0 bytes). Expected metrics as CSV or JSON.');
  }
  if (bytes > MAX_CSV_BYTES) {
    throw new Rejection(
      `The file has ${megabytes(bytes)} and was not read. Expected at most ${megabytes(MAX_CSV_BYTES)} of CSV or ${megabytes(MAX_JSON_BYTES)} of JSON: choose a shorter time, a longer period or fewer instances.`,
    );
  }
}

/** Throws a `Rejection` for more JSON than is read: unlike CSV it is held as a whole. */
export function rejectLargeJson(bytes: number): void {
  if (bytes <= MAX_JSON_BYTES) return;
  throw new Rejection(
    `The file has ${megabytes(bytes)} of JSON and was not read. Expected at most ${megabytes(MAX_JSON_BYTES)}: choose a shorter time, or ask for fewer metrics at once.`,
  );
}
