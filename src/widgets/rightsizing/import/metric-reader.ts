import { readCloudWatchJson } from './cloudwatch-json.ts';
import type { ParsedMetrics } from './parsed.ts';
import { Rejection } from './rejection.ts';
import { rejectBySize, rejectLargeJson } from './size-limit.ts';
import { TableReader } from './table-reader.ts';

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
        rejectLargeJson(this.totalBytes);
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
}
