import { formatNumber } from '../number-text.ts';
import { requestsInSystem } from '../queueing/little.ts';
import type { Concurrency, Measurement } from './types.ts';

/** Words and Little's law agree within this share: published medians are not exactly means. */
const TOLERANCE = 0.1;

interface Stated {
  readonly servers: number;
  readonly inFlight: number;
}

/**
 * What the source's words say about how many batches were in work. Only wordings whose meaning is
 * certain are read; every other one, "8 threads" or "TP 24" among them, says nothing about servers.
 */
export function statedConcurrency(words: string): Stated | null {
  if (/^1 GPU, one batch at a time$/.test(words)) return { servers: 1, inFlight: 1 };
  if (/^1 stream(; 1 NeuronCore)?$/.test(words)) return { servers: 1, inFlight: 1 };
  const copies = /^(\d+) models; (\d+) workers per model(; \d+ threads)?$/.exec(words);
  if (copies !== null) {
    const models = Number(copies[1]);
    const workers = Number(copies[2]);
    return models > 0 && workers > 0 ? { servers: models, inFlight: models * workers } : null;
  }
  const own = /^(\d+) servers; (\d+) in flight$/.exec(words);
  if (own !== null) {
    const servers = Number(own[1]);
    const inFlight = Number(own[2]);
    return servers > 0 && inFlight >= servers ? { servers, inFlight } : null;
  }
  return null;
}

/** The most servers that the words allow where they name no number: "2 physical cores". */
export function mostServers(words: string): number | null {
  const cores = /^(\d+) physical cores$/.exec(words);
  return cores === null ? null : Number(cores[1]);
}

/** Mean latency where it is published, else the median. */
export function typicalLatencyMs(row: Measurement): number | null {
  return row.latencyAvgMs ?? row.latencyP50Ms;
}

/**
 * Servers and batches in flight of a measurement: read from its words and confirmed by Little's
 * law over its throughput and latency, or marked unknown.
 */
export function concurrencyOf(row: Measurement): Concurrency {
  const latencyMs = typicalLatencyMs(row);
  const littleInFlight =
    row.throughputPerSecond === null || latencyMs === null
      ? null
      : requestsInSystem(row.throughputPerSecond, latencyMs / 1e3) / row.batchSize;
  const stated = statedConcurrency(row.concurrency);
  const unknown = {
    kind: 'unknown',
    servers: null,
    statedInFlight: stated?.inFlight ?? null,
    littleInFlight,
  } as const;
  const counted = littleInFlight === null ? null : formatNumber(littleInFlight, 2);
  if (stated === null) {
    const words = row.concurrency === '' ? 'nothing' : `“${row.concurrency}”`;
    const law = counted === null ? '' : ` Little’s law counts ${counted} batches in flight.`;
    const sentence = `The source says ${words} about how many batches were in work at once, so only bounds of the latency are known.${law}`;
    return { ...unknown, sentence };
  }
  if (littleInFlight === null) {
    const sentence = `The source says “${row.concurrency}”, but without a throughput and a latency it cannot be checked.`;
    return { ...unknown, sentence };
  }
  if (Math.abs(littleInFlight / stated.inFlight - 1) > TOLERANCE) {
    const sentence = `The source says “${row.concurrency}”, ${stated.inFlight} in flight, but its throughput and latency make ${counted}: only bounds of the latency are known.`;
    return { ...unknown, sentence };
  }
  return {
    kind: 'checked',
    servers: stated.servers,
    statedInFlight: stated.inFlight,
    littleInFlight,
    sentence: `The source says “${row.concurrency}”: ${stated.inFlight} in flight on ${stated.servers} at work, and throughput × latency agrees (${counted}).`,
  };
}
