import { describe, expect, it } from 'vitest';
import { createInferenceRecommendationsJob } from './create-job.ts';
import { recommend } from './recommend.ts';
import { SAMPLE_FACTS, SAMPLE_INPUT } from './sample-facts.ts';
import type { RecommendInput } from './types.ts';

function job(kind: 'Default' | 'Advanced', changes: Partial<RecommendInput> = {}) {
  const input: RecommendInput = { ...SAMPLE_INPUT, percentile: 95, limitMs: 200, ...changes };
  const { ranked } = recommend({ ...input, limitMs: 1e6 }, SAMPLE_FACTS);
  return createInferenceRecommendationsJob(kind, input, ranked, 'eu-west-1');
}

const rate = (ratePerSecond: number) => ({ load: { kind: 'constant', ratePerSecond } }) as const;

describe('the request for the real service', () => {
  it('has the types, the load per minute and the limit of the inputs', () => {
    const { request, json, command, notTaken } = job('Advanced', rate(1000 / 60));
    expect(request.JobType).toBe('Advanced');
    expect(request.InputConfig.EndpointConfigurations).toEqual([{ InstanceType: 'ml.cpu.large' }]);
    expect(request.StoppingConditions).toEqual({
      MaxInvocations: 1000,
      ModelLatencyThresholds: [{ Percentile: 'P95', ValueInMilliseconds: 200 }],
      FlatInvocations: 'Stop',
    });
    expect(JSON.parse(json)).toEqual(request);
    expect(command).toContain('create-inference-recommendations-job --region eu-west-1');
    expect(notTaken).toEqual([]);
  });

  it('names the partition of its region in every ARN', () => {
    const { ranked } = recommend({ ...SAMPLE_INPUT, limitMs: 1e6 }, SAMPLE_FACTS);
    const begins = (region: string) =>
      (['Default', 'Advanced'] as const).flatMap((kind) => {
        const { json } = createInferenceRecommendationsJob(kind, SAMPLE_INPUT, ranked, region);
        return json.match(/arn:[^:]+/g) ?? [];
      });
    expect(new Set(begins('cn-north-1'))).toEqual(new Set(['arn:aws-cn']));
    expect(new Set(begins('us-gov-west-1'))).toEqual(new Set(['arn:aws-us-gov']));
    expect(new Set(begins('ca-central-1'))).toEqual(new Set(['arn:aws']));
  });

  it('has no empty list of types, and says that an Advanced job needs one', () => {
    const { request, notTaken } = createInferenceRecommendationsJob(
      'Advanced',
      SAMPLE_INPUT,
      [],
      'eu-west-1',
    );
    expect(request.InputConfig).not.toHaveProperty('EndpointConfigurations');
    expect(notTaken[0]).toContain('needs the types to test');
  });

  it('as a Default job carries no load, and says so', () => {
    const { request, notTaken } = job('Default');
    expect(request.StoppingConditions).toBeUndefined();
    expect(request.InputConfig.TrafficPattern).toBeUndefined();
    expect(notTaken[0]).toContain('takes neither a load nor a limit');
  });

  it('keeps to the service’s limits and tells what it cannot take', () => {
    const { request, notTaken } = job('Advanced', {
      ...rate(100_000),
      percentile: 99,
      limitMs: 0.4,
      minInstances: 2,
      utilizationCeiling: 0.7,
      purchaseOption: 'spot',
    });
    expect(request.StoppingConditions?.MaxInvocations).toBe(30_000);
    expect(request.StoppingConditions?.ModelLatencyThresholds[0]?.ValueInMilliseconds).toBe(1);
    const said = notTaken.join(' ');
    for (const words of [
      '6,000,000 invocations a minute are more than the 30,000',
      'at P95 only',
      'a phase spawns 3 a minute',
      'whole number of milliseconds',
      'utilization ceiling',
      'At least 2 instances',
      'on demand',
    ]) {
      expect(said).toContain(words);
    }
  });

  it('rounds a limit down, so that what passes the test passes the limit', () => {
    const { request } = job('Advanced', { limitMs: 12.5 });
    expect(request.StoppingConditions?.ModelLatencyThresholds[0]?.ValueInMilliseconds).toBe(12);
  });

  it('spawns as many users as wait for an answer at a time, within the ranges of a phase', () => {
    for (const perSecond of [0.01, 1, 50, 5000]) {
      const [phase] =
        job('Advanced', rate(perSecond)).request.InputConfig.TrafficPattern?.Phases ?? [];
      expect(phase?.InitialNumberOfUsers).toBeGreaterThanOrEqual(1);
      expect(phase?.InitialNumberOfUsers).toBeLessThanOrEqual(3);
      expect(phase?.SpawnRate).toBeLessThanOrEqual(3);
      expect(phase?.DurationInSeconds).toBeGreaterThanOrEqual(120);
      expect(phase?.DurationInSeconds).toBeLessThanOrEqual(3600);
    }
  });

  it('has a job name that the service takes, whatever the model is called', () => {
    for (const model of ['BERT base', '***', 'a'.repeat(100), 'Llama 3 (8B)']) {
      const { request } = createInferenceRecommendationsJob(
        'Default',
        { ...SAMPLE_INPUT, model },
        [],
        'us-east-1',
      );
      expect(request.JobName).toMatch(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}$/);
    }
  });
});
