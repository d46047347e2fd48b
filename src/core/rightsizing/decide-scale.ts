import type { InstanceType } from '../catalog/types.ts';
import { METRIC_LABELS } from '../metrics/types.ts';
import type { ScaleQuestion } from './analysis-types.ts';
import type { PercentMetric, PercentScale } from './input-types.ts';
import { amountWords, percentWords } from './number-words.ts';
import { summedOver } from './scales.ts';

/** Rounding of the sender: CloudWatch now and then publishes a hair above 100 %. */
const TOLERANCE = 1.005;

export type ScaleDecision =
  | { readonly kind: 'scale'; readonly scale: PercentScale }
  | { readonly kind: 'question'; readonly question: ScaleQuestion }
  | { readonly kind: 'impossible'; readonly text: string };

/**
 * What the values of a percentage mean (our rules).
 *
 * - A scale that the file or the reader states is taken, unless the values contradict it.
 * - Above 100: SageMaker endpoints publish CPU and GPU utilization summed over the cores or
 *   devices, so that 4 cores reach 400 % (SageMaker Developer Guide): the reader is asked. More
 *   than all of them at 100 %, or memory above 100 %, cannot be.
 * - Nothing above 1: fractions, or an instance that idles: the reader is asked.
 *
 * A summed percentage that stays below 100 cannot be told from a plain one; only the file can say.
 *
 * @param highestValue the highest stored value in the window, 0 or more
 */
export function decideScale(
  metric: PercentMetric,
  highestValue: number,
  type: InstanceType,
  stated: PercentScale | undefined,
): ScaleDecision {
  const units = summedOver(metric, type);
  const highestOf: Readonly<Record<PercentScale, number>> = {
    percent: 100 * TOLERANCE,
    fraction: TOLERANCE,
    'summed-percent': 100 * units * TOLERANCE,
  };
  const label = METRIC_LABELS[metric];
  const found = `${label} reaches ${amountWords(highestValue)}`;
  if (highestValue > Math.max(highestOf.percent, highestOf['summed-percent'])) {
    const limit =
      units === 1 ? '100' : `100, or ${100 * units} when ${units} cores or devices are summed`;
    return {
      kind: 'impossible',
      text: `${found}. The highest possible value on ${type.instanceType} is ${limit}.`,
    };
  }
  if (stated !== undefined) {
    if (highestValue <= highestOf[stated]) return { kind: 'scale', scale: stated };
    const named = stated === 'fraction' ? 'a fraction is at most 1' : 'a percentage is at most 100';
    return { kind: 'impossible', text: `${found}, but ${named}.` };
  }
  if (highestValue > highestOf.percent) return { kind: 'question', question: askSummed() };
  if (highestValue > 0 && highestValue <= 1) return { kind: 'question', question: askFraction() };
  return { kind: 'scale', scale: 'percent' };

  function askSummed(): ScaleQuestion {
    const what = metric === 'cpuUtilization' ? 'vCPUs' : 'GPUs';
    return {
      metric,
      highestValue,
      text: `${found}, above 100. Are the percentages summed over the ${units} ${what}, as SageMaker endpoints publish them?`,
      choices: [
        {
          scale: 'summed-percent',
          label: `Yes: ${100 * units} means that all ${units} ${what} are busy`,
        },
        { scale: 'percent', label: 'No: the values above 100 are a mistake in the file' },
      ],
    };
  }

  function askFraction(): ScaleQuestion {
    return {
      metric,
      highestValue,
      text: `${found} and no more. Are the values fractions, where 1 is all of it, or percentages of a nearly idle instance?`,
      choices: [
        { scale: 'percent', label: `Percentages: at most ${percentWords(highestValue)} was used` },
        {
          scale: 'fraction',
          label: `Fractions: at most ${percentWords(highestValue * 100)} was used`,
        },
      ],
    };
  }
}
