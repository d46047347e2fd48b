import { expect, test } from 'vitest';
import {
  answerProblems,
  applyPreview,
  firstAnswers,
  mergeFleet,
  questionsOf,
} from './apply-preview.ts';
import { parseText } from './import-blob.ts';

const TYPES = new Set(['m5.large']);

function read(text: string, name = 'web cpu.csv') {
  const outcome = parseText(text, name);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}
const bare = read('time,value\n2026/11/26 00:00:00,0.4\n2026/11/26 00:05:00,0.6\n');

test('what a file does not say is asked, with a name to begin with', () => {
  const questions = questionsOf(bare);
  expect(questions).toMatchObject({ asksMetric: true, asksZone: true });
  expect(questions.instances).toHaveLength(1);
  const answers = firstAnswers(bare);
  expect(answers.instances['']).toEqual({ name: 'web cpu', instanceType: '' });
  expect(answerProblems(bare, answers, TYPES)['']).toContain('does not name the type');
});

test('an unknown type gets a sentence, a known one is used', () => {
  const answered = (instanceType: string) => ({
    ...firstAnswers(bare),
    instances: { '': { name: 'web', instanceType } },
  });
  expect(answerProblems(bare, answered('m55.large'), TYPES)['']).toContain('no type “m55.large”');
  expect(answerProblems(bare, answered('M5.large '), TYPES)).toEqual({});
  expect(applyPreview(bare, answered('M5.large '))[0]).toMatchObject({
    id: 'web',
    name: 'web',
    instanceType: 'm5.large',
    region: '',
    series: [{ metric: 'cpuUtilization', unit: 'Percent', periodSeconds: 300 }],
  });
});

test('times without a zone are moved by the reader’s answer', () => {
  const answers = { ...firstAnswers(bare), offsetMinutes: 330 };
  const [instance] = applyPreview(bare, answers);
  expect(new Date(instance?.series[0]?.timesMs[0] ?? 0).toISOString()).toBe(
    '2026-11-25T18:30:00.000Z',
  );
});

test('a scale is taken over only when the file states it and its values agree', () => {
  const scales = (unit: string, values: string) =>
    applyPreview(
      ...((preview) => [preview, firstAnswers(preview)] as const)(
        read(`timestamp,instance,metric,value,unit\n2026-11-26T00:00Z,a,cpu,${values},${unit}\n`),
      ),
    )[0]?.scales;
  expect(scales('Percent', '0.4')).toEqual({ cpuUtilization: 'percent' });
  expect(scales('Percent', '240')).toBeUndefined();
  expect(scales('fraction', '0.4')).toEqual({ cpuUtilization: 'fraction' });
  expect(scales('', '0.4')).toBeUndefined();
});

test('a second file joins the instances that are there', () => {
  const long = (metric: string, value: number) =>
    read(`timestamp,instance,type,metric,value\n2026-11-26T00:00Z,a,m5.large,${metric},${value}\n`);
  const apply = (preview: ReturnType<typeof read>) => applyPreview(preview, firstAnswers(preview));
  const fleet = mergeFleet(apply(long('cpu', 10)), apply(long('memory', 20)));
  expect(fleet).toHaveLength(1);
  expect(fleet[0]?.series.map(({ metric }) => metric)).toEqual([
    'cpuUtilization',
    'memoryUtilization',
  ]);
  const replaced = mergeFleet(fleet, apply(long('cpu', 30)));
  expect(replaced[0]?.series.map(({ metric, values }) => [metric, values[0]])).toEqual([
    ['memoryUtilization', 20],
    ['cpuUtilization', 30],
  ]);
});

test('two instances under one name are refused before they are used', () => {
  const preview = read(
    '{"MetricDataResults":[{"Id":"a1","Label":"CPUUtilization","Timestamps":[1795694700],"Values":[1]},{"Id":"b","Label":"i-01234567 CPUUtilization","Timestamps":[1795694700],"Values":[1]}]}',
    'i-01234567.json',
  );
  const answers = {
    ...firstAnswers(preview),
    instances: {
      '': { name: 'i-01234567', instanceType: 'm5.large' },
      'i-01234567': { name: 'i-01234567', instanceType: 'm5.large' },
    },
  };
  expect(Object.values(answerProblems(preview, answers, TYPES))).toEqual([
    'Two instances are called “i-01234567”.',
  ]);
});
