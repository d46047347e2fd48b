import type { LoadTestSetup, Recorder } from './load-test.ts';

/**
 * Single requests, first come first served, one queue for all servers. Because every request takes
 * as long, servers come free in the order in which they started: request n goes where n − c went.
 */
export class SharedQueue {
  private readonly freeAt: Float64Array;
  private readonly serviceSeconds: number;
  private readonly recorder: Recorder;
  private readonly arrival = new Float64Array(1);
  private nextServer = 0;

  constructor(
    { instances, serversPerInstance, serviceSeconds }: LoadTestSetup,
    recorder: Recorder,
  ) {
    this.freeAt = new Float64Array(instances * serversPerInstance);
    this.serviceSeconds = serviceSeconds;
    this.recorder = recorder;
  }

  arrive(seconds: number): void {
    const server = this.nextServer;
    this.nextServer = server + 1 === this.freeAt.length ? 0 : server + 1;
    const free = this.freeAt[server] ?? 0;
    const start = free > seconds ? free : seconds;
    const end = start + this.serviceSeconds;
    this.freeAt[server] = end;
    this.arrival[0] = seconds;
    this.recorder.arrived(seconds);
    this.recorder.served(this.arrival, 0, 1, start, end);
  }

  /** Nothing is left: every request went to a server as it came. */
  finish(): void {}

  unfinished(): number {
    return 0;
  }
}
