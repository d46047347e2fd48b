import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadInstanceTypes } from './instance-types.ts';
import { loadMeasurements } from './recommender-data.ts';

const types = new Set(
  loadInstanceTypes('content').instances.map(({ instanceType }) => instanceType),
);
const FILES = ['benchmarks.csv', 'benchmark-models.csv'];
const folders: string[] = [];

/** A copy of the files in which one has one text replaced. */
function brokenContent(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rightsize-'));
  folders.push(folder);
  for (const name of FILES) cpSync(join('content/data', name), join(folder, 'data', name));
  const path = join(folder, 'data', file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const FIRST = 'FP32,8,,,,"PyTorch, Transformers",,c6i.2xlarge,,CPU,,1,1 stream,55.3304,inference';

describe('the measurements', () => {
  it('join all spellings of a model under one name', () => {
    const { measurements } = loadMeasurements('content', types);
    const bert = measurements.filter(({ model }) => model === 'BERT base');
    expect(new Set(bert.map(({ publishedModel }) => publishedModel)).size).toBe(5);
    expect(new Set(bert.map(({ accelerator }) => accelerator)).size).toBeGreaterThan(6);
  });

  it('know which throughput was computed and which type only stands for the hardware', () => {
    const { measurements } = loadMeasurements('content', types);
    const byKey = (key: string) => measurements.find((row) => row.key === key);
    expect(byKey('bert-t4-fp16-b1')).toMatchObject({
      instanceType: 'g4dn.xlarge',
      onEc2: false,
      devicesUsed: 1,
      throughputDerived: true,
    });
    expect(byKey('bert-inf2-latency')).toMatchObject({ onEc2: true, throughputDerived: false });
  });

  it.each([
    ['an instance type nobody knows', FIRST.replace('c6i.2xlarge', 'c6i.2xlrge'), 'c6i.2xlrge'],
    ['no type at all', FIRST.replace('c6i.2xlarge', ''), 'must be set'],
    ['an empty batch', FIRST.replace('CPU,,1,', 'CPU,,,'), 'column batch_size'],
    ['a throughput in words', FIRST.replace('55.3304', 'fast'), 'column throughput_per_s'],
  ])('fail with the line for %s', (_, to, words) => {
    const folder = brokenContent('benchmarks.csv', FIRST, to);
    expect(() => loadMeasurements(folder, types)).toThrow(/benchmarks\.csv:2\b/);
    expect(() => loadMeasurements(folder, types)).toThrow(words);
  });

  it('fail for a spelling that no row uses', () => {
    const folder = brokenContent('benchmark-models.csv', 'roberta-base,', 'roberta-bass,');
    expect(() => loadMeasurements(folder, types)).toThrow(
      /benchmark-models\.csv:\d+.*roberta-bass/,
    );
  });
});
