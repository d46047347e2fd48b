import { formatNumber, trimZeros } from '../../core/number-text.ts';
import type { Capacity, Projection } from '../../core/rightsizing/analysis-types.ts';

/** `16 GiB`, `24,690 CoreMark`. */
export function capacityText({ amount, unit }: Capacity): string {
  return `${trimZeros(formatNumber(amount, amount < 100 ? 2 : 0))} ${unit}`;
}

/** The arithmetic of a projection: `23.1% × 8 vCPU ÷ 4 vCPU = 46.2%`. */
export function projectionText({
  usedPercent,
  factor,
  oldCapacity,
  newCapacity,
}: Projection): string {
  const before = formatNumber(usedPercent / (factor || 1), 1);
  return `${before}% × ${capacityText(oldCapacity)} ÷ ${capacityText(newCapacity)} = ${formatNumber(usedPercent, 1)}%`;
}
