import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook, loadRegions } from '../src/content/data.ts';
import { loadPurchaseRates } from '../src/content/purchase-rates.ts';
import { writeSampleList } from './refresh/sample-list.mjs';
import {
  content,
  data,
  expectRefused,
  file,
  freshData,
  home,
  refresh,
  SAME,
  snapshot,
  without,
} from './refresh/test-bed.ts';

const LONG = process.env.LONG === '1';

freshData();

describe('a refresh of the prices', { timeout: 120_000 }, () => {
  it('writes new, gone and changed prices and says which, in words', async () => {
    fs.writeFileSync(path.join(content, 'lesson.mdx'), 'An ml.a1.medium, not an a1.medium-x.');
    fs.writeFileSync(path.join(content, 'other.mdx'), 'No a1.medium-x and no xa1.medium.');
    const changed = without('a1.medium').map((price) =>
      price.type === 'm5.large' ? { ...price, onDemandPerHour: 0.0864 } : price,
    );
    const list = [...changed, { type: 'm99.large', onDemandPerHour: 1.5 }];
    await writeSampleList(file('list.json'), { prices: list, fillers: 500 });
    const { ok, out } = await refresh('--offers', file('list.json'), '--region', 'us-east-1');
    expect(ok).toBe(true);
    expect(out).toMatch(/New \(1\):\n {2}m99\.large {2}1\.5\n/);
    expect(out).toMatch(/Gone \(1\):\n {2}a1\.medium {2}was 0\.0255\n/);
    expect(out).toMatch(/stops the build \(1\):\n {2}a1\.medium {2}lesson\.mdx\n/);
    expect(out).toContain('m5.large  0.096 → 0.0864  −10.0 %');
    expect(out).toContain('m99.large: no specification');

    const facts = loadFacts(content);
    expect(facts.priceBook).toMatchObject({ priceDate: '2026-11-20', currency: 'USD' });
    expect(facts.priceBook.pricePerHour['m5.large']).toBe(0.0864);
    expect(facts.priceBook.pricePerHour['m99.large']).toBe(1.5);
    expect(facts.priceBook.pricePerHour['a1.medium']).toBeUndefined();
    // A type without a price keeps its specification.
    expect(facts.instances.map(({ instanceType }) => instanceType)).toContain('a1.medium');
    expect(facts.priceChanges.find(({ instanceType }) => instanceType === 'm5.large')).toEqual({
      instanceType: 'm5.large',
      oldPricePerHour: 0.096,
      newPricePerHour: 0.0864,
      lastSeenOld: '2026-07-20',
      firstSeenNew: '2026-11-20',
    });
  });

  it('leaves the prices of every other region as they were', async () => {
    await writeSampleList(file('list.json'), { prices: SAME });
    const before = snapshot();
    await refresh('--offers', file('list.json'), '--region', 'us-east-1');
    const differing = Object.entries(snapshot()).filter(([name, text]) => before[name] !== text);
    // Nothing but the date, the source and the reservations is new in a list of the same prices.
    expect(differing.map(([name]) => name).sort()).toEqual(
      ['prices/index.csv', 'provenance.csv', 'purchase-options.csv'].sort(),
    );
  });

  it('keeps reservations of 1 and 3 years, all upfront, by the hour, and no others', async () => {
    const prices = without('m5.large').concat({
      type: 'm5.large',
      onDemandPerHour: 0.096,
      reservedUpfront: 8760 * 0.05,
    });
    await writeSampleList(file('list.json'), { prices });
    const { out } = await refresh('--offers', file('list.json'), '--region', 'us-east-1');
    expect(out).toContain('Reserved, 3 years, all upfront: 1 known, now 1,367.');
    const names = new Set(home.map(([type]) => type));
    const rates = loadPurchaseRates(content, names).filter(
      ({ instanceType, option }) =>
        instanceType === 'm5.large' && option === 'reserved-1y-all-upfront',
    );
    expect(rates).toMatchObject([
      { pricePerHourAtSource: 0.05, onDemandPerHourAtSource: 0.096, sourceDate: '2026-11-20' },
    ]);
    const rows = fs.readFileSync(path.join(data, 'purchase-options.csv'), 'utf8').split('\n');
    const ofType = rows.filter((row) => row.startsWith('m5.large,us-east-1,standard_ri'));
    // Twice the sum for three years is two thirds by the hour.
    expect(ofType.map((row) => row.split(',').slice(3, 8).join(' '))).toEqual([
      '1 all_upfront 0.096 0.05 0.5208',
      '3 all_upfront 0.096 0.033333 0.3472',
    ]);
  });

  it('reads the same from CSV as from JSON', async () => {
    const written: Record<string, string>[] = [];
    for (const name of ['list.json', 'list.csv']) {
      fs.rmSync(data, { recursive: true });
      fs.cpSync('content/data', data, { recursive: true });
      await writeSampleList(file(name), { prices: without('t2.nano'), fillers: 300 });
      const { ok } = await refresh('--offers', file(name), '--region', 'us-east-1');
      expect(ok).toBe(true);
      written.push(snapshot());
    }
    expect(written[1]).toEqual(written[0]);
  });

  it('reads from an address, and refuses an answer that ends early', async () => {
    await writeSampleList(file('list.json'), { prices: SAME });
    const text = fs.readFileSync(file('list.json'));
    const server = http.createServer((request, response) => {
      if (request.url === '/missing') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-length': text.length });
      if (request.url === '/whole') response.end(text);
      else response.write(text.subarray(0, text.length / 2), () => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const at = (name: string) => [
      '--offers',
      `http://127.0.0.1:${port}/${name}`,
      '--region',
      'us-east-1',
    ];
    try {
      await expectRefused(/terminated|truncated|aborted/i, ...at('half'));
      await expectRefused(/answers 404/, ...at('missing'));
      expect((await refresh(...at('whole'))).ok).toBe(true);
    } finally {
      server.close();
    }
  });

  it('says when the list is older than what is known', async () => {
    const old = { prices: SAME, publicationDate: '2026-01-02T00:00:00Z' };
    await writeSampleList(file('list.json'), old);
    const { out } = await refresh('--offers', file('list.json'), '--region', 'us-east-1');
    expect(out).toContain('price list of 2026-01-02, before it of 2026-07-20');
    expect(out).toContain('This list is older than what was known');
  });

  it('takes a list in yuan for Beijing and for no other region', async () => {
    const prices = Object.entries(loadPriceBook('content', 'cn-north-1').pricePerHour).map(
      ([type, onDemandPerHour]) => ({
        type,
        onDemandPerHour,
        reservedUpfront: onDemandPerHour * 8760 * 0.6,
      }),
    );
    await writeSampleList(file('list.json'), { prices, region: 'cn-north-1', currency: 'CNY' });
    const { ok } = await refresh('--offers', file('list.json'), '--region', 'cn-north-1');
    expect(ok).toBe(true);
    expect(loadPriceBook(content, 'cn-north-1')).toMatchObject({
      currency: 'CNY',
      priceDate: '2026-11-20',
    });
    const rates = loadPurchaseRates(content, new Set(home.map(([type]) => type)));
    const yuan = rates.find(
      ({ region, instanceType }) => region === 'cn-north-1' && instanceType === 'm5.large',
    );
    // No yuan in a column of dollars.
    expect(yuan).toMatchObject({
      shareOfOnDemand: 0.6,
      pricePerHourAtSource: null,
      onDemandPerHourAtSource: null,
    });
    await writeSampleList(file('yuan.json'), { prices: SAME, currency: 'CNY' });
    await expectRefused(
      /in USD, the list is in CNY/,
      '--offers',
      file('yuan.json'),
      '--region',
      'us-east-1',
    );
  });

  it('reads a list of any length with at most 300 MB of memory', { timeout: 900_000 }, async () => {
    await writeSampleList(file('long.json'), { prices: SAME, fillers: LONG ? 410_000 : 25_000 });
    const megabytes = fs.statSync(file('long.json')).size / 1e6;
    expect(megabytes).toBeGreaterThan(LONG ? 300 : 15);
    const { ok, out } = await refresh('--offers', file('long.json'), '--region', 'us-east-1');
    expect(ok).toBe(true);
    const memory = /at most (\d+) MB of memory/.exec(out)?.[1];
    expect(Number(memory)).toBeLessThanOrEqual(300);
    fs.rmSync(file('long.json'));
  });
});

describe('a refresh that was killed between two renames', { timeout: 120_000 }, () => {
  it('is put right by the next one', async () => {
    await writeSampleList(file('list.json'), { prices: SAME });
    fs.renameSync(data, `${data}.before`);
    const { ok } = await refresh('--offers', file('list.json'), '--region', 'us-east-1');
    expect(ok).toBe(true);
    expect(loadRegions(content).find(({ region }) => region === 'us-east-1')?.priceDate).toBe(
      '2026-11-20',
    );
    expect(fs.readdirSync(content)).toEqual(['data']);
  });

  it('is put right even by one that is refused', async () => {
    const before = snapshot();
    fs.renameSync(data, `${data}.before`);
    const { ok } = await refresh('--offers', file('nowhere.json'), '--region', 'us-east-1');
    expect(ok).toBe(false);
    expect(snapshot()).toEqual(before);
  });
});
