import type { Random } from '../random/xoshiro.ts';
import type { LoadTestSetup, Recorder } from './load-test.ts';

/**
 * Instances that each collect batches. Requests go to an instance at random. A batch leaves when
 * it is full, or when its first request has waited for the time-out and a server is free; while
 * all servers are busy it keeps growing. A batch that left takes a full batch's time.
 */
export class BatchingFleet {
  private readonly setup: LoadTestSetup;
  private readonly random: Random;
  private readonly recorder: Recorder;
  /** Arrivals of the batch that each instance is filling. */
  private readonly arrivals: Float64Array;
  private readonly filled: Uint32Array;
  private readonly freeAt: Float64Array;
  private readonly nextServer: Uint32Array;

  constructor(setup: LoadTestSetup, random: Random, recorder: Recorder) {
    const { instances, batchSize, serversPerInstance } = setup;
    this.setup = setup;
    this.random = random;
    this.recorder = recorder;
    this.arrivals = new Float64Array(instances * batchSize);
    this.filled = new Uint32Array(instances);
    this.freeAt = new Float64Array(instances * serversPerInstance);
    this.nextServer = new Uint32Array(instances);
  }

  arrive(seconds: number): void {
    const { instances, batchSize } = this.setup;
    const draw = Math.floor(this.random() * instances);
    const instance = draw === instances ? 0 : draw;
    this.sendOverdue(instance, seconds);
    const count = this.filled[instance] ?? 0;
    this.arrivals[instance * batchSize + count] = seconds;
    this.filled[instance] = count + 1;
    this.recorder.arrived(seconds);
    if (count + 1 === batchSize) this.send(instance, seconds);
  }

  /** Sends what the time-out lets go; batches that wait to be full stay unfinished. */
  finish(): void {
    for (let instance = 0; instance < this.setup.instances; instance += 1) {
      this.sendOverdue(instance, Number.POSITIVE_INFINITY);
    }
  }

  unfinished(): number {
    return this.filled.reduce((sum, count) => sum + count, 0);
  }

  /** Sends the batch whose time-out and whose server came before now. */
  private sendOverdue(instance: number, nowSeconds: number): void {
    const { batchTimeoutSeconds, batchSize } = this.setup;
    if (batchTimeoutSeconds === null || (this.filled[instance] ?? 0) === 0) return;
    const due = (this.arrivals[instance * batchSize] ?? 0) + batchTimeoutSeconds;
    const free = this.freeAt[this.serverOf(instance)] ?? 0;
    const at = free > due ? free : due;
    if (at <= nowSeconds) this.send(instance, at);
  }

  private serverOf(instance: number): number {
    return instance * this.setup.serversPerInstance + (this.nextServer[instance] ?? 0);
  }

  private send(instance: number, seconds: number): void {
    const { serversPerInstance, serviceSeconds, batchSize } = this.setup;
    const server = this.serverOf(instance);
    const turn = (this.nextServer[instance] ?? 0) + 1;
    this.nextServer[instance] = turn === serversPerInstance ? 0 : turn;
    const free = this.freeAt[server] ?? 0;
    const start = free > seconds ? free : seconds;
    const end = start + serviceSeconds;
    this.freeAt[server] = end;
    const count = this.filled[instance] ?? 0;
    this.filled[instance] = 0;
    this.recorder.served(this.arrivals, instance * batchSize, count, start, end);
  }
}
