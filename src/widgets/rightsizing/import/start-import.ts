import type { ImportMessage, ImportRequest } from './import.worker.ts';
import type { ImportOutcome, ImportProgress } from './import-blob.ts';
import { toRejection } from './rejection.ts';
import { rejectBySize } from './size-limit.ts';

export interface RunningImport {
  /** Never rejects: a wrong, unreadable or cancelled file is an `ImportRejection`. */
  readonly promise: Promise<ImportOutcome>;
  /** Stops at once and keeps nothing. */
  readonly cancel: () => void;
}

/** Reads a file in a worker of its own, so that the page stays responsive. Browser only. */
export function startImport(
  file: Blob & { readonly name: string },
  onProgress: (progress: ImportProgress) => void,
): RunningImport {
  try {
    rejectBySize(file.size);
  } catch (error) {
    return { promise: Promise.resolve(toRejection(error, file.name)), cancel: () => {} };
  }
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  let resolve: (outcome: ImportOutcome) => void = () => {};
  const promise = new Promise<ImportOutcome>((settle) => {
    resolve = settle;
  });
  const finish = (outcome: ImportOutcome) => {
    worker.terminate();
    resolve(outcome);
  };
  worker.onmessage = ({ data }: MessageEvent<ImportMessage>) => {
    if (data.kind === 'progress') onProgress(data.progress);
    else finish(data.outcome);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    finish(toRejection(event, file.name));
  };
  worker.postMessage({ file, name: file.name } satisfies ImportRequest);
  return {
    promise,
    cancel: () =>
      finish({
        ok: false,
        fileName: file.name,
        cancelled: true,
        reason: 'Cancelled. Nothing of the file is used.',
        problems: [],
        problemCount: 0,
      }),
  };
}
