import { MetricReader } from './metric-reader.ts';
import { type ImportPreview, previewOf } from './preview.ts';
import { type ImportRejection, toRejection } from './rejection.ts';
import { rejectBySize } from './size-limit.ts';
import { encodingOf } from './text-encoding.ts';

export type ImportOutcome = ImportPreview | ImportRejection;

export interface ImportProgress {
  readonly bytesRead: number;
  readonly totalBytes: number;
  readonly rowsRead: number;
}

const PIECE_BYTES = 1 << 20;

/** Reads a file piece by piece, and never holds more of a CSV file than one. Never throws. */
export async function importBlob(
  blob: Blob,
  fileName: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportOutcome> {
  try {
    rejectBySize(blob.size);
    const reader = new MetricReader(blob.size);
    let decoder: TextDecoder | null = null;
    for (let at = 0; at < blob.size; at += PIECE_BYTES) {
      const bytes = new Uint8Array(await blob.slice(at, at + PIECE_BYTES).arrayBuffer());
      decoder ??= new TextDecoder(encodingOf(bytes));
      reader.push(decoder.decode(bytes, { stream: true }));
      onProgress({
        bytesRead: Math.min(blob.size, at + PIECE_BYTES),
        totalBytes: blob.size,
        rowsRead: reader.rowsRead,
      });
    }
    reader.push(decoder?.decode() ?? '');
    return previewOf(reader.end(), fileName);
  } catch (error) {
    return toRejection(error, fileName);
  }
}

/** Reads text that somebody has pasted. Never throws. */
export function parseText(text: string, name = 'The text'): ImportOutcome {
  try {
    const reader = new MetricReader(new TextEncoder().encode(text).length);
    reader.push(text);
    return previewOf(reader.end(), name);
  } catch (error) {
    return toRejection(error, name);
  }
}
