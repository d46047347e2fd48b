import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, rowText, toCsv, toJson } from './export.ts';
import { testRows } from './rows.test.fixture.ts';

const rows = testRows();
const SOURCE = { region: 'us-east-1', currency: 'USD', priceDate: '2026-07-20' } as const;
const row = (name: string) => {
  const found = rows.find(({ type }) => type.instanceType === name);
  if (!found) throw new Error(name);
  return found;
};

describe('the export', () => {
  it('reads back as it was, with units in the names of the columns', () => {
    const text = toCsv(rows, ['price', 'vcpu', 'accmem', 'burstable', 'pricevcpu'], SOURCE);
    const lines = parse(text, { columns: true }) as Record<string, string>[];
    expect(lines).toHaveLength(rows.length);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'instance_type',
      'price_per_hour_usd',
      'vcpu',
      'memory_per_device_gib',
      'burstable',
      'price_per_vcpu_usd',
      'region',
      'currency',
      'price_date',
      'paid',
    ]);
    for (const [at, line] of lines.entries()) {
      const price = rows[at]?.pricePerHour ?? null;
      expect(line.price_per_hour_usd).toBe(price === null ? '' : String(price));
    }
  });

  it('never lets a spreadsheet take a text for a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (sign, rest) => {
        const [[cell] = ['']] = parse(csvCell(`${sign}${rest}`), {
          relax_column_count: true,
        }) as string[][];
        expect(cell?.startsWith("'")).toBe(true);
      }),
    );
    expect(csvCell('a,"b"')).toBe('"a,""b"""');
  });

  it('says null in JSON for what our data does not have', () => {
    const unpriced = rows.filter(({ pricePerHour }) => pricePerHour === null).slice(0, 1);
    const read = JSON.parse(toJson(unpriced, ['price'], SOURCE));
    expect(read.region).toBe('us-east-1');
    expect(read.paid).toBe('on demand');
    expect(read.types[0].price_per_hour_usd).toBeNull();
  });

  it('copies a row as one sentence', () => {
    expect(rowText(row('g5.xlarge'), SOURCE)).toMatch(
      /^g5\.xlarge: 4 vCPU, 16 GiB, 1 × A10G \(24 GB each\), \$\d.* per hour in us-east-1, on demand, 2026-07-20$/,
    );
  });

  it('says how its prices are paid, so that Spot is never taken for the list', () => {
    const terms = {
      option: 'spot',
      rateDate: '2025-06-28',
      rateSource: 'a list',
      shareOfOnDemand: {},
      onDemandPerHour: {},
    } as const;
    const spot = { ...SOURCE, terms };
    const [line] = parse(toCsv(rows.slice(0, 1), ['price'], spot), { columns: true }) as Record<
      string,
      string
    >[];
    expect(line?.paid).toBe('Spot (shares of 2025-06-28)');
    expect(JSON.parse(toJson([], ['price'], spot)).paid).toBe('Spot (shares of 2025-06-28)');
    expect(rowText(row('g5.xlarge'), spot)).toContain('in us-east-1, Spot (shares of 2025-06-28)');
  });
});
