import { shortNumber } from '../../core/quantity/quantity.ts';
import type { Measurement } from '../../core/scenario/measurement.ts';
import type { Choice, ChoiceGroup } from './fields.tsx';
import type { TypeMeasurement } from './machine.ts';

/** How a measurement was made, in a few words: `FP16, 128 tokens, batch 32`. */
export function conditionText(measurement: Measurement): string {
  const { precision, sequenceLength, inputTokens, outputTokens, batchSize, nodes } = measurement;
  return [
    precision.replace(/ \(.*\)$/, ''),
    inputTokens !== null && outputTokens !== null
      ? `${inputTokens} tokens in, ${outputTokens} out`
      : sequenceLength !== null && `${sequenceLength} tokens`,
    batchSize !== null && `batch ${batchSize}`,
    nodes > 1 && `${nodes} instances`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** The measurements of a type as choices, model by model, fastest first. */
export function measurementChoices(offered: readonly TypeMeasurement[]): readonly ChoiceGroup[] {
  const groups = new Map<string, (Choice & { readonly speed: number })[]>();
  for (const { measurement, throughputPerSecond } of offered) {
    const choices = groups.get(measurement.model) ?? [];
    groups.set(measurement.model, choices);
    choices.push({
      value: measurement.id,
      label: `${shortNumber(throughputPerSecond)} ${measurement.unit}s/s: ${conditionText(measurement)}`,
      speed: throughputPerSecond,
    });
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([label, choices]) => ({
      label,
      choices: choices.sort((one, other) => other.speed - one.speed),
    }));
}
