import { join } from 'node:path';
import type { z } from 'zod';
import type { PurchaseRate } from '../core/catalog/types.ts';
import { readCsv, requireKnown, requireUnique } from './csv.ts';
import { purchaseOptionRow } from './data-schemas.ts';

type Row = z.output<typeof purchaseOptionRow>;

/** The purchase option of a row, or `null` for the options of which too few types have a row. */
function optionOf(row: Row): PurchaseRate['option'] | null {
  if (row.option === 'spot') return 'spot';
  const isOneYearUpfront =
    row.option === 'standard_ri' && row.term_years === '1' && row.payment === 'all_upfront';
  return isOneYearUpfront ? 'reserved-1y-all-upfront' : null;
}

/**
 * Reserved and Spot rates that readers can choose: 1-year all-upfront standard reservations, Spot.
 * Of a type with two rows for one option the newest counts.
 *
 * @param types names of the known instance types
 * @throws ContentError with the place of the first mistake
 */
export function loadPurchaseRates(
  contentDir: string,
  types: ReadonlySet<string>,
): readonly PurchaseRate[] {
  const name = 'purchase-options.csv';
  const table = readCsv(join(contentDir, 'data', name), `content/data/${name}`, purchaseOptionRow);
  requireKnown(table, 'instance_type', 'instance type', (row) => row.instance_type, types);
  requireUnique(table, 'instance_type', (row) =>
    [row.instance_type, row.region, row.option, row.term_years, row.payment, row.source].join(' '),
  );
  const newest = new Map<string, PurchaseRate>();
  for (const { value: row } of table.rows) {
    const option = optionOf(row);
    if (option === null) continue;
    const key = `${row.instance_type} ${row.region} ${option}`;
    const known = newest.get(key);
    if (known !== undefined && known.sourceDate >= row.source_date) continue;
    newest.set(key, {
      instanceType: row.instance_type,
      region: row.region,
      option,
      shareOfOnDemand: row.factor_vs_on_demand,
      onDemandPerHourAtSource: row.on_demand_usd_per_hour_at_source,
      pricePerHourAtSource: row.effective_usd_per_hour,
      interruptionBand: row.interruption_band,
      source: row.source,
      sourceDate: row.source_date,
    });
  }
  return [...newest.values()];
}
