import { expect, test } from 'vitest';
import { instanceTypeOf, metricOf, readLabel, unitOf } from './recognise.ts';

test.each([
  ['CPUUtilization', 'cpuUtilization'],
  ['mem_used_percent', 'memoryUtilization'],
  ['Memory % Committed Bytes In Use', 'memoryUtilization'],
  ['nvidia_smi_utilization_gpu', 'gpuUtilization'],
  ['GPUMemoryUtilization', 'gpuMemoryUtilization'],
  ['EBSReadOps', 'ebsReadOps'],
  ['StatusCheckFailed', 'not-used'],
  // It says how often the memory was busy, not how much of it was in use.
  ['nvidia_smi_utilization_memory', 'not-used'],
  ['web server', null],
])('the metric of %s is %s', (name, metric) => {
  expect(metricOf(name)).toBe(metric);
});

test.each([
  [
    'i-0123456789abcdef0 CPUUtilization',
    { metric: 'cpuUtilization', instanceId: 'i-0123456789abcdef0', statistic: null },
  ],
  ['i-01234567', { metric: null, instanceId: 'i-01234567' }],
  ['CPUUtilization Maximum', { metric: 'cpuUtilization', statistic: 'Maximum' }],
  ['cpu_max', { metric: 'cpuUtilization', statistic: 'Maximum' }],
  ['AWS/EC2 NetworkIn (Bytes)', { metric: 'networkIn', unit: { unit: 'Bytes', factor: 1 } }],
  ['cpu (%)', { metric: 'cpuUtilization', unit: { unit: 'Percent', factor: 1, scale: 'percent' } }],
  ['m5.large mem_used_percent', { metric: 'memoryUtilization', instanceType: 'm5.large' }],
  ['Requests', { metric: null, statistic: null, instanceId: null, instanceType: null }],
])('the label “%s” says what it says', (label, expected) => {
  expect(readLabel(label)).toMatchObject(expected);
});

test('units of CloudWatch are brought to bytes', () => {
  expect(unitOf('Megabytes/Second')).toEqual({ unit: 'Bytes/Second', factor: 1e6 });
  expect(unitOf('Bits')).toEqual({ unit: 'Bytes', factor: 1 / 8 });
  expect(unitOf('None')).toBe('none');
  expect(unitOf('furlongs')).toBeNull();
});

test('types are known by their form, with SageMaker’s prefix or without', () => {
  expect(instanceTypeOf('ml.g4dn.xlarge')).toBe('g4dn.xlarge');
  expect(instanceTypeOf('P4d.24xlarge')).toBe('p4d.24xlarge');
  expect(instanceTypeOf('m7i.metal-24xl')).toBe('m7i.metal-24xl');
  expect(instanceTypeOf('web.example')).toBeNull();
});
