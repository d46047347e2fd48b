import type { Facts } from '../../../core/catalog/types.ts';
import type { AnalysisResult } from '../../../core/rightsizing/analysis-types.ts';
import type {
  AnalyseOptions,
  FleetInstance,
  Preferences,
} from '../../../core/rightsizing/input-types.ts';
import { analyseFleetInSteps, type FleetQuestion } from './analyse-fleet-in-steps.ts';
import type { AnalysisMessage, AnalysisRequest } from './analysis.worker.ts';

export interface RunningAnalysis {
  /** One result for each instance, in their order; `null` when cancelled. */
  readonly promise: Promise<readonly AnalysisResult[] | null>;
  readonly cancel: () => void;
}

/** A worker that nobody has asked anything for this long is ended, with its copy of the metrics. */
const IDLE_MS = 5000;

let worker: Worker | null = null;
/** What the worker has been sent; the same value is not sent again. */
let sent: Partial<FleetQuestion> = {};
let runs = 0;
let idle: ReturnType<typeof setTimeout> | undefined;

function end(): void {
  worker?.terminate();
  worker = null;
  sent = {};
}

/** The parts of a question that the worker does not have; all of them the first time. */
function unsent(question: FleetQuestion): Partial<FleetQuestion> {
  const { instances, preferences, facts, options } = question;
  return {
    ...(sent.instances === instances ? {} : { instances }),
    ...(sent.facts === facts ? {} : { facts }),
    preferences,
    options: options ?? {},
  };
}

/**
 * Analyses a fleet in a worker, so that the page answers while it runs. A new analysis replaces
 * the one before. Where no worker can be had it runs in the page, in short steps. Browser only.
 */
export function analyseInWorker(
  instances: readonly FleetInstance[],
  preferences: Preferences,
  facts: Facts,
  onProgress: (share: number) => void,
  options: AnalyseOptions = {},
): RunningAnalysis {
  clearTimeout(idle);
  runs += 1;
  const run = runs;
  const question: FleetQuestion = { instances, preferences, facts, options };
  let isStopped = false;
  let settle: (results: readonly AnalysisResult[] | null) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const promise = new Promise<readonly AnalysisResult[] | null>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });

  worker ??= new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  const mine = worker;
  const onMessage = ({ data }: MessageEvent<AnalysisMessage>) => {
    if (data.run !== run) return;
    if (data.kind === 'progress') onProgress(data.share);
    else {
      mine.removeEventListener('message', onMessage);
      settle(data.results);
    }
  };
  mine.addEventListener('message', onMessage);
  mine.onerror = (event) => {
    event.preventDefault();
    if (worker === mine) end();
    analyseFleetInSteps(question, onProgress, () => isStopped).then(settle, fail);
  };
  mine.postMessage({ kind: 'run', run, ...unsent(question) } satisfies AnalysisRequest);
  sent = question;

  return {
    promise,
    cancel: () => {
      isStopped = true;
      mine.removeEventListener('message', onMessage);
      settle(null);
      if (worker !== mine || run !== runs) return;
      mine.postMessage({ kind: 'stop' } satisfies AnalysisRequest);
      clearTimeout(idle);
      idle = setTimeout(end, IDLE_MS);
    },
  };
}
