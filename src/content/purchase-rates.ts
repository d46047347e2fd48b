import { join } from 'node:path';
import type { z } from 'zod';
import type { PurchaseRate } from '../core/catalog/types.ts';
import { ContentError } from './content-error.ts';
import { readCsv, requireKnown, requireUnique } from './csv.ts';
import { purchaseOptionRow } from './data-schemas.ts';

type Row = z.output<typeof purchaseOptionRow>;

const UPFRONTS = { no_upfront: 'no', partial_upfront: 'partial', all_upfront: 'all' } as const;

/** The purchase option of a row; `null`: a reservation lacks its term or its payment. */
function optionOf(row: Row): PurchaseRate['option'] | null {
  if (row.option === 'spot') return 'spot';
  if (row.option === 'reserved_effective_neuron_page') return 'reserved-unstated';
  if (row.term_years === '' || row.payment === '') return null;
  const kind = row.option === 'convertible_ri' ? 'convertible' : 'reserved';
  return `${kind}-${row.term_years === '3' ? 3 : 1}y-${UPFRONTS[row.payment]}-upfront`;
}

/**
 * Reserved and Spot rates. Of a type with two rows for one option the newest counts.
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
  for (const { value: row, line } of table.rows) {
    const option = optionOf(row);
    if (option === null) {
      const problem = 'a reservation needs its term_years (1 or 3) and its payment';
      throw new ContentError(table.file, line, undefined, problem);
    }
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
