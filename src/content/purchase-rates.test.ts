import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPurchaseRates } from './purchase-rates.ts';

const HEADER =
  'instance_type,region,option,term_years,payment,on_demand_usd_per_hour_at_source,effective_usd_per_hour,factor_vs_on_demand,interruption_band,source,source_date,notes';
const folders: string[] = [];

function load(...rows: string[]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rates-'));
  folders.push(folder);
  fs.mkdirSync(path.join(folder, 'data'));
  const file = path.join(folder, 'data', 'purchase-options.csv');
  fs.writeFileSync(file, [HEADER, ...rows, ''].join('\n'));
  return loadPurchaseRates(folder, new Set(['m5.large']));
}

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
});

describe('reading purchase options', () => {
  it('tells reservations apart by kind, term and payment', () => {
    const rates = load(
      'm5.large,us-east-1,standard_ri,3,no_upfront,0.1,0.05,0.5,,a list,2026-01-01,',
      'm5.large,us-east-1,convertible_ri,1,all_upfront,0.1,0.07,0.7,,a list,2026-01-01,',
      'm5.large,us-east-1,reserved_effective_neuron_page,,,0.1,0.06,0.6,,a page,2026-01-01,',
    );
    expect(rates.map(({ option }) => option)).toEqual([
      'reserved-3y-no-upfront',
      'convertible-1y-all-upfront',
      'reserved-unstated',
    ]);
  });

  it('takes the newest of two rows for one option', () => {
    const rates = load(
      'm5.large,us-east-1,standard_ri,1,all_upfront,0.1,0.06,0.6,,new list,2026-01-01,',
      'm5.large,us-east-1,standard_ri,1,all_upfront,0.1,0.05,0.5,,old list,2023-01-01,',
    );
    expect(rates).toMatchObject([{ sourceDate: '2026-01-01', shareOfOnDemand: 0.6 }]);
  });

  it('refuses a reservation without its term or payment, and says where it stands', () => {
    const row = 'm5.large,us-east-1,standard_ri,,all_upfront,0.1,0.06,0.6,,a list,2026-01-01,';
    expect(() => load(row)).toThrow(
      /purchase-options\.csv.*2.*a reservation needs its term_years \(1 or 3\) and its payment/,
    );
  });
});
