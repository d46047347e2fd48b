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

/** Reads what {@link encodeRates} wrote; the build makes both, so nothing is checked. */
export function decodeRates(columns: RateColumns): readonly PurchaseRate[] {
  return columns.flatMap(({ families, ...group }) =>
    Object.entries(families).flatMap(([family, rows]) =>
      rows.map(
        ([size, share, onDemandAtSource, priceAtSource, interruptionBand]): PurchaseRate => ({
          instanceType: `${family}.${size}`,
          ...group,
          shareOfOnDemand: share,
          onDemandPerHourAtSource: onDemandAtSource,
          pricePerHourAtSource: priceAtSource,
          interruptionBand,
        }),
      ),
    ),
  );
}
