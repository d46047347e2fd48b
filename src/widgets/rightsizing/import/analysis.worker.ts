import type { AnalysisResult } from '../../../core/rightsizing/analysis-types.ts';
import { analyseFleetInSteps, type FleetQuestion } from './analyse-fleet-in-steps.ts';

/** What has changed since the last run; the metrics of a fleet are sent once, not for each run. */
export type AnalysisRequest =
  | ({ readonly kind: 'run'; readonly run: number } & Partial<FleetQuestion>)
  | { readonly kind: 'stop' };

export type AnalysisMessage = { readonly run: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly results: readonly AnalysisResult[] }
);

const send = (message: AnalysisMessage) => self.postMessage(message);
let question: Partial<FleetQuestion> = {};
let current = 0;

self.onmessage = async ({ data }: MessageEvent<AnalysisRequest>) => {
  if (data.kind === 'stop') {
    current = 0;
    return;
  }
  const { kind: _, run, ...changed } = data;
  question = { ...question, ...changed };
  current = run;
  const { instances, preferences, facts } = question;
  if (!instances || !preferences || !facts) throw new Error('The first run needs everything.');
  const results = await analyseFleetInSteps(
    { ...question, instances, preferences, facts },
    (share) => send({ kind: 'progress', run, share }),
    () => current !== run,
  );
  if (results) send({ kind: 'done', run, results });
};
