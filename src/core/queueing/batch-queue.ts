import { batchWaitPercentileSeconds, meanBatchFillSeconds } from './batch.ts';
import { erlangC } from './erlang.ts';
import { mdcMeanWaitSeconds, mdcWaitPercentileSeconds } from './mdc.ts';

/** One batcher in front of servers that take a batch at a time, each batch equally long. */
export interface BatchQueue {
  /** Requests to this batcher, above 0. */
  readonly arrivalRatePerSecond: number;
  /** At least 2. */
  readonly batchSize: number;
  /** Of a batch, full or not; above 0. */
  readonly serviceSeconds: number;
  /** At least 1. */
  readonly servers: number;
  /** Longest wait for a batch to fill while a server is free; `null` waits until it is full. */
  readonly timeoutSeconds: number | null;
}

export interface BatchWait {
  /** For the batch to fill, or for its time-out. */
  readonly batchSeconds: number;
  /** For a server; `Infinity` when full batches arrive faster than the servers can work. */
  readonly queueSeconds: number;
}

/**
 * What smoother arrivals take off the height of the tail of waiting: full batches come every
 * b requests, far more evenly than single ones (Kraemer and Langenbach-Belz, 1976, ca² = 1/b).
 */
function smoothing(batchSize: number, utilization: number): number {
  const variability = 1 / batchSize;
  const exponent =
    (-2 * (1 - utilization) * (1 - variability) ** 2) / (3 * utilization * variability);
  return Math.exp(exponent);
}

/** Wait of full batches for a server: M/D/c's with b times the decay and a lower tail. */
function fullBatchWait(queue: BatchQueue, percentile: number): Wait {
  const { arrivalRatePerSecond, batchSize, serviceSeconds, servers } = queue;
  const batches = {
    arrivalRatePerSecond: arrivalRatePerSecond / batchSize,
    serviceSeconds,
    servers,
  };
  const utilization = (batches.arrivalRatePerSecond * serviceSeconds) / servers;
  if (utilization >= 1) return { mean: Infinity, atPercentile: Infinity };
  const height = smoothing(batchSize, utilization);
  const beyond = (1 - percentile) / height;
  return {
    mean: (mdcMeanWaitSeconds(batches) * height) / batchSize,
    atPercentile: beyond >= 1 ? 0 : mdcWaitPercentileSeconds(batches, 1 - beyond) / batchSize,
  };
}

/**
 * Waits of a request at a percentile, for its batch and then for a server. They add up to the
 * wait that a share `percentile` of requests stays within, by our rule for the percentile of a sum:
 * means add, distances from the mean add in squares.
 *
 * With a time-out a waiting batch goes as soon as its time is up and a server is free, and grows
 * while all are busy: its wait is the longer of the time-out and the rest of the batch at work.
 *
 * Against our simulation, for batches of 2 to 128, 1 to 4 servers, utilizations of 0.02 to 0.9 and
 * time-outs of none, 0 and 0.2 to 5 service times: P95 of wait and service together is within 13 %,
 * 3.5 % on average; it is least exact for small batches near the edge.
 */
export function batchQueueWait(queue: BatchQueue, percentile: number): BatchWait {
  const { arrivalRatePerSecond, batchSize, timeoutSeconds } = queue;
  const fill = batchWaitPercentileSeconds(
    batchSize,
    arrivalRatePerSecond,
    percentile,
    timeoutSeconds,
  );
  const full = fullBatchWait(queue, percentile);
  if (!Number.isFinite(full.mean + full.atPercentile)) {
    return { batchSeconds: fill, queueSeconds: Infinity };
  }
  const meanFill = meanBatchFillSeconds(batchSize, arrivalRatePerSecond);
  if (timeoutSeconds === null) {
    return sumAtPercentile({ mean: meanFill, atPercentile: fill }, full);
  }
  const free = waitForFreeServer(queue, timeoutSeconds, percentile);
  const first = {
    mean: Math.max(Math.min(meanFill, timeoutSeconds), free.mean),
    atPercentile: Math.max(fill, free.atPercentile),
  };
  const sum = sumAtPercentile(first, full);
  const whole = sum.batchSeconds + sum.queueSeconds;
  const batchSeconds = Math.min(fill, whole);
  return { batchSeconds, queueSeconds: whole - batchSeconds };
}

interface Wait {
  readonly mean: number;
  readonly atPercentile: number;
}

function sumAtPercentile(fill: Wait, queue: Wait): BatchWait {
  const fillFar = fill.atPercentile - fill.mean;
  const queueFar = queue.atPercentile - queue.mean;
  const far = Math.hypot(fillFar, queueFar);
  if (far === 0) return { batchSeconds: fill.mean, queueSeconds: queue.mean };
  const sign = Math.sign(fillFar + queueFar);
  return {
    batchSeconds: Math.max(0, fill.mean + (sign * fillFar ** 2) / far),
    queueSeconds: Math.max(0, queue.mean + (sign * queueFar ** 2) / far),
  };
}

/** Arrivals during S ÷ c from which on servers start together rather than spread out (our fit). */
const BUNCHED_FROM = 16;

/**
 * Time until a server comes free: nothing while one is, else evenly up to a gap. Spread out the
 * gap is S ÷ c; many arrivals start the servers a time-out apart, and then it is S − (c − 1)·T.
 */
function waitForFreeServer(queue: BatchQueue, timeoutSeconds: number, percentile: number): Wait {
  const { arrivalRatePerSecond, batchSize, serviceSeconds, servers } = queue;
  const size = Math.min(batchSize, 1 + arrivalRatePerSecond * timeoutSeconds);
  const load = (arrivalRatePerSecond / size) * serviceSeconds;
  const allBusy = load >= servers ? 1 : erlangC(load, servers);
  const spread = serviceSeconds / servers;
  const bunched = Math.max(spread, serviceSeconds - (servers - 1) * timeoutSeconds);
  const arrivals = arrivalRatePerSecond * spread;
  const share = arrivals ** 2 / (arrivals ** 2 + BUNCHED_FROM ** 2);
  const gap = spread + share * (bunched - spread);
  return {
    mean: (allBusy * gap) / 2,
    atPercentile: allBusy <= 1 - percentile ? 0 : gap * (1 - (1 - percentile) / allBusy),
  };
}
