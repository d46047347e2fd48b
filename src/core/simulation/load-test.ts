import { requireCount, requireNonNegative, requirePositive } from '../errors.ts';
import { xoshiro128 } from '../random/xoshiro.ts';
import { arrivalClock, type RateSegment } from './arrivals.ts';
import { BatchingFleet } from './batching-fleet.ts';
import { type HistogramBin, LatencyHistogram } from './histogram.ts';
import { SharedQueue } from './shared-queue.ts';
import { EventCounter } from './timeline.ts';

/** A fleet under load; every server takes as long for each batch. */
export interface LoadTestSetup {
  readonly seed: number;
  /** One after another from the start; their lengths make the run. */
  readonly segments: readonly RateSegment[];
  /** At least 1. */
  readonly instances: number;
  /** At least 1. */
  readonly serversPerInstance: number;
  /** Of one batch, above 0. */
  readonly serviceSeconds: number;
  /** 1: single requests from one queue for all instances. More: each instance fills its own. */
  readonly batchSize: number;
  /** Longest wait for a batch to fill; `null` waits until it is full. */
  readonly batchTimeoutSeconds: number | null;
  /** Points of the queue's curve, at least 1. */
  readonly bins: number;
}

export interface QueuePoint {
  readonly seconds: number;
  /** Requests that wait for a batch or a server, mean over the bin. */
  readonly waiting: number;
  readonly arrivalsPerSecond: number;
  /** Share of the servers at work, 0 to 1. */
  readonly busy: number;
}

export interface LoadTestResult {
  /** Requests that were served, whenever they finished. */
  readonly served: number;
  /** Requests left in a batch that never filled. */
  readonly unfinished: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly meanMs: number;
  readonly maxMs: number;
  /** Of all servers over the run. */
  readonly utilization: number;
  readonly queue: readonly QueuePoint[];
  readonly histogram: readonly HistogramBin[];
  shareWithin(limitMs: number): number;
}

/** What a fleet reports of every request. */
export interface Recorder {
  arrived(seconds: number): void;
  /** One batch of requests that arrived at these times goes to a server. */
  served(
    arrivals: Float64Array,
    from: number,
    count: number,
    startSeconds: number,
    endSeconds: number,
  ): void;
}

const HISTOGRAM_BINS = 60;

/**
 * A load test in virtual time, as many requests at a time as the caller likes, so that a worker
 * can report progress and stop. Exact for what it simulates; random only through its seed.
 *
 * @throws InvalidInputError for a set-up outside the ranges of `LoadTestSetup`
 */
export class LoadTest {
  readonly durationSeconds: number;
  private readonly setup: LoadTestSetup;
  private readonly next: () => number;
  private readonly fleet: SharedQueue | BatchingFleet;
  private readonly latencies = new LatencyHistogram();
  private readonly arrivals: EventCounter;
  private readonly starts: EventCounter;
  private readonly batchStarts: EventCounter;
  private readonly batchEnds: EventCounter;
  private nowSeconds = 0;
  private isOver = false;

  constructor(setup: LoadTestSetup) {
    requireCount('The number of instances', setup.instances);
    requireCount('The servers of an instance', setup.serversPerInstance);
    requireCount('The batch size', setup.batchSize);
    requireCount('The number of points', setup.bins);
    requirePositive('The service time', setup.serviceSeconds);
    if (setup.batchTimeoutSeconds !== null) {
      requireNonNegative('The time-out', setup.batchTimeoutSeconds);
    }
    this.setup = setup;
    this.durationSeconds = setup.segments.reduce((sum, { seconds }) => sum + seconds, 0);
    requirePositive('The length of the run', this.durationSeconds);
    const random = xoshiro128(setup.seed);
    this.next = arrivalClock(setup.segments, random);
    const width = this.durationSeconds / setup.bins;
    const counter = () => new EventCounter(setup.bins, width);
    this.arrivals = counter();
    this.starts = counter();
    this.batchStarts = counter();
    this.batchEnds = counter();
    this.fleet =
      setup.batchSize === 1
        ? new SharedQueue(setup, this.recorder())
        : new BatchingFleet(setup, random, this.recorder());
  }

  private recorder(): Recorder {
    return {
      arrived: (seconds) => this.arrivals.add(seconds),
      served: (arrivals, from, count, startSeconds, endSeconds) => {
        this.starts.add(startSeconds, count);
        this.batchStarts.add(startSeconds);
        this.batchEnds.add(endSeconds);
        for (let index = from; index < from + count; index += 1) {
          this.latencies.add(endSeconds - (arrivals[index] ?? 0));
        }
      },
    };
  }

  /** Share of the run that is done, 0 to 1. */
  get progress(): number {
    return this.isOver ? 1 : this.nowSeconds / this.durationSeconds;
  }

  /**
   * Lets up to so many more requests arrive.
   *
   * @returns whether the run is over
   */
  advance(requests: number): boolean {
    for (let count = 0; count < requests && !this.isOver; count += 1) {
      const seconds = this.next();
      if (seconds >= this.durationSeconds) {
        this.isOver = true;
        this.fleet.finish();
        break;
      }
      this.nowSeconds = seconds;
      this.fleet.arrive(seconds);
    }
    return this.isOver;
  }

  /** What was seen so far; the whole run once it is over. */
  result(): LoadTestResult {
    const { latencies, setup, durationSeconds } = this;
    const width = durationSeconds / setup.bins;
    const arrived = this.arrivals.meanSoFar();
    const started = this.starts.meanSoFar();
    const batchesStarted = this.batchStarts.meanSoFar();
    const batchesEnded = this.batchEnds.meanSoFar();
    const perBin = this.arrivals.perBin();
    const servers = setup.instances * setup.serversPerInstance;
    const seenBins = Math.ceil(this.progress * setup.bins - 1e-9);
    const queue = Array.from({ length: seenBins }, (_, bin) => ({
      seconds: bin * width,
      waiting: Math.max(0, (arrived[bin] ?? 0) - (started[bin] ?? 0)),
      arrivalsPerSecond: (perBin[bin] ?? 0) / width,
      busy: Math.max(0, (batchesStarted[bin] ?? 0) - (batchesEnded[bin] ?? 0)) / servers,
    }));
    const busy = queue.reduce((sum, point) => sum + point.busy, 0);
    return {
      served: latencies.count,
      unfinished: this.fleet.unfinished(),
      p50Ms: latencies.percentileMs(0.5),
      p95Ms: latencies.percentileMs(0.95),
      p99Ms: latencies.percentileMs(0.99),
      meanMs: latencies.meanMs,
      maxMs: latencies.maxMs,
      utilization: seenBins === 0 ? 0 : busy / seenBins,
      queue,
      histogram: latencies.display(HISTOGRAM_BINS),
      shareWithin: (limitMs) => latencies.shareWithin(limitMs),
    };
  }
}
