import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook } from '../../content/data.ts';
import { loadPurchaseRates } from '../../content/purchase-rates.ts';
import { curvesOf, pairWords } from './break-even-words.ts';
import { csvText } from './csv.ts';
import { type CalculatorData, firstData } from './data.ts';
import { loadChart, PLOT } from './load-chart.ts';
import { resolveAllServing } from './resolve-serving.ts';
import { parseServing, type ServingEntry } from './scenario-state.ts';
import { servingCsv } from './serving-csv.ts';

const content = path.resolve('content');
const facts = loadFacts(content);
const first = firstData(facts);
const data: CalculatorData = {
  ...first,
  books: new Map([...first.books, ['cn-north-1', loadPriceBook(content, 'cn-north-1')]]),
  rates: loadPurchaseRates(content, new Set(first.types.keys())),
};

function resolve(...texts: readonly string[]) {
  const entries = texts.map(parseServing).filter((entry): entry is ServingEntry => entry !== null);
  return resolveAllServing(data, entries);
}
const words = (...texts: readonly string[]) => pairWords(resolve(...texts))[0]?.sentences ?? [];

describe('the break-even of a pair in words', () => {
  it('names the load and both types', () => {
    // Published example: AWS’s 730/s on g4dn.xlarge and 2,674/s on inf2.xlarge, without headroom.
    expect(
      words('g4dn.xlarge~~~730~needed~1~730~0%', 'inf2.xlarge~~~2674~needed~1~730~0%')[0],
    ).toBe('Above 730 inferences a second, inf2.xlarge is cheaper than g4dn.xlarge.');
  });

  it('says when a fixed number of instances ends', () => {
    expect(words('m5.large~~~10~2~1~730~0%', 'm5.xlarge~~~1000~1~1~730~0%')[0]).toBe(
      'Above 20 inferences a second only m5.xlarge can carry the load: m5.large has a fixed number of instances.',
    );
  });

  it('tells two scenarios of one type apart and gives the hours from which a reservation pays', () => {
    const sentences = words('m5.large~~on-demand~10~1~1/s', 'm5.large~~reserved-1y~10~1~1/s');
    expect(sentences[0]).toContain('m5.large (B) is cheaper than m5.large (A)');
    expect(sentences.join(' ')).toMatch(/The reservation pays from 4\d\d(?:\.\d)? h a month on/);
  });

  it('says where a reservation would tie in the price that it is paid by', () => {
    // By hand: 730 h are paid for 200, so a tie has the reserved hour at 200/730 of an hour on demand.
    const [reserved, onDemand] = ['reserved-1y', 'on-demand'].map(
      (option) => `m5.large~~${option}~100~1~10/s~200~0%`,
    );
    const [cost] = resolve(onDemand ?? '');
    const price = cost?.result?.scenario.pricePerHour ?? Number.NaN;
    expect(words(reserved ?? '', onDemand ?? '').at(-1)).toContain(
      `m5.large (A) would tie at $${Number(((price * 200) / 730).toPrecision(3))} an hour`,
    );
  });

  it('compares neither dollars with yuan nor inferences with tokens', () => {
    expect(words('m5.large~~~10~1', 'm5.large~cn-north-1~~10~1')).toEqual([
      'Their prices are in different currencies.',
    ]);
    expect(words('inf1.xlarge~~~@bert-inf1-throughput', 'm5.large~~~10 tokens/s~1')).toEqual([
      'One serves inferences, the other tokens.',
    ]);
  });
});

describe('the chart of cost against load', () => {
  it('keeps every point inside and names apart', () => {
    const all = resolve(
      'inf1.xlarge~~~1180~needed~1k/min',
      'g4dn.xlarge~~~1180~needed~1k/min',
      'inf2.xlarge~~~1180~3~1k/min',
    );
    const chart = loadChart(curvesOf(all), pairWords(all));
    for (const { path: line, labelY, at } of chart.lines) {
      for (const pair of line.slice(1).split('L')) {
        const [x = -1, y = -1] = pair.split(',').map(Number);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(PLOT.width);
        expect(y).toBeGreaterThanOrEqual(-0.1);
        expect(y).toBeLessThanOrEqual(PLOT.height + 0.1);
      }
      expect(labelY).toBeLessThanOrEqual(PLOT.height);
      expect(at).not.toBeNull();
    }
    const names = chart.lines.map(({ labelY }) => labelY).sort((one, other) => one - other);
    for (const [index, y] of names.entries()) {
      if (index > 0) expect(y - (names[index - 1] ?? 0)).toBeGreaterThanOrEqual(16.9);
    }
  });

  it('marks a crossover of every pair that has one, and those at one load together', () => {
    const all = resolve(
      'm5.large~~~10~needed~100/s',
      'c5.large~~~9~needed~100/s',
      'c6i.large~~~9.3~3~20/s',
      'm6g.large~~~8~needed~100/s',
    );
    const pairs = pairWords(all);
    const { crossings } = loadChart(curvesOf(all), pairs);
    const named = new Set(crossings.flatMap(({ sentences }) => sentences));
    expect(pairs.map((pair) => pair.crossings.some(({ sentence }) => named.has(sentence)))).toEqual(
      [true, true, true, true, true, true],
    );
    expect(crossings).toHaveLength(9);
    const places = crossings.map(({ x }) => x);
    expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
    // One m6g.large carries 5.6 a second: there two others become cheaper at once.
    expect(crossings[0]?.sentences).toHaveLength(2);
  });
});

describe('the CSV of the scenarios', () => {
  it('has a column for every head, full numbers, and no result of an invalid scenario', () => {
    const rows = servingCsv(resolve('inf1.xlarge~~~1180.7~needed~1k/min', 'm5.large~~~x~1'));
    const [head = [], good = [], bad = []] = rows;
    expect([good.length, bad.length]).toEqual([head.length, head.length]);
    const at = (row: readonly (string | number)[], name: string) => row[head.indexOf(name)];
    expect(at(good, 'per_million')).toBeCloseTo(3.8, 10);
    expect(at(bad, 'per_month')).toBe('');
    expect(at(bad, 'problem')).toContain('does not start with a number');
  });

  it('quotes what needs it and lets no text become a formula', () => {
    expect(csvText([['a,b', '=1+1', 'say "no"', 0.1 + 0.2]])).toBe(
      '"a,b",\'=1+1,"say ""no""",0.3\r\n',
    );
  });
});
