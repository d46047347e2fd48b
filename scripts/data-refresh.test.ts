import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook, loadRegions } from '../src/content/data.ts';
import { loadPurchaseRates } from '../src/content/purchase-rates.ts';
import { type SamplePrice, writeSampleList } from './refresh/sample-list.mjs';

const LONG = process.env.LONG === '1';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'refresh-'));
const content = path.join(folder, 'content');
const data = path.join(content, 'data');
const file = (name: string) => path.join(folder, name);

const home = Object.entries(loadPriceBook('content', 'us-east-1').pricePerHour);
/** Today's own list, as AWS would write it. */
const SAME: readonly SamplePrice[] = home.map(([type, onDemandPerHour]) => ({
  type,
  onDemandPerHour,
  reservedUpfront: Math.ceil(onDemandPerHour * 8760 * 0.6),
}));
const without = (...types: string[]) => SAME.filter(({ type }) => !types.includes(type));

interface Outcome {
  readonly ok: boolean;
  readonly out: string;
  readonly problem: string;
}

function refresh(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const all = ['scripts/data-refresh.mjs', '--data', data, ...args];
    execFile(process.execPath, all, { maxBuffer: 1e7 }, (error, out, problem) =>
      resolve({ ok: error === null, out, problem }),
    );
  });
}

/** Every file of the data with its text. */
function snapshot(): Record<string, string> {
  const names = fs.readdirSync(data, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(path.join(data, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, fs.readFileSync(path.join(data, name), 'utf8')]),
  );
}

async function expectRefused(sentence: RegExp, ...args: string[]): Promise<void> {
  const before = snapshot();
  const { ok, problem } = await refresh(...args);
  expect(problem).toMatch(sentence);
  expect(problem).toContain('Nothing was written.');
  expect(ok).toBe(false);
  expect(snapshot()).toEqual(before);
  expect(fs.readdirSync(content)).toEqual(['data']);
}

beforeEach(() => {
  fs.rmSync(content, { recursive: true, force: true });
  fs.cpSync('content/data', data, { recursive: true });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('a refresh of the prices', { timeout: 120_000 }, () => {
  it('writes new, gone and changed prices and says which, in words', async () => {
    const changed = without('a1.medium').map((price) =>
      price.type === 'm5.large' ? { ...price, onDemandPerHour: 0.0864 } : price,
    );
    const list = [...changed, { type: 'm99.large', onDemandPerHour: 1.5 }];
    await writeSampleList(file('list.json'), { prices: list, fillers: 500 });
    const { ok, out } = await refresh('--offers', file('list.json'), '--region', 'us-east-1');
    expect(ok).toBe(true);
    expect(out).toMatch(/New \(1\):\n {2}m99\.large {2}1\.5\n/);
    expect(out).toMatch(/Gone \(1\):\n {2}a1\.medium {2}was 0\.0255\n/);
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

  it('keeps the reservation that the guide offers, by the hour, and no other', async () => {
    const prices = without('m5.large').concat({
      type: 'm5.large',
      onDemandPerHour: 0.096,
      reservedUpfront: 8760 * 0.05,
    });
    await writeSampleList(file('list.json'), { prices });
    await refresh('--offers', file('list.json'), '--region', 'us-east-1');
    const names = new Set(home.map(([type]) => type));
    const rates = loadPurchaseRates(content, names).filter(
      ({ instanceType, option }) =>
        instanceType === 'm5.large' && option === 'reserved-1y-all-upfront',
    );
    expect(rates).toMatchObject([
      { pricePerHourAtSource: 0.05, onDemandPerHourAtSource: 0.096, sourceDate: '2026-11-20' },
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

  it('takes a list in yuan for Beijing and for no other region', async () => {
    const prices = Object.entries(loadPriceBook('content', 'cn-north-1').pricePerHour).map(
      ([type, onDemandPerHour]) => ({ type, onDemandPerHour }),
    );
    await writeSampleList(file('list.json'), { prices, region: 'cn-north-1', currency: 'CNY' });
    const { ok } = await refresh('--offers', file('list.json'), '--region', 'cn-north-1');
    expect(ok).toBe(true);
    expect(loadPriceBook(content, 'cn-north-1')).toMatchObject({
      currency: 'CNY',
      priceDate: '2026-11-20',
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

describe('a refresh is refused', { timeout: 120_000 }, () => {
  const given = (name: string, ...more: string[]) => [
    '--offers',
    file(name),
    '--region',
    'us-east-1',
    ...more,
  ];

  it.each(['list.json', 'list.csv'])('when %s is cut off', async (name) => {
    await writeSampleList(file(name), { prices: SAME });
    const text = fs.readFileSync(file(name), 'utf8');
    // The last tenth is reservations: all on-demand prices are there and still it is not whole.
    fs.writeFileSync(file(name), text.slice(0, Math.floor(text.length * 0.97) - 7));
    await expectRefused(/truncated/, ...given(name));
  });

  it.each(['list.json', 'list.csv'])('when %s is the list of another service', async (name) => {
    await writeSampleList(file(name), { prices: SAME, offerCode: 'AmazonRDS' });
    await expectRefused(/price list of AmazonRDS, not of AmazonEC2/, ...given(name));
  });

  it('when the list is of another region', async () => {
    await writeSampleList(file('list.json'), { prices: SAME, region: 'eu-west-1' });
    await expectRefused(/list is of eu-west-1, not of us-east-1/, ...given('list.json'));
  });

  it('when more than 5 % of the known types are missing, unless that is accepted', async () => {
    await writeSampleList(file('list.json'), {
      prices: SAME.slice(0, Math.floor(SAME.length * 0.94)),
    });
    await expectRefused(/lacks \d+ of 1367 known types, more than 5 %/, ...given('list.json'));
    const { ok, out } = await refresh(...given('list.json', '--accept-loss'));
    expect(ok).toBe(true);
    expect(out).toContain('Gone (');
  });

  it('when a type has two prices', async () => {
    const prices = [...SAME, { type: 'm5.large', onDemandPerHour: 0.5 }];
    await writeSampleList(file('list.json'), { prices });
    await expectRefused(/two prices for m5\.large/, ...given('list.json'));
  });

  it('when the file is empty, missing or something else', async () => {
    fs.writeFileSync(file('empty'), '');
    await expectRefused(/is empty/, ...given('empty'));
    await expectRefused(/There is no file/, ...given('nowhere.json'));
    fs.writeFileSync(file('page'), '<html>Not found</html>\n');
    await expectRefused(/not an AWS price list|truncated or not CSV/, ...given('page'));
  });

  it('without a region or with an option it does not know', async () => {
    await expectRefused(/--region must be a region/, '--offers', file('list.json'));
    await expectRefused(/Usage/, ...given('list.json', '--force'));
  });

  it('for a region of which we do not know where it is', async () => {
    await writeSampleList(file('list.json'), { prices: SAME, region: 'eu-north-9' });
    await expectRefused(
      /no row for eu-north-9/,
      '--offers',
      file('list.json'),
      '--region',
      'eu-north-9',
    );
  });
});

describe('a refresh with the list of types', { timeout: 120_000 }, () => {
  const ec2 = (name: string, more: object = {}) => ({
    InstanceType: name,
    CurrentGeneration: true,
    BareMetal: false,
    Hypervisor: 'nitro',
    BurstablePerformanceSupported: false,
    ProcessorInfo: {
      SupportedArchitectures: ['x86_64'],
      SustainedClockSpeedInGhz: 3.5,
      Manufacturer: 'Intel',
    },
    VCpuInfo: { DefaultVCpus: 4 },
    MemoryInfo: { SizeInMiB: 16384 },
    EbsInfo: { EbsOptimizedInfo: { MaximumBandwidthInMbps: 10000 } },
    NetworkInfo: {
      NetworkCards: [{ BaselineBandwidthInGbps: 2.5, PeakBandwidthInGbps: 12.5 }],
    },
    ...more,
  });
  const gpu = (name: string, mib: number) => ({
    GpuInfo: {
      Gpus: [{ Name: name, Manufacturer: 'NVIDIA', Count: 1, MemoryInfo: { SizeInMiB: mib } }],
    },
  });
  const known = home.map(([type]) => type);

  async function refreshWith(types: object, prices: readonly SamplePrice[]) {
    await writeSampleList(file('list.json'), { prices });
    fs.writeFileSync(file('types.json'), JSON.stringify(types));
    return ['--offers', file('list.json'), '--types', file('types.json'), '--region', 'us-east-1'];
  }

  it('adds new types, and postpones one whose accelerator we do not know', async () => {
    const prices = [
      ...SAME,
      { type: 'm99i.xlarge', onDemandPerHour: 0.2 },
      { type: 'g99.xlarge', onDemandPerHour: 1 },
      { type: 'g98.xlarge', onDemandPerHour: 1 },
    ];
    const described = loadFacts('content').instances.map(({ instanceType }) => instanceType);
    const InstanceTypes = [
      // Without fields, as a list of another make: known specifications stay.
      ...described.map((InstanceType) => ({ InstanceType })),
      ec2('m99i.xlarge'),
      ec2('g99.xlarge', gpu('L4', 22888)),
      ec2('g98.xlarge', gpu('X1000', 9999)),
    ];
    const { ok, out } = await refresh(...(await refreshWith({ InstanceTypes }, prices)));
    expect(ok).toBe(true);
    expect(out).toContain('g98.xlarge: accelerators.csv has no row for X1000');
    const { instances } = loadFacts(content);
    expect(instances.find(({ instanceType }) => instanceType === 'm99i.xlarge')).toMatchObject({
      generation: 99,
      group: 'general',
      vcpus: 4,
      memoryGib: 16,
      networkBaselineGbps: 2.5,
      networkBurstGbps: 12.5,
      acceleratorKind: 'none',
    });
    expect(instances.find(({ instanceType }) => instanceType === 'g99.xlarge')).toMatchObject({
      group: 'gpu',
      acceleratorName: 'L4',
      acceleratorCount: 1,
    });
    expect(instances.some(({ instanceType }) => instanceType === 'g98.xlarge')).toBe(false);
  });

  it('takes over a specification that changed, and says what it was', async () => {
    const InstanceTypes = known.map((InstanceType) =>
      InstanceType === 'm5.xlarge'
        ? ec2(InstanceType, { VCpuInfo: { DefaultVCpus: 5 } })
        : { InstanceType },
    );
    const { out } = await refresh(...(await refreshWith({ InstanceTypes }, SAME)));
    expect(out).toContain('m5.xlarge: ');
    expect(out).toContain('vcpus 4 → 5');
    const { instances } = loadFacts(content);
    expect(instances.find(({ instanceType }) => instanceType === 'm5.xlarge')?.vcpus).toBe(5);
  });

  it('is refused for one page of several, for a cut-off list and for something else', async () => {
    const page = await refreshWith({ InstanceTypes: [], NextToken: 'more' }, SAME);
    await expectRefused(/one page of several/, ...page);
    await expectRefused(/no InstanceTypes/, ...(await refreshWith({ Reservations: [] }, SAME)));
    const cut = await refreshWith({ InstanceTypes: known }, SAME);
    fs.truncateSync(file('types.json'), 200);
    await expectRefused(/truncated or not JSON/, ...cut);
  });

  it('is refused when it lacks more than 5 % of the types that can be launched', async () => {
    const InstanceTypes = known.slice(0, 900).map((InstanceType) => ({ InstanceType }));
    await expectRefused(/list of types lacks/, ...(await refreshWith({ InstanceTypes }, SAME)));
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
});
