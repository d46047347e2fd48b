import { describe, expect, it } from 'vitest';
import {
  decodeMeasurements,
  encodeMeasurements,
  measurementOfBenchmark,
  throughputOn,
} from '../core/scenario/measurement.ts';
import { loadFacts } from './data.ts';
import { loadMeasurements } from './measurements.ts';

const facts = loadFacts('content');
const all = loadMeasurements('content');
const types = new Map(facts.instances.map((type) => [type.instanceType, type]));

function onType(id: string, typeName: string) {
  const measurement = all.find((one) => one.id === id);
  const type = types.get(typeName);
  if (!measurement || !type) throw new Error(`No ${id} or ${typeName}`);
  return throughputOn(measurement, type, types.get(measurement.instanceType));
}

describe('the measurements of our data', () => {
  it('are more than a thousand, each above 0 and with a name of its own', () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { throughputPerSecond } of all) expect(throughputPerSecond).toBeGreaterThan(0);
  });

  it('come back from their file unchanged', () => {
    const file = JSON.parse(JSON.stringify(encodeMeasurements(all)));
    expect(decodeMeasurements(file)).toEqual(all);
  });

  it('agree with the benchmarks that content quotes', () => {
    for (const bench of facts.benchmarks) {
      const quoted = measurementOfBenchmark(bench);
      if (quoted === null) continue;
      const { inputTokens, outputTokens, firstTokenMs, nextTokenMs, ...rest } = quoted;
      expect(all.find(({ id }) => id === bench.id)).toMatchObject(rest);
    }
  });

  it('have language models with their time to first token and for each further one', () => {
    const llama = all.filter(({ model, unit }) => model === 'Llama-3-8B' && unit === 'token');
    expect(llama.length).toBeGreaterThan(0);
    for (const { firstTokenMs, nextTokenMs, inputTokens } of llama) {
      expect(firstTokenMs).toBeGreaterThan(0);
      expect(nextTokenMs).toBeGreaterThan(0);
      expect(inputTokens).toBeGreaterThan(0);
    }
  });
});

describe('a measurement on an instance', () => {
  it('is the published figure where it ran', () => {
    expect(onType('bert-inf1-throughput', 'inf1.xlarge')?.factor).toBe(1);
    expect(onType('bert-inf1-throughput', 'inf1.2xlarge')).toBeNull();
  });

  it('is a share of the run for each of 16 nodes', () => {
    const each = onType('bert-large-trn1-16nodes', 'trn1.32xlarge');
    expect(each?.factor).toBe(1 / 16);
    // Published example: 57,407.9207 sequences/s of 16 nodes together.
    expect(each?.throughputPerSecond).toBeCloseTo(57_407.9207 / 16, 6);
  });

  it('off EC2 counts once for each GPU of the type, and never for a part of one', () => {
    const one = onType('bert-t4-fp16-b32', 'g4dn.xlarge');
    const four = onType('bert-t4-fp16-b32', 'g4dn.12xlarge');
    expect(one?.factor).toBe(1);
    expect(four?.factor).toBe(4);
    expect(onType('bert-l4-fp16-b16', 'g6f.large')).toBeNull();
    expect(onType('bert-t4-fp16-b32', 'g5.xlarge')).toBeNull();
  });
});
