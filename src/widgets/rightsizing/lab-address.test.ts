import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLabState, serializeLabState } from './lab-address.ts';
import { EXAMPLE, type SampleStart } from './lab-state.ts';

const UNKNOWN = { kind: 'unknown', neuronSupportedModel: null, customCudaKernels: false } as const;
const SAMPLES: ReadonlyMap<string, SampleStart> = new Map([
  [EXAMPLE.sample, { workload: EXAMPLE.workload, dimension: EXAMPLE.dimension }],
  ['office', { workload: UNKNOWN, dimension: 'cpu' }],
]);
const parse = (query: string) => parseLabState(new URLSearchParams(query), SAMPLES);

describe('the address of the rightsizing page', () => {
  it('is empty for the example and gives it back', () => {
    expect(serializeLabState(EXAMPLE, SAMPLES).toString()).toBe('');
    expect(parse('')).toEqual({ value: EXAMPLE, notices: [] });
  });

  it('starts a sample with what is known of it', () => {
    expect(parse('sample=office').value).toEqual({
      ...EXAMPLE,
      sample: 'office',
      workload: UNKNOWN,
      dimension: 'cpu',
    });
  });

  it('keeps every part through a round trip', () => {
    const query =
      'sample=office&guess=Overprovisioned&days=93&percentile=90&cpu-headroom=0&memory-headroom=0.1' +
      '&architecture=arm64&discount=37&work=inference&neuron=no&kernels=yes&scale=cpuUtilization.summed-percent&metric=memory' +
      '&view=24%7E48.5&drawn=1.3';
    const { value, notices } = parse(query);
    expect(notices).toEqual([]);
    expect(serializeLabState(value, SAMPLES).toString()).toBe(query);
    expect(value.preferences).toMatchObject({ purchaseOption: 'discounted', discountShare: 0.37 });
    expect(value.view).toEqual({ fromHour: 24, toHour: 48.5 });
  });

  it.each([
    ['sample', '__proto__'],
    ['guess', 'over'],
    ['days', '15'],
    ['percentile', '99'],
    ['cpu-headroom', '0.25'],
    ['architecture', 'x86'],
    ['discount', '100'],
    ['work', ''],
    ['neuron', 'maybe'],
    ['metric', 'disk'],
    ['view', '48~24'],
    ['view', '0~1e9'],
    ['drawn', '1.1'],
    ['drawn', '4'],
    ['scale', 'diskUtilization.percent'],
  ])('refuses %s=%s with a sentence and keeps the example', (name, text) => {
    const { value, notices } = parse(new URLSearchParams({ [name]: text }).toString());
    expect(value).toEqual(EXAMPLE);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(name);
  });

  it('reads any address without failing, and writes what it reads', () => {
    const key = fc.constantFrom('sample', 'guess', 'days', 'discount', 'view', 'drawn', 'metric');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.string())), (pairs) => {
        const { value } = parseLabState(new URLSearchParams(pairs), SAMPLES);
        expect(parseLabState(serializeLabState(value, SAMPLES), SAMPLES)).toEqual({
          value,
          notices: [],
        });
      }),
    );
  });
});
