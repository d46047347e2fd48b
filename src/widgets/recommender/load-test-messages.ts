import type { LoadTestResult, LoadTestSetup } from '../../core/simulation/load-test.ts';

export interface LoadTestQuestion {
  readonly setup: LoadTestSetup;
  readonly limitMs: number;
  /** Requests that are expected in all. */
  readonly requests: number;
  /** Least time that the run takes to watch. */
  readonly watchMs: number;
}

/** A result that can be sent between threads. */
export type SentResult = Omit<LoadTestResult, 'shareWithin'> & {
  /** Share of the requests within the limit, 0 to 1. */
  readonly withinLimit: number;
};

export interface LoadTestAnswer {
  /** Share of the run that is done, 0 to 1. */
  readonly progress: number;
  readonly isOver: boolean;
  readonly result: SentResult;
}
