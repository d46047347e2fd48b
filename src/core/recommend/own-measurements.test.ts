import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCsv } from './own-csv.ts';
import { parseMeasurements } from './own-measurements.ts';
import { recommend } from './recommend.ts';
import { SAMPLE_FACTS, SAMPLE_INPUT } from './sample-facts.ts';
import { unitDoubt } from './unit-doubt.ts';

const HEADER = 'model,instance_type,throughput_per_s,batch_size,latency_p50_ms,latency_p99_ms';

describe('a reader’s CSV', () => {
  it('becomes measurements that the recommender ranks beside the published ones', () => {
    const { good, bad } = parseMeasurements(
      `${HEADER}\nsample,ml.cpu.large,40,1,25,26\n`,
      'mine.csv',
    );
    expect(bad).toEqual([]);
    const [row] = good;
    expect(row?.measurement).toMatchObject({
      origin: 'own',
      instanceType: 'cpu.large',
      throughputPerSecond: 40,
      latencyP99Ms: 26,
      source: 'mine.csv',
    });
    const facts = { ...SAMPLE_FACTS, measurements: good.map(({ measurement }) => measurement) };
    const { ranked } = recommend(SAMPLE_INPUT, facts);
    expect(ranked[0]?.sizing?.basis).toBe('bound');
  });

  it('keeps its good rows and gives each bad one its line, column and reason', () => {
    const text = [
      HEADER,
      'sample,cpu.large,40,1,25,26',
      'sample,cpu large,40,1,25,26',
      'sample,cpu.large,-4,1,25,26',
      'sample,cpu.large,40,1.5,25,26',
      'sample,cpu.large,40,1,25,20',
      'sample,cpu.large,40,1',
      ',cpu.large,"40,5",1,25,26',
    ].join('\n');
    const { good, bad } = parseMeasurements(text, 'mine.csv');
    expect(good.map(({ line }) => line)).toEqual([2]);
    expect(bad.map(({ line, column }) => [line, column])).toEqual([
      [3, 'instance_type'],
      [4, 'throughput_per_s'],
      [5, 'batch_size'],
      [6, 'latency_p99_ms'],
      [7, ''],
      [8, 'model'],
      [8, 'throughput_per_s'],
    ]);
    expect(bad[0]?.reason).toBe('Found “cpu large”, expected a type such as g4dn.xlarge.');
    expect(bad[3]?.reason).toContain('A higher percentile is never smaller');
    expect(bad[4]?.reason).toContain('This row has 4 cells, the header has 6');
    expect(bad[6]?.reason).toContain('a decimal point');
  });

  it('may have semicolons or tabs, quotes, Windows line ends and a byte-order mark', () => {
    const text = '\uFEFFModel;Instance type;Throughput per s\r\n"my; model";g6.xlarge;12.5\r\n\r\n';
    const { good, bad } = parseMeasurements(text, 'x');
    expect(bad).toEqual([]);
    expect(good[0]?.measurement).toMatchObject({ model: 'my; model', throughputPerSecond: 12.5 });
    const tabs = parseMeasurements(
      'model\tinstance_type\tthroughput_per_min\nm\tg6.xlarge\t1200',
      'x',
    );
    expect(tabs.good[0]?.measurement.throughputPerSecond).toBe(20);
  });

  it('needs a header, and says which columns are missing and which nobody reads', () => {
    expect(parseMeasurements('a,b\n1,2', 'x').bad[0]?.reason).toContain(
      'Missing: model, instance_type, throughput_per_s or throughput_per_min. Found: a, b.',
    );
    expect(parseMeasurements(`${HEADER},colour\n`, 'x').bad[0]?.reason).toContain('no row below');
    const extra = parseMeasurements(`${HEADER},colour\nm,g6.xlarge,1,1,5,6,red`, 'x');
    expect(extra.ignoredColumns).toEqual(['colour']);
    expect(parseMeasurements(`${HEADER},model\n`, 'x').bad[0]?.reason).toContain('twice');
    expect(parseMeasurements('  ', 'x').bad).toHaveLength(1);
  });

  it('with a quotation mark that never closes is told where it opens', () => {
    const { bad } = parseMeasurements(`${HEADER}\n"m,g6.xlarge,1,1,5,6`, 'x');
    expect(bad).toEqual([
      { line: 2, column: '', reason: 'A quotation mark opens here and never closes.' },
    ]);
  });

  it('asks about a latency in seconds or a rate per minute among others', () => {
    const rows = [
      'm,g6.xlarge,20,1,25,26',
      'm,g6.xlarge,21,1,24,25',
      'm,g6.xlarge,1240,1,0.025,30',
    ];
    const { good, doubts } = parseMeasurements([HEADER, ...rows].join('\n'), 'x');
    expect(good).toHaveLength(3);
    expect(doubts.map(({ line, column }) => [line, column])).toEqual([
      [4, 'throughput_per_s'],
      [4, 'latency_p50_ms'],
    ]);
    expect(doubts[1]?.question).toContain('in seconds');
  });

  it('asks about a type that there is not, and keeps its row good', () => {
    const typeNames = new Set(['g6.xlarge']);
    const rows = ['m,g6.xlarge,20,1,25,26', 'm,g6.xlrage,20,1,25,26'];
    const { good, doubts } = parseMeasurements([HEADER, ...rows].join('\n'), 'x', { typeNames });
    expect(good).toHaveLength(2);
    expect(doubts.map(({ line, column }) => [line, column])).toEqual([[3, 'instance_type']]);
    expect(doubts[0]?.question).toContain('g6.xlrage');
  });

  it('reads concurrency only in words that mean something', () => {
    const header = 'model,instance_type,throughput_per_s,concurrency';
    const bad = parseMeasurements(`${header}\nm,g6.xlarge,20,8 threads`, 'x');
    expect(bad.bad[0]).toMatchObject({ line: 2, column: 'concurrency' });
    const good = parseMeasurements(`${header}\nm,g6.xlarge,20,2 servers; 4 in flight`, 'x');
    expect(good.good).toHaveLength(1);
  });

  it('never throws, whatever is pasted', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(HEADER, '\n', '"', ',', ';', '{', '[', 'm,g6.xlarge,20,1,5,6', '\r', '\t'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { good, bad } = parseMeasurements(pieces.join(''), 'x');
        for (const { measurement } of good)
          expect(measurement.throughputPerSecond).toBeGreaterThan(0);
        for (const { reason } of bad) expect(reason).toMatch(/\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it('splits back what was joined with quotes', () => {
    const cell = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`));
          const split = splitCsv(`a,b\n${quoted.map((row) => row.join(',')).join('\n')}`);
          expect(split.ok).toBe(true);
          if (split.ok) expect(split.records.slice(1).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});

/** As AWS's guide prints it, with the instance count of its second sample. */
const JOB = {
  JobName: 'bert-default',
  CreationTime: '2021-10-26T20:04:57Z',
  InputConfig: { ModelPackageVersionArn: 'arn:aws:sagemaker:eu-west-1:1:model-package/bert/3' },
  InferenceRecommendations: [
    {
      Metrics: {
        CostPerHour: 0.204,
        CostPerInference: 5.2e-6,
        MaxInvocations: 648,
        ModelLatency: 263596,
      },
      EndpointConfiguration: { InstanceType: 'ml.c5.xlarge', InitialInstanceCount: 1 },
      ModelConfiguration: { EnvironmentParameters: [] },
    },
    {
      Metrics: { CostPerHour: 0.69, MaxInvocations: 1113, ModelLatency: 160 },
      EndpointConfiguration: { InstanceType: 'ml.c5d.xlarge', InitialInstanceCount: 3 },
    },
    { Metrics: { MaxInvocations: 'NaN' }, EndpointConfiguration: { InstanceType: 'ml.m5.large' } },
    { Metrics: {}, EndpointConfiguration: { ServerlessConfig: { MemorySizeInMB: 2048 } } },
  ],
};

describe('a job’s JSON', () => {
  it('gives the throughput of one instance, per second', () => {
    const { good } = parseMeasurements(JSON.stringify(JOB), 'job.json');
    expect(good.map(({ measurement: row }) => [row.instanceType, row.throughputPerSecond])).toEqual(
      [
        ['c5.xlarge', 10.8],
        ['c5d.xlarge', 1113 / 180],
      ],
    );
    expect(good[0]?.measurement).toMatchObject({ model: 'bert', sourceDate: '2021-10-26' });
  });

  it('takes ModelLatency in the unit that leaves a plausible number in flight, and says so', () => {
    const { good } = parseMeasurements(JSON.stringify(JOB), 'job.json');
    expect(good[0]?.measurement.latencyAvgMs).toBeCloseTo(263.596, 9);
    expect(good[0]?.measurement.notes).toContain('microseconds');
    expect(good[1]?.measurement.latencyAvgMs).toBe(160);
  });

  it('asks about a unit that was guessed before anything is kept', () => {
    const { doubts } = parseMeasurements(JSON.stringify(JOB), 'job.json');
    expect(doubts).toEqual([
      {
        line: 1,
        column: 'Metrics.ModelLatency',
        question:
          'ModelLatency 263596 is taken as microseconds, 264 ms: as milliseconds 2,847 requests would be in flight.',
      },
    ]);
    const fast = { MaxInvocations: 6000, ModelLatency: 900 };
    const one = { Metrics: fast, EndpointConfiguration: { InstanceType: 'ml.g5.xlarge' } };
    const text = JSON.stringify({ InferenceRecommendations: [one] });
    expect(parseMeasurements(text, 'x').doubts[0]?.question).toBe(
      'ModelLatency 900 is taken as milliseconds, with 90 requests in flight; as microseconds there would be 0.09.',
    );
  });

  it('may have the bare NaN that the AWS CLI writes, but not inside a text', () => {
    const text = JSON.stringify({ ...JOB, JobName: 'a "NaN" b NaN' }).replace('648', 'NaN');
    const { good, bad } = parseMeasurements(text, 'x');
    expect(good).toHaveLength(1);
    expect(good[0]?.measurement.source).toBe('a "NaN" b NaN');
    expect(bad.map(({ line, column }) => [line, column])).toEqual([
      [1, 'Metrics.MaxInvocations'],
      [3, 'Metrics.MaxInvocations'],
      [4, 'EndpointConfiguration.InstanceType'],
    ]);
  });

  it('measures what the reader says it does, and else what the job calls it', () => {
    const text = JSON.stringify(JOB);
    const asked = parseMeasurements(text, 'x', { model: 'BERT base' });
    expect(asked.good.map(({ measurement }) => measurement.model)).toEqual([
      'BERT base',
      'BERT base',
    ]);
    expect(asked.jobModel).toBe('bert');
    expect(parseMeasurements(text, 'x').good[0]?.measurement.model).toBe('bert');
  });

  it('of a job that is not done yet says so', () => {
    const text = JSON.stringify({ JobName: 'x', Status: 'IN_PROGRESS' });
    expect(parseMeasurements(text, 'x').bad).toEqual([
      {
        line: 1,
        column: 'Status',
        reason:
          'The job is IN_PROGRESS and has no recommendations. Expected the answer once it is COMPLETED.',
      },
    ]);
  });

  it('names what it cannot use', () => {
    const { bad } = parseMeasurements(JSON.stringify(JOB), 'job.json');
    expect(bad.map(({ line, column }) => [line, column])).toEqual([
      [3, 'Metrics.MaxInvocations'],
      [4, 'EndpointConfiguration.InstanceType'],
    ]);
    expect(parseMeasurements('{"a":', 'x').bad[0]?.reason).toContain('cannot be read');
    expect(parseMeasurements('{"a":1}', 'x').bad[0]?.column).toBe('InferenceRecommendations');
    expect(parseMeasurements('[]', 'x').bad).toHaveLength(1);
    const odd = JSON.stringify({ InferenceRecommendations: [null, 3, { Metrics: [] }] });
    expect(parseMeasurements(odd, 'x').bad).toHaveLength(3);
  });
});

describe('a doubt about the unit', () => {
  it('is raised at 60 for rates and at 1,000 for latencies, either way', () => {
    expect(unitDoubt('rate', 1000, [16, 17, 18])).toMatchObject({ instead: 1000 / 60 });
    expect(unitDoubt('rate', 0.28, [16, 17, 18])?.instead).toBeCloseTo(16.8, 9);
    expect(unitDoubt('latency', 0.2, [190, 210])?.instead).toBeCloseTo(200, 9);
    expect(unitDoubt('latency', 200_000, [200])?.question).toContain('microseconds');
  });

  it('is raised among neighbours that differ as measurements do', () => {
    expect(unitDoubt('rate', 2400, [40, 36])).not.toBeNull();
    expect(unitDoubt('latency', 25_000, [25, 50])).not.toBeNull();
    expect(unitDoubt('latency', 0.5, [200])?.question).toContain('in seconds');
    expect(unitDoubt('rate', 1000, [40])).toBeNull();
    expect(unitDoubt('latency', 8_000, [80, 90])).toBeNull();
  });

  it('is not raised for an ordinary difference or without neighbours', () => {
    expect(unitDoubt('rate', 30, [16])).toBeNull();
    expect(unitDoubt('latency', 12_000, [200])).toBeNull();
    expect(unitDoubt('rate', 1000, [])).toBeNull();
    expect(unitDoubt('rate', 0, [5])).toBeNull();
  });
});
