import type { FamilyStatus } from '../catalog/types.ts';
import type { Measurement } from './types.ts';

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
  if (row.throughputDerived) {
    caveats.push('The throughput is what one stream does: batch size ÷ mean latency.');
  }
  return caveats;
}
