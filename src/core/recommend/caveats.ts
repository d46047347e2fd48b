import type { FamilyStatus } from '../catalog/types.ts';
import { formatPercent } from '../number-text.ts';
import type { Measurement, PurchaseFactor, RecommendInput } from './types.ts';

/** Sentences a reader must see beside a row's figures. */
export function caveatsOf(row: Measurement, status: FamilyStatus | null): readonly string[] {
  const caveats: string[] = [];
  if (status?.status === 'frozen' || status?.status === 'previous') {
    caveats.push(`${status.label}: ${status.evidence}`);
  }
  if (/engine only/.test(row.task)) {
    caveats.push('Engine time alone, without tokenisation and network.');
  } else if (/forward pass/.test(row.task)) {
    caveats.push('The forward pass alone, without tokenisation and network.');
  } else if (/whole pipeline/.test(row.task)) {
    caveats.push('Includes tokenisation.');
  } else if (/HTTP/.test(row.task)) {
    caveats.push('Includes the HTTP request to the server.');
  }
  if (/one NeuronCore/.test(row.notes)) {
    caveats.push('One NeuronCore of the chip was in use; the instance can do more than this.');
  }
  if (row.precisionClass === 'int8') {
    caveats.push('INT8 needs calibration and may cost accuracy.');
  }
  if (/discontinued/.test(row.framework)) {
    caveats.push('The software is discontinued.');
  }
  if (row.throughputDerived) {
    caveats.push('The throughput is what one stream does: batch size ÷ mean latency.');
  }
  return caveats;
}

/** Sentences about the price that a purchase option makes, beside the figures. */
export function priceCaveats(
  factor: PurchaseFactor | undefined,
  input: RecommendInput,
): readonly string[] {
  if (factor === undefined) return [];
  const caveats: string[] = [];
  const share = `${formatPercent(factor.factor)} of the on-demand price in ${factor.region} on ${factor.sourceDate}`;
  if (factor.option === 'spot') {
    const band =
      factor.interruptionBand === null ? '' : `, interrupted ${factor.interruptionBand} a month`;
    caveats.push(
      `Spot at ${share}${band}. AWS takes it back with two minutes’ notice: not for an endpoint that must answer.`,
    );
  } else {
    caveats.push(`Reserved for a year and paid up front: ${share}.`);
  }
  if (input.endpointPremium) {
    caveats.push('A managed endpoint takes neither EC2 reservations nor Spot; this mixes the two.');
  }
  return caveats;
}
