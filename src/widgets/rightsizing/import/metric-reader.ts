import { readCloudWatchJson } from './cloudwatch-json.ts';
import { MAX_CSV_BYTES, MAX_JSON_BYTES } from './limits.ts';
import type { ParsedMetrics } from './parsed.ts';
import { Rejection } from './rejection.ts';
import { TableReader } from './table-reader.ts';

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

/**
 * Reads the text of one file as it arrives. Whether it is CSV or JSON is seen from its first
 * character that is not blank; CSV is read in passing, JSON when it is complete.
 */
export class MetricReader {
  private readonly totalBytes: number;
  private table: TableReader | null = null;
  private json: string[] | null = null;
  private isFirst = true;

  /** `totalBytes` is what will arrive. */
  constructor(totalBytes: number) {
    rejectBySize(totalBytes);
    this.totalBytes = totalBytes;
  }

  get rowsRead(): number {
    return this.table?.rowsRead ?? 0;
  }

  push(piece: string): void {
    let text = piece;
    if (this.isFirst) {
      if (text.startsWith('\uFEFF')) text = text.slice(1);
      if (text.trim() === '') return;
      this.isFirst = false;
      if (/^\s*[{[]/.test(text)) {
        this.rejectLargeJson();
        this.json = [];
      } else this.table = new TableReader();
    }
    if (this.json) this.json.push(text);
    else this.table?.push(text);
  }

  /** Everything the file holds, or a `Rejection`. */
  end(): ParsedMetrics {
    if (this.table) return this.table.end();
    if (this.json) {
      const text = this.json.join('');
      this.json = null;
      return readCloudWatchJson(text);
    }
    throw new Rejection('The file has only blanks. Expected metrics as CSV or JSON.');
  }

  private rejectLargeJson(): void {
    if (this.totalBytes <= MAX_JSON_BYTES) return;
    throw new Rejection(
      `The file has ${megabytes(this.totalBytes)} of JSON and was not read. Expected at most ${megabytes(MAX_JSON_BYTES)}: choose a shorter time, or ask for fewer metrics at once.`,
    );
  }
}
