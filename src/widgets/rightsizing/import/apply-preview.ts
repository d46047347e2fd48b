import { METRIC_UNITS, type MetricName, type MetricSeries } from '../../../core/metrics/types.ts';
import type {
  FleetInstance,
  PercentMetric,
  PercentScale,
  ScaleAnswers,
} from '../../../core/rightsizing/input-types.ts';
import type { ImportPreview, PreviewInstance } from './preview.ts';

/** What the reader says about an instance of which the file says too little. */
export interface InstanceAnswer {
  readonly name: string;
  readonly instanceType: string;
}

export interface ImportAnswers {
  /** By the instance's key in the preview. */
  readonly instances: Readonly<Record<string, InstanceAnswer>>;
  /** The metric of the columns that name none. */
  readonly metric: MetricName;
  /** How far the clock of times without a zone is ahead of UTC, minutes. */
  readonly offsetMinutes: number;
}

/** What is asked of the reader, before the file can be used. */
export interface ImportQuestions {
  /** Some series do not say what they measure. */
  readonly asksMetric: boolean;
  readonly asksZone: boolean;
  /** Instances without a type, or without a name. */
  readonly instances: readonly PreviewInstance[];
}

export function questionsOf(preview: ImportPreview): ImportQuestions {
  return {
    asksMetric: preview.instances.some(({ series }) =>
      series.some(({ metric }) => metric === null),
    ),
    asksZone: preview.hasNaiveTimes,
    instances: preview.instances.filter(
      ({ instanceType, key }) => instanceType === null || key === '',
    ),
  };
}

/** Answers to begin with: what the file says, its name for a nameless instance, CPU, and UTC. */
export function firstAnswers(preview: ImportPreview): ImportAnswers {
  const stem = preview.fileName.replace(/\.[a-z0-9]{1,5}$/i, '');
  return {
    instances: Object.fromEntries(
      preview.instances.map(({ key, name, instanceType }) => [
        key,
        { name: name ?? (key === '' ? stem : key), instanceType: instanceType ?? '' },
      ]),
    ),
    metric: 'cpuUtilization',
    offsetMinutes: 0,
  };
}

/** For each instance that can't be used yet, what is missing; empty when the answers will do. */
export function answerProblems(
  preview: ImportPreview,
  answers: ImportAnswers,
  knownTypes: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const problems: [string, string][] = [];
  const ids = new Set<string>();
  for (const { key, instanceType } of questionsOf(preview).instances) {
    const answer = answers.instances[key];
    const typed = answer?.instanceType.trim().toLowerCase() ?? '';
    if (typed === '')
      problems.push([key, 'The file does not name the type. Expected one such as m5.large.']);
    else if (instanceType === null && !knownTypes.has(typed)) {
      problems.push([key, `Our data has no type “${typed}”. Expected one such as m5.large.`]);
    }
    const name = answer?.name.trim() ?? '';
    if (name === '') problems.push([key, 'An instance needs a name.']);
  }
  for (const instance of preview.instances) {
    const id = idOf(instance, answers);
    if (ids.has(id)) problems.push([instance.key, `Two instances are called “${id}”.`]);
    ids.add(id);
  }
  return Object.fromEntries(problems);
}

const idOf = ({ key }: PreviewInstance, answers: ImportAnswers) =>
  key === '' ? (answers.instances[key]?.name.trim() ?? '') : key;

/**
 * The instances of a file with what the reader has answered. Everything of the file or nothing:
 * there is no file of which a part is applied. Times without a zone are moved to UTC.
 */
export function applyPreview(
  preview: ImportPreview,
  answers: ImportAnswers,
): readonly FleetInstance[] {
  const shiftMs = preview.hasNaiveTimes ? answers.offsetMinutes * 60_000 : 0;
  return preview.instances.map((instance) => {
    const { key, instanceType, region } = instance;
    const answer = answers.instances[key];
    const scales: { [metric in PercentMetric]?: PercentScale } = {};
    const series = instance.series.map((draft): MetricSeries => {
      const metric = draft.metric ?? answers.metric;
      if (draft.scale && isPercent(metric)) scales[metric] = draft.scale;
      return {
        metric,
        statistic: draft.statistic,
        unit: draft.unit ?? METRIC_UNITS[metric],
        periodSeconds: draft.periodSeconds,
        timesMs: shiftMs === 0 ? draft.timesMs : draft.timesMs.map((time) => time - shiftMs),
        values: draft.values,
      };
    });
    return {
      id: idOf(instance, answers),
      name: answer?.name.trim() || instance.name || key,
      instanceType: instanceType ?? answer?.instanceType.trim().toLowerCase() ?? '',
      region,
      series,
      ...(Object.keys(scales).length > 0 ? { scales: scales satisfies ScaleAnswers } : {}),
    };
  });
}

function isPercent(metric: MetricName): metric is PercentMetric {
  return METRIC_UNITS[metric] === 'Percent';
}

/**
 * Adds imported instances to a fleet: metrics of an instance that is there already join it, so that
 * CPU and memory may come from two files. A series of the same metric and statistic is replaced.
 */
export function mergeFleet(
  fleet: readonly FleetInstance[],
  added: readonly FleetInstance[],
): readonly FleetInstance[] {
  const byId = new Map(fleet.map((instance) => [instance.id, instance]));
  for (const instance of added) {
    const known = byId.get(instance.id);
    if (!known) {
      byId.set(instance.id, instance);
      continue;
    }
    const replaced = new Set(
      instance.series.map(({ metric, statistic }) => `${metric} ${statistic}`),
    );
    const kept = known.series.filter(
      ({ metric, statistic }) => !replaced.has(`${metric} ${statistic}`),
    );
    byId.set(instance.id, {
      ...known,
      ...instance,
      series: [...kept, ...instance.series],
      scales: { ...known.scales, ...instance.scales },
    });
  }
  return [...byId.values()];
}
