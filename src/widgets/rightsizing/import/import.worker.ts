import { type ImportOutcome, type ImportProgress, importBlob } from './import-blob.ts';

export interface ImportRequest {
  readonly file: Blob;
  readonly name: string;
}

export type ImportMessage =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'done'; readonly outcome: ImportOutcome };

/** The arrays of the points: handed over to the page, not copied. */
function arraysOf(outcome: ImportOutcome): readonly Transferable[] {
  if (!outcome.ok) return [];
  return outcome.instances.flatMap(({ series }) =>
    series.flatMap(({ timesMs, values }) => [timesMs.buffer, values.buffer]),
  ) as readonly Transferable[];
}

const send = (message: ImportMessage, transfer: readonly Transferable[] = []) =>
  self.postMessage(message, { transfer: [...transfer] });

self.onmessage = async ({ data: { file, name } }: MessageEvent<ImportRequest>) => {
  const outcome = await importBlob(file, name, (progress) => send({ kind: 'progress', progress }));
  send({ kind: 'done', outcome }, arraysOf(outcome));
};
