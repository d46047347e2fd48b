import type { PurchaseRate } from './types.ts';

type Row = readonly [
  size: string,
  share: number,
  onDemandAtSource: number | null,
  priceAtSource: number | null,
  interruptionBand: string | null,
];

/** Rates of one option, region, source and day: what they share is said once. */
interface RateGroup extends Pick<PurchaseRate, 'region' | 'option' | 'source' | 'sourceDate'> {
  readonly families: Readonly<Record<string, readonly Row[]>>;
}

/** Reserved and Spot rates as small as they get. It survives JSON unchanged. */
export type RateColumns = readonly RateGroup[];

/** Writes rates so that {@link decodeRates} gives them back, in the order of their groups. */
export function encodeRates(rates: readonly PurchaseRate[]): RateColumns {
  const groups = new Map<string, RateGroup & { readonly families: Record<string, Row[]> }>();
  for (const rate of rates) {
    const { region, option, source, sourceDate } = rate;
    const key = [region, option, source, sourceDate].join('\n');
    const group = groups.get(key) ?? { region, option, source, sourceDate, families: {} };
    groups.set(key, group);
    const point = rate.instanceType.indexOf('.');
    const family = rate.instanceType.slice(0, point);
    const rows = group.families[family] ?? [];
    group.families[family] = rows;
    rows.push([
      rate.instanceType.slice(point + 1),
      rate.shareOfOnDemand,
      rate.onDemandPerHourAtSource,
      rate.pricePerHourAtSource,
      rate.interruptionBand,
    ]);
  }
  return [...groups.values()];
}

/**
 * Reads what {@link encodeRates} wrote; the build makes both, so nothing is checked.
 *
 * @param only the option whose rates are wanted; all without it
 */
export function decodeRates(
  columns: RateColumns,
  only?: PurchaseRate['option'],
): readonly PurchaseRate[] {
  const rates: PurchaseRate[] = [];
  for (const { region, option, source, sourceDate, families } of columns) {
    if (only !== undefined && option !== only) continue;
    for (const [family, rows] of Object.entries(families)) {
      for (const [size, shareOfOnDemand, onDemandAtSource, priceAtSource, band] of rows) {
        rates.push({
          instanceType: `${family}.${size}`,
          region,
          option,
          shareOfOnDemand,
          onDemandPerHourAtSource: onDemandAtSource,
          pricePerHourAtSource: priceAtSource,
          interruptionBand: band,
          source,
          sourceDate,
        });
      }
    }
  }
  return rates;
}
