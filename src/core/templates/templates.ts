import type { Template } from './template.ts';
import { CREDITS } from './topics/credits.ts';
import { MEMORY } from './topics/memory.ts';
import { METRICS } from './topics/metrics.ts';
import { PURCHASE } from './topics/purchase.ts';
import { QUEUEING } from './topics/queueing.ts';
import { RIGHTSIZING } from './topics/rightsizing.ts';
import { TRAINING } from './topics/training.ts';

/** Every question that has other numbers each time. */
export const TEMPLATES: readonly Template[] = [
  ...METRICS,
  ...QUEUEING,
  ...CREDITS,
  ...MEMORY,
  ...TRAINING,
  ...PURCHASE,
  ...RIGHTSIZING,
];
