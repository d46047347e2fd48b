import { expect, test } from 'vitest';
import { parseText } from './import-blob.ts';
import type { ImportRejection } from './rejection.ts';

function refuse(text: string): ImportRejection {
  const outcome = parseText(text, 'metrics.csv');
  if (outcome.ok) throw new Error('It was taken.');
  return outcome;
}

test('two instances that nothing tells apart are refused', () => {
  const answer = (value: number) => ({
    Label: 'CPUUtilization',
    Datapoints: Array.from({ length: 20 }, (_, hour) => ({
      Timestamp: 1795694400 + hour * 3600,
      Average: value,
      Unit: 'Percent',
    })),
  });
  expect(refuse(JSON.stringify([answer(10), answer(20)])).reason).toContain(
    'perhaps two instances share a name',
  );
});

test('every wrong row is counted and the first twenty are named, and nothing is kept', () => {
  const wrong = Array.from({ length: 30 }, (_, at) => `2026-11-26T00:00Z,a,cpu,${-at - 1}`);
  const { reason, problems, problemCount } = refuse(
    ['timestamp,instance,metric,value', '2026-11-26T00:00Z,a,cpu,5', ...wrong].join('\n'),
  );
  expect(reason).toContain('30 rows are not as expected');
  expect(problemCount).toBe(30);
  expect(problems).toHaveLength(20);
  expect(problems[0]).toEqual({
    line: 3,
    found: '-1',
    expected: 'a number of 0 or more, or an empty cell for a gap',
  });
});

const LONG = 'timestamp,instance,type,metric,value,unit';
test.each([
  [`${LONG}\nyesterday,a,m5.large,cpu,5,`, 'a time such as'],
  [`${LONG}\n2026-11-26T00:00Z,a,large,cpu,5,`, 'an instance type such as m5.large'],
  [`${LONG}\n2026-11-26T00:00Z,a,m5.large,cpu,NaN,`, 'a number of 0 or more'],
  [`${LONG}\n2026-11-26T00:00Z,a,m5.large,cpu,5,furlongs`, 'a unit of CloudWatch'],
  [`${LONG}\n2026-11-26T00:00Z,a,m5.large`, '6 cells, as in the header'],
  [`${LONG}\n2026-11-26T00:00Z,,m5.large,cpu,5,`, 'an instance id in every row'],
  [
    `${LONG}\n2026-11-26T00:00Z,a,m5.large,cpu,5,\n2026-11-26T00:05Z,a,c5.large,cpu,5,`,
    'm5.large, as in earlier rows',
  ],
])('of %j the row says what was expected', (text, expected) => {
  expect(refuse(text).problems[0]?.expected).toContain(expected);
});

test.each([
  ['', 'empty (0 bytes)'],
  [' \n \n', 'only blanks'],
  ['hello\nworld\n', 'No row begins with a time; the first is “hello”'],
  [LONG, 'a header and no rows'],
  ['time,StatusCheckFailed\n2026-11-26T00:00Z,1\n', 'None of the metrics in the file is used'],
  [`time,cpu (Bytes)\n2026-11-26T00:00Z,1\n`, 'Expected Percent'],
  ['time,cpu\n2026-11-26T00:00Z,1\n2026-11-26 00:05,1\n', 'Some times have a time zone'],
  ['{"a":1}', 'not from CloudWatch: found an object with a'],
  ['[1,2]', 'not from CloudWatch: found 1'],
  ['{"MetricDataResults":[', 'Line 1: this is not JSON'],
  ['[]', 'holds no answer'],
  [
    '{"MetricDataResults":[{"Id":"m1","Label":"cpu","Timestamps":["2026-11-26T00:00:00Z"],"Values":[]}]}',
    'not as expected',
  ],
  [
    '{"Label":"cpu","Datapoints":[{"Timestamp":"soon","Average":1}]}',
    'One value is not as expected',
  ],
])('%j is refused with a reason', (text, reason) => {
  expect(refuse(text).reason).toContain(reason);
});

test('more instances or rows than a browser should hold are counted and refused', () => {
  const rows = Array.from({ length: 250 }, (_, at) => `2026-11-26T00:00Z,i${at},m5.large,cpu,5,`);
  expect(refuse([LONG, ...rows].join('\n')).reason).toBe(
    'The file has 250 instances. Expected at most 200.',
  );
  const many = `time,cpu\n${'2026-11-26T00:00:00Z,5\n'.repeat(1_000_002)}`;
  expect(refuse(many).reason).toContain('1,000,002 rows. Expected at most 1,000,000');
});
