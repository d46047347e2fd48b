import { createDraw, MAX_TEMPLATE_SEED } from '../../core/random/draw.ts';
import { hashOf } from '../../core/random/hash.ts';

/** How a question made from a template is called: the template and its seed. */
const GENERATED_ID = /^(t-[a-z0-9-]+)~(\d{1,10})$/;

export interface GeneratedId {
  readonly template: string;
  readonly seed: number;
}

/** The template and seed behind an id; `null` for the id of a fixed question. */
export function parseGeneratedId(id: string): GeneratedId | null {
  const [, template, seed] = GENERATED_ID.exec(id) ?? [];
  if (template === undefined || Number(seed) > MAX_TEMPLATE_SEED) return null;
  return { template, seed: Number(seed) };
}

/** An id for a template that depends on nothing but the seed of the practice and the place in it. */
export function generatedId(template: string, practiceSeed: number, place: number): string {
  const seed = createDraw(hashOf(template), practiceSeed, place).whole(0, 999_999);
  return `${template}~${seed}`;
}
