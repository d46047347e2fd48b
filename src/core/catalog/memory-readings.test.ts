import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { loadAccelerators } from '../../content/instance-types.ts';
import { hasMemoryPerDevice, memoryReadings } from './memory-readings.ts';

const { instances } = loadFacts('content');
const accelerators = loadAccelerators('content');
const readingsOf = (name: string) => {
  const type = instances.find(({ instanceType }) => instanceType === name);
  if (type === undefined) throw new Error(`no ${name}`);
  return memoryReadings(type, accelerators);
};

describe('accelerator memory', () => {
  it('of an L4 is nominally 24 GB and reported as 22,888 MiB', () => {
    const readings = readingsOf('g6.xlarge');
    expect(readings.nominalGbPerDevice).toBe(24);
    expect(readings.reportedGibPerDevice).toBe(22_888 / 1_024);
    expect(hasMemoryPerDevice(readings, 24, 'nominal')).toBe(true);
    expect(hasMemoryPerDevice(readings, 24, 'reported')).toBe(false);
  });

  it('of a T4 reads 16 both ways, for its maker counts in GiB', () => {
    expect(readingsOf('g4dn.xlarge')).toMatchObject({
      nominalGbPerDevice: 16,
      reportedGibPerDevice: 16,
    });
  });

  it('of AWS’s chips reads as AWS writes it, in GiB', () => {
    expect(readingsOf('inf2.xlarge')).toMatchObject({
      nominalGbPerDevice: 32,
      reportedGibPerDevice: 32,
    });
  });

  it('is by its maker’s number never less than reported, nor much more', () => {
    const ratios = instances.flatMap(({ instanceType }) => {
      const { nominalGbPerDevice, reportedGibPerDevice } = readingsOf(instanceType);
      if (nominalGbPerDevice === null || reportedGibPerDevice === null) return [];
      return [{ instanceType, ratio: nominalGbPerDevice / reportedGibPerDevice }];
    });
    // At most what lies between GB and GiB, 1.074, and a little that the driver keeps.
    expect(ratios.filter(({ ratio }) => ratio < 1 || ratio > 1.08)).toEqual([]);
  });

  it('of an eighth of an L4 is an eighth, both ways', () => {
    const readings = readingsOf('g6f.large');
    expect(readings.nominalGbPerDevice).toBe(3);
    expect(readings.reportedGibPerDevice).toBe(2_861 / 1_024);
  });

  it('of four GPUs is counted for one and for all', () => {
    expect(readingsOf('g5.12xlarge')).toMatchObject({
      nominalGbPerDevice: 24,
      nominalGbTotal: 96,
      reportedGibTotal: (4 * 22_888) / 1_024,
    });
  });

  it('is unknown without an accelerator, and unknown is never enough', () => {
    const readings = readingsOf('m5.large');
    expect(Object.values(readings)).toEqual([null, null, null, null]);
    expect(hasMemoryPerDevice(readings, 0, 'nominal')).toBe(false);
  });
});
