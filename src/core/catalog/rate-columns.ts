import type { PurchaseRate } from './types.ts';

type Row = readonly [
  share: number,
  onDemandAtSource: number | null,
  priceAtSource: number | null,
  interruptionBand: string | null,
];

/** Rates of one option, region, source and day: what they share is said once. */
interface RateGroup extends Pick<PurchaseRate, 'region' | 'option' | 'source' | 'sourceDate'> {
  /** By instance type. */
  readonly rows: Readonly<Record<string, Row>>;
}

/** Reserved and Spot rates as small as they get. It survives JSON unchanged. */
export type RateColumns = readonly RateGroup[];

/**
 * Writes rates so that {@link decodeRates} gives them back, in the order of their groups.
 *
 * @throws RangeError for two rates of one type, region, option, source and day
 */
export function encodeRates(rates: readonly PurchaseRate[]): RateColumns {
  const groups = new Map<string, RateGroup & { readonly rows: Record<string, Row> }>();
  for (const rate of rates) {
    const { instanceType, region, option, source, sourceDate } = rate;
    const key = [region, option, source, sourceDate].join('\n');
    const group = groups.get(key) ?? { region, option, source, sourceDate, rows: {} };
    groups.set(key, group);
    if (Object.hasOwn(group.rows, instanceType)) {
      throw new RangeError(`Two ${option} rates of ${instanceType} in ${region} on ${sourceDate}.`);
    }
    group.rows[instanceType] = [
      rate.shareOfOnDemand,
      rate.onDemandPerHourAtSource,
      rate.pricePerHourAtSource,
      rate.interruptionBand,
    ];
  }
  return [...groups.values()];
}

/** Reads what {@link encodeRates} wrote; the build makes both, so nothing is checked. */
export function decodeRates(columns: RateColumns): readonly PurchaseRate[] {
  const rates: PurchaseRate[] = [];
  for (const { region, option, source, sourceDate, rows } of columns) {
    for (const instanceType of Object.keys(rows)) {
      const row = rows[instanceType];
      if (row === undefined) continue;
      const [shareOfOnDemand, onDemandPerHourAtSource, pricePerHourAtSource, band] = row;
      rates.push({
        instanceType,
        region,
        option,
        shareOfOnDemand,
        onDemandPerHourAtSource,
        pricePerHourAtSource,
        interruptionBand: band,
        source,
        sourceDate,
      });
    }
  }
  return rates;
}
