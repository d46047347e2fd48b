import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook, loadProvenance, loadRegions, subsetFacts } from './data.ts';

const facts = loadFacts('content');
const folders: string[] = [];

/** A copy of `content/data` in which one file has one text replaced. */
function brokenContent(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-'));
  folders.push(folder);
  cpSync('content/data', join(folder, 'data'), { recursive: true });
  const path = join(folder, 'data', file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  return folder;
}

function lineOf(file: string, start: string): number {
  const lines = readFileSync(join('content/data', file), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(start)) + 1;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the status of a family that no row states', () => {
  const statusOf = (name: string) => facts.families.find(({ family }) => family === name)?.status;

  it('is previous when the price list flags all its sizes, current when EC2 describes it', () => {
    for (const family of ['t1', 'm1', 'm3', 'c3', 'r3', 'i2']) {
      expect(statusOf(family)).toBe('previous');
    }
    for (const family of ['i4i', 'r6i', 'c6a']) expect(statusOf(family)).toBe('current');
  });
});

describe('the facts', () => {
  it('join a type with its accelerator’s rates', () => {
    const type = facts.instances.find(({ instanceType }) => instanceType === 'g4dn.12xlarge');
    const one = facts.instances.find(({ instanceType }) => instanceType === 'g4dn.xlarge');
    expect(type?.acceleratorCount).toBe(4);
    expect(type?.peak16BitTflops).toBe(4 * (one?.peak16BitTflops ?? 0));
    expect(type?.memoryBandwidthGbPerS).toBe(4 * (one?.memoryBandwidthGbPerS ?? 0));
  });

  it('count no accelerator as 0 and an unknown rate as nothing', () => {
    const cpu = facts.instances.find(({ instanceType }) => instanceType === 'm5.large');
    const unknown = facts.instances.find(({ instanceType }) => instanceType === 'g7.2xlarge');
    expect(cpu).toMatchObject({
      acceleratorCount: 0,
      peak16BitTflops: null,
      acceleratorName: null,
    });
    expect(unknown).toMatchObject({ acceleratorCount: 1, peak16BitTflops: null });
  });

  it('have credit rules that agree with themselves: vCPUs × baseline × 60 an hour, 24 h at most', () => {
    for (const rule of facts.credits) {
      expect(rule.creditsPerHour).toBeCloseTo(rule.vcpus * rule.baselinePerVcpu * 60, 6);
      expect(rule.maxAccruedCredits).toBeCloseTo(24 * rule.creditsPerHour, 6);
    }
  });

  it('have a price and a row for every type that a quoted measurement ran on', () => {
    for (const { id, instanceType, comparableInstanceType } of facts.benchmarks) {
      const type = instanceType ?? comparableInstanceType;
      expect([id, type]).not.toContain(null);
      expect(facts.priceBook.pricePerHour[type ?? '']).toBeGreaterThan(0);
    }
  });

  it('have a price list for every region of the index, each with its date and source', () => {
    const regions = loadRegions('content');
    expect(regions.length).toBeGreaterThan(30);
    for (const { region } of regions) {
      const book = loadPriceBook('content', region);
      expect(Object.keys(book.pricePerHour).length).toBeGreaterThan(100);
      expect(book).toMatchObject({ region });
      expect(`${book.priceDate} ${book.source}`).toMatch(/^\d{4}-\d\d-\d\d \w/);
    }
  });

  it('have a provenance row for every data file', () => {
    const listed = new Set(loadProvenance('content').map(({ file }) => file));
    for (const { region } of loadRegions('content'))
      expect(listed).toContain(`prices/${region}.csv`);
    expect(listed).toContain('instance-types.csv');
    expect(listed).toContain('benchmarks.csv');
  });
});

describe('the facts of one page', () => {
  it('hold the named rows and what belongs to the named types', () => {
    const page = subsetFacts(facts, {
      types: ['t3.large', 'p4d.24xlarge'],
      benchmarks: ['bert-inf1-latency'],
      cited: ['neuron_ri_inf1_xlarge'],
      families: ['p3'],
    });
    expect(page.instances.map(({ instanceType }) => instanceType).sort()).toEqual([
      'p4d.24xlarge',
      't3.large',
    ]);
    expect(Object.keys(page.priceBook.pricePerHour).sort()).toEqual(['p4d.24xlarge', 't3.large']);
    expect(page.families.map(({ family }) => family).sort()).toEqual(['p3', 'p4d', 't3']);
    expect(page.credits.map(({ instanceType }) => instanceType)).toEqual(['t3.large']);
    expect(page.priceChanges.map(({ instanceType }) => instanceType)).toEqual(['p4d.24xlarge']);
    expect(page.benchmarks.map(({ id }) => id)).toEqual(['bert-inf1-latency']);
    expect(page.cited.map(({ id }) => id)).toEqual(['neuron_ri_inf1_xlarge']);
  });
});

describe('a mistake in the data', () => {
  it('in a price names file, line, column and what was expected', () => {
    const row = readFileSync('content/data/prices/us-east-1.csv', 'utf8').match(/^m5\.large,.*$/m);
    const folder = brokenContent('prices/us-east-1.csv', `\n${row?.[0]}\n`, '\nm5.large,free\n');
    const line = lineOf('prices/us-east-1.csv', 'm5.large,');
    expect(() => loadFacts(folder)).toThrow(
      `content/data/prices/us-east-1.csv:${line}:10 column price_usd_per_hour: ` +
        'found “free”, expected a number such as 0.5',
    );
  });

  it('such as a price of zero is refused', () => {
    const folder = brokenContent('prices/us-east-1.csv', '\nm5.large,', '\nm5.large,0\nm5x.large,');
    expect(() => loadFacts(folder)).toThrow('found “0”, expected a number above 0');
  });

  it('such as an unknown accelerator names the nearest', () => {
    const folder = brokenContent('accelerators.csv', '\nInferentia2,', '\nInferentia22,');
    expect(() => loadFacts(folder)).toThrow(
      /instance-types\.csv:\d+ column accelerator_name: There is no accelerator “Inferentia2”\. The nearest/,
    );
  });

  it('such as a status of our own making lists the valid ones', () => {
    const folder = brokenContent('family-status.csv', '\np3,withdrawn,', '\np3,gone,');
    expect(() => loadFacts(folder)).toThrow(
      `content/data/family-status.csv:${lineOf('family-status.csv', 'p3,')}:4 column status: ` +
        'found “gone”, expected one of current, previous, frozen, withdrawn',
    );
  });

  it('such as an id used twice names the earlier line', () => {
    const folder = brokenContent(
      'benchmarks.csv',
      '\nbert-inf1-latency,',
      '\nbert-inf1-throughput,',
    );
    expect(() => loadFacts(folder)).toThrow(
      /benchmarks\.csv:\d+ column id: “bert-inf1-throughput”/,
    );
  });

  it('such as a region without a list names the nearest region', () => {
    expect(() => loadPriceBook('content', 'us-east-11')).toThrow(
      /There is no price list for the region “us-east-11”\. The nearest is “us-/,
    );
  });
});
