import { expect, test } from 'vitest';
import { parseText } from './import-blob.ts';
import type { ImportPreview } from './preview.ts';

function read(text: string): ImportPreview {
  const outcome = parseText(text, 'metrics.csv');
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.problems)}`);
  return outcome;
}
const numbers = (array: Float64Array | undefined) => [...(array ?? [])];
const iso = (array: Float64Array | undefined) =>
  numbers(array).map((ms) => new Date(ms).toISOString());

test('a graph’s table with rows above it is read by all the words above each column', () => {
  const preview = read(
    [
      'Label,CPUUtilization,i-0123456789abcdef1 mem_used_percent',
      'Id,m1,m2',
      'Statistic,Maximum,Average',
      'Unit,Percent,Percent',
      'Instance,i-0123456789abcdef0,',
      '2026/11/26 00:00:00,12.5,40',
      '2026/11/26 00:05:00,,41',
      '2026/11/26 00:10:00,14,42',
    ].join('\r\n'),
  );
  expect(preview.format).toBe('graph-csv');
  expect(preview.rows).toBe(3);
  expect(preview.hasNaiveTimes).toBe(true);
  const [first, second] = preview.instances;
  expect(first?.key).toBe('i-0123456789abcdef0');
  expect(first?.series[0]).toMatchObject({
    metric: 'cpuUtilization',
    statistic: 'Maximum',
    scale: 'percent',
    periodSeconds: 600,
  });
  expect(numbers(first?.series[0]?.values)).toEqual([12.5, 14]);
  expect(second).toMatchObject({ key: 'i-0123456789abcdef1' });
  expect(second?.series[0]).toMatchObject({ metric: 'memoryUtilization', statistic: 'Average' });
  expect(numbers(second?.series[0]?.values)).toEqual([40, 41, 42]);
});

test('two columns, with a header or without, leave the metric and the instance open', () => {
  const withHeader = read('timestamp,value\n2026-11-26T00:00:00Z,12\n2026-11-26T00:05:00Z,13\n');
  expect(withHeader.instances[0]).toMatchObject({ key: '', instanceType: null });
  expect(withHeader.instances[0]?.series[0]).toMatchObject({ metric: null, statistic: 'Average' });
  expect(withHeader.assumptions.join()).toContain('Average is assumed');
  const bare = read('2026-11-26T00:00:00Z;12,5\n2026-11-26T00:05:00Z;13,5\n');
  expect(numbers(bare.instances[0]?.series[0]?.values)).toEqual([12.5, 13.5]);
});

test('a graph whose labels are only instances asks what was measured', () => {
  const preview = read(
    'Label,web-1,i-0123456789abcdef0\n2026/11/26 00:00:00,1,2\n2026/11/26 00:05:00,3,4\n',
  );
  expect(preview.instances.map(({ key }) => key)).toEqual(['web-1', 'i-0123456789abcdef0']);
  expect(preview.instances.every(({ series }) => series[0]?.metric === null)).toBe(true);
});

test('columns of other metrics are named and left out', () => {
  const preview = read('time,CPUUtilization,StatusCheckFailed,Requests\n2026-11-26T00:00Z,1,0,9\n');
  expect(preview.instances[0]?.series).toHaveLength(1);
  expect(preview.skipped).toEqual([
    { name: 'StatusCheckFailed', values: 1 },
    { name: 'Requests', values: 1 },
  ]);
});

test('a long table gives each instance its type, name, region and metrics', () => {
  const preview = read(
    [
      'Timestamp;Instance Id;Name;Instance type;Region;Metric;Statistic;Value;Unit',
      '2026-11-26T00:05:00+01:00;i-0a;api;m5.large;eu-west-1;CPUUtilization;Maximum;45,5;Percent',
      '2026-11-26T00:00:00+01:00;i-0a;api;m5.large;eu-west-1;CPUUtilization;Maximum;40;Percent',
      '2026-11-26T00:00:00+01:00;i-0b;db;ml.r5.large;eu-west-1;NetworkIn;Sum;1,5;Megabytes',
      '2026-11-26T00:00:00+01:00;i-0b;db;r5.large;eu-west-1;ModelLatency;Average;9;Microseconds',
    ].join('\n'),
  );
  expect(preview.format).toBe('long-csv');
  const [api, db] = preview.instances;
  expect(api).toMatchObject({
    key: 'i-0a',
    name: 'api',
    instanceType: 'm5.large',
    region: 'eu-west-1',
  });
  expect(iso(api?.series[0]?.timesMs)).toEqual([
    '2026-11-25T23:00:00.000Z',
    '2026-11-25T23:05:00.000Z',
  ]);
  expect(numbers(api?.series[0]?.values)).toEqual([40, 45.5]);
  expect(db?.instanceType).toBe('r5.large');
  expect(db?.series[0]).toMatchObject({ metric: 'networkIn', statistic: 'Sum', unit: 'Bytes' });
  expect(numbers(db?.series[0]?.values)).toEqual([1.5e6]);
  expect(preview.skipped).toEqual([{ name: 'ModelLatency', values: 1 }]);
});

test('a table may have a column for each metric', () => {
  const preview = read(
    'timestamp,instance_id,instance_type,cpu,memory (%)\n2026-11-26T00:00Z,a,m5.large,10,20\n2026-11-26T00:00Z,b,m5.large,30,\n',
  );
  expect(preview.instances.map(({ series }) => series.map(({ metric }) => metric))).toEqual([
    ['cpuUtilization', 'memoryUtilization'],
    ['cpuUtilization'],
  ]);
});

test('get-metric-data is put in order, and its pages are joined', () => {
  const page = (times: string[], values: number[]) => ({
    MetricDataResults: [
      {
        Id: 'm1',
        Label: 'i-0123456789abcdef0 CPUUtilization',
        Timestamps: times,
        Values: values,
        StatusCode: 'Complete',
      },
    ],
    Messages: [],
  });
  const newest = page(['2026-11-26T00:10:00+00:00', '2026-11-26T00:05:00+00:00'], [3, 2]);
  const oldest = page(['2026-11-26T00:00:00+00:00'], [1]);
  const texts = [
    JSON.stringify([newest, oldest]),
    `${JSON.stringify(newest, null, 2)}\n${JSON.stringify(oldest, null, 2)}\n`,
    `${JSON.stringify(newest)}\n${JSON.stringify(oldest)}`,
  ];
  for (const text of texts) {
    const preview = read(text);
    expect(preview).toMatchObject({ format: 'get-metric-data', rows: 3 });
    expect(preview.instances).toHaveLength(1);
    expect(preview.instances[0]?.key).toBe('i-0123456789abcdef0');
    expect(numbers(preview.instances[0]?.series[0]?.values)).toEqual([1, 2, 3]);
  }
});

test('get-metric-data says when CloudWatch left something out', () => {
  const preview = read(
    JSON.stringify({
      MetricDataResults: [
        {
          Id: 'cpu_max',
          Label: 'web',
          Timestamps: [1795694700],
          Values: [5],
          StatusCode: 'PartialData',
        },
      ],
    }),
  );
  expect(preview.assumptions.join()).toContain('PartialData');
  expect(preview.instances[0]?.series[0]).toMatchObject({
    metric: 'cpuUtilization',
    statistic: 'Maximum',
  });
});

test('get-metric-statistics gives a series for each statistic, in order', () => {
  const preview = read(
    JSON.stringify({
      Label: 'CPUUtilization',
      Datapoints: [
        { Timestamp: '2026-11-26T01:00:00+00:00', Average: 20, Maximum: 60, Unit: 'Percent' },
        { Timestamp: '2026-11-26T00:00:00+00:00', Average: 10, Maximum: 50, Unit: 'Percent' },
      ],
    }),
  );
  expect(preview.format).toBe('get-metric-statistics');
  expect(preview.instances[0]?.key).toBe('');
  expect(
    preview.instances[0]?.series.map(({ statistic, values, periodSeconds }) => [
      statistic,
      numbers(values),
      periodSeconds,
    ]),
  ).toEqual([
    ['Average', [10, 20], 3600],
    ['Maximum', [50, 60], 3600],
  ]);
});

const OPTIMIZER_HEADER =
  'accountId,instanceArn,instanceName,currentInstanceType,finding,findingReasonCodes_isCPUOverprovisioned,findingReasonCodes_isMemoryOverprovisioned,lookbackPeriodInDays,utilizationMetrics_CPU_MAXIMUM,utilizationMetrics_MEMORY_MAXIMUM,recommendationOptions_1_instanceType,recommendationOptions_1_estimatedMonthlySavings_value,recommendationOptions_1_estimatedMonthlySavings_currency,recommendationOptions_1_migrationEffort,errorCode,errorMessage';

test('Compute Optimizer’s export gives AWS’s findings, and nothing is made up from it', () => {
  const preview = read(
    [
      OPTIMIZER_HEADER,
      '123456789012,arn:aws:ec2:eu-west-1:123456789012:instance/i-0a,api,m5.xlarge,OVER_PROVISIONED,true,false,14,34.5,,m5.large,35.04,USD,VeryLow,,',
      '123456789012,arn:aws:ec2:eu-west-1:123456789012:instance/i-0b,db,r5.large,UNDER_PROVISIONED,false,false,14,99,91,r5.xlarge,-90.5,USD,VeryLow,,',
      '123456789012,arn:aws:ec2:eu-west-1:123456789012:instance/i-0c,,t2.micro,,,,,,,,,,,INSUFFICIENT_DATA,Not enough data',
    ].join('\n'),
  );
  expect(preview.format).toBe('compute-optimizer-csv');
  expect(preview.instances).toEqual([]);
  expect(preview.findings).toHaveLength(3);
  expect(preview.findings[0]).toMatchObject({
    id: 'i-0a',
    name: 'api',
    region: 'eu-west-1',
    finding: 'OVER_PROVISIONED',
    reasonCodes: ['CPUOverprovisioned'],
    cpuMaximumPercent: 34.5,
    memoryMaximumPercent: null,
    options: [{ instanceType: 'm5.large', monthlySaving: 35.04, currency: 'USD' }],
  });
  expect(preview.findings[1]?.options[0]?.monthlySaving).toBe(-90.5);
  expect(preview.findings[2]).toMatchObject({ finding: '', options: [], error: 'Not enough data' });
});

test('doubts about percentages, gaps and repeated points are said', () => {
  const preview = read(
    'time,CPUUtilization,GPUUtilization\n2026-11-26T00:00Z,0.4,140\n2026-11-26T00:05Z,0.5,20\n2026-11-26T00:05Z,0.5,25\n2026-11-26T00:20Z,0.6,10\n',
  );
  const said = preview.assumptions.join('\n');
  expect(said).toContain('4 of 10 intervals have no value');
  expect(said).toContain('2 repeated points were left out. Of 1 with two values the higher stays.');
  expect(said).toContain('at or below 1: perhaps fractions');
  expect(said).toContain('above 100: perhaps a sum over cores');
  expect(numbers(preview.instances[0]?.series[1]?.values)).toEqual([140, 25, 10]);
});

test('Excel’s separator line, a byte-order mark and blank lines change nothing', () => {
  const preview = read(
    '\uFEFFsep=;\r\n\r\ntimestamp;instance;metric;value\r\n2026-11-26T00:00Z;a;cpu;5\r\n\r\n',
  );
  expect(preview.instances[0]).toMatchObject({ key: 'a' });
});

test('a title above a long table is passed over', () => {
  const preview = read(
    'Fleet of November\ntimestamp,instance,type,metric,value\n2026-11-26T00:00Z,a,m5.large,cpu,5\n',
  );
  expect(preview).toMatchObject({ format: 'long-csv', rows: 1 });
});
