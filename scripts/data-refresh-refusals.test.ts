import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../src/content/data.ts';
import type { SamplePrice } from './refresh/sample-list.mjs';
import { writeSampleList } from './refresh/sample-list.mjs';
import {
  content,
  expectRefused,
  file,
  freshData,
  home,
  refresh,
  SAME,
} from './refresh/test-bed.ts';

freshData();

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
    fs.writeFileSync(file('line'), `[${'1,'.repeat(1e6)}1]`);
    await expectRefused(/a line of more than a million characters/, ...given('line'));
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

  it('knows a fraction of a GPU, the chips of other makers and what is no accelerator of models', async () => {
    const names = [
      'g97.large',
      'dl9.xlarge',
      'q9.xlarge',
      'f9.xlarge',
      'vt9.xlarge',
      'trn9.xlarge',
    ];
    const device = (Name: string, Manufacturer: string, SizeInMiB: number) => ({
      Name,
      Manufacturer,
      Count: 2,
      MemoryInfo: { SizeInMiB },
    });
    const more = [
      // Test vector: an eighth of an L4, of which EC2 lists the part's own memory.
      {
        GpuInfo: {
          Gpus: [{ ...device('L4', 'NVIDIA', 2861), Count: 1, GpuPartitionSize: 0.125 }],
          TotalGpuMemoryInMiB: 2861,
        },
      },
      { GpuInfo: { Gpus: [device('Gaudi HL-205', 'Habana', 32768)] } },
      { InferenceAcceleratorInfo: { Accelerators: [device('Cloud AI 100', 'Qualcomm', 16384)] } },
      { FpgaInfo: { Fpgas: [device('Virtex', 'AMD', 65536)] } },
      { MediaAcceleratorInfo: { Accelerators: [device('Alveo U30', 'Xilinx', 24576)] } },
      { NeuronInfo: { NeuronDevices: [device('Trainium2', '', 98304)] } },
    ];
    const prices = [...SAME, ...names.map((type) => ({ type, onDemandPerHour: 1 }))];
    const InstanceTypes = [
      ...known.map((InstanceType) => ({ InstanceType })),
      ...names.map((name, at) => ec2(name, more[at])),
    ];
    const { ok, out } = await refresh(...(await refreshWith({ InstanceTypes }, prices)));
    expect([ok, out]).toEqual([true, expect.not.stringContaining('Not described yet')]);
    const { instances } = loadFacts(content);
    const kinds = names.map((name) => {
      const found = instances.find(({ instanceType }) => instanceType === name);
      return [found?.acceleratorKind, found?.acceleratorCount];
    });
    expect(kinds).toEqual([
      ['gpu', 0.125],
      ['gaudi', 2],
      ['qualcomm', 2],
      ['fpga', expect.anything()],
      ['media', expect.anything()],
      ['trainium', 2],
    ]);
    expect(instances.find(({ instanceType }) => instanceType === 'g97.large')).toMatchObject({
      acceleratorMemoryGibPerDevice: 22_888 / 1024,
      acceleratorTotalMemoryGib: 2861 / 1024,
    });
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
    const nameless = [{ InstanceType: 'm5.large' }, { Type: 'm5.xlarge' }];
    await expectRefused(
      /Entry 2 of InstanceTypes has no InstanceType/,
      ...(await refreshWith({ InstanceTypes: nameless }, SAME)),
    );
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
