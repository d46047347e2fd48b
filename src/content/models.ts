import { z } from 'zod';
import { decoderParameters, type ModelShape } from '../core/explore/model-memory.ts';
import { readDataFile, requireUnique } from './csv.ts';

const text = z.string().min(1, 'some text');
const count = z
  .string()
  .regex(/^[1-9]\d*$/, 'a whole number above 0')
  .transform(Number);

const modelRow = z.object({
  model: text,
  kind: z.enum(['decoder', 'encoder'], 'one of decoder, encoder'),
  parameters: z
    .string()
    .regex(/^\d*$/, 'a whole number, or nothing for a decoder')
    .transform((value) => (value === '' ? null : Number(value))),
  layers: count,
  hidden_size: count,
  heads: count,
  kv_heads: count,
  head_size: count,
  feed_forward_size: count,
  vocabulary_size: count,
  tied_embeddings: z
    .enum(['true', 'false'], 'true or false')
    .transform((value) => value === 'true'),
  context_tokens: z
    .string()
    .regex(/^(?:[1-9]\d*)?$/, 'a whole number above 0, or nothing when no source states it')
    .transform((value) => (value === '' ? null : Number(value))),
  source: text,
  source_date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-07-20'),
});

/**
 * Models that a reader can size an instance for. Weights are counted from the shape where the
 * source states none; an encoder keeps no cache.
 *
 * @throws ContentError with the place of the first mistake
 */
export function loadModels(contentDir: string): readonly ModelShape[] {
  const table = readDataFile(contentDir, 'models.csv', modelRow);
  requireUnique(table, 'model', ({ model }) => model);
  return table.rows.map(({ value: row }) => ({
    name: row.model,
    parameters:
      row.parameters ??
      decoderParameters({
        layers: row.layers,
        hiddenSize: row.hidden_size,
        heads: row.heads,
        kvHeads: row.kv_heads,
        headSize: row.head_size,
        feedForwardSize: row.feed_forward_size,
        vocabularySize: row.vocabulary_size,
        isTied: row.tied_embeddings,
      }),
    layers: row.layers,
    hiddenSize: row.hidden_size,
    kvHeads: row.kind === 'encoder' ? 0 : row.kv_heads,
    headSize: row.head_size,
    feedForwardSize: row.feed_forward_size,
    mostContextTokens: row.context_tokens,
    source: row.source,
    sourceDate: row.source_date,
  }));
}
