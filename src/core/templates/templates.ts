import type { Template } from './template.ts';
import { CREDITS } from './topics/credits.ts';
import { LATENCY } from './topics/latency.ts';
import { LOAD } from './topics/load.ts';
import { MEMORY } from './topics/memory.ts';
import { PURCHASE } from './topics/purchase.ts';
import { QUEUEING } from './topics/queueing.ts';
import { RIGHTSIZING } from './topics/rightsizing.ts';
import { TRAINING } from './topics/training.ts';

/**
 * Every question that has other numbers each time. In links their places count, so new ones go to
 * the end.
 */
export const TEMPLATES: readonly Template[] = [
  ...LOAD,
  ...LATENCY,
  ...QUEUEING,
  ...CREDITS,
  ...MEMORY,
  ...TRAINING,
  ...PURCHASE,
  ...RIGHTSIZING,
];
