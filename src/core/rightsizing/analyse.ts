import { type Catalog, createCatalog } from '../catalog/catalog.ts';
import type { CreditSpec, Facts, InstanceType } from '../catalog/types.ts';
import { suggestAccelerator } from './accelerator.ts';
import type {
  AnalysisResult,
  Dimension,
  Finding,
  FindingCode,
  MeasuredDimension,
  Note,
  Recommendation,
  Refusal,
} from './analysis-types.ts';
import { type Assessment, assess } from './assess.ts';
import {
  type Candidate,
  fitting,
  isOffered,
  needsTest,
  onePerFamily,
  substitutes,
} from './candidates.ts';
import { specAmount } from './capacity.ts';
import { codeOf } from './codes.ts';
import { effortOf } from './effort.ts';
import type { AnalyseOptions, FleetInstance, Preferences } from './input-types.ts';
import { notesOf } from './notes.ts';
import { UNKNOWN_WORKLOAD } from './preferences.ts';
import { prepare } from './prepare.ts';
import { projectAll, riskOf } from './project.ts';
import { monthlySavingOf } from './saving.ts';

/** Compute Optimizer names up to three options. */
const MOST_RECOMMENDATIONS = 3;
/** A burstable CPU whose average is this near its baseline may be held back by it (ours). */
const NEAR_BASELINE = 0.9;
const HELD_BACK = 'But credits may hold it back, so this does not count.';

/** The facts of a page with their look-ups made once, for a whole fleet. */
export interface Analyser {
  analyse(
    instance: FleetInstance,
    preferences: Preferences,
    options?: AnalyseOptions,
  ): AnalysisResult;
}

/**
 * Analyses one instance; for a fleet, `createAnalyser` builds the look-ups once.
 *
 * The finding follows Compute Optimizer's definitions (its API model): under-provisioned when at
 * least one specification does not meet the need; over-provisioned when at least one can be made
 * smaller and none is under; otherwise optimized, which may still come with a cheaper type. How
 * AWS decides "does not meet" and "can be made smaller" is not published: `assess`, `needsTest`
 * and `overCodes` state our rules. AWS asks for a better type before it says under-provisioned;
 * here the finding stands without one and a note says that nothing in our data is large enough.
 */
export function analyseInstance(
  instance: FleetInstance,
  preferences: Preferences,
  facts: Facts,
  options: AnalyseOptions = {},
): AnalysisResult {
  return createAnalyser(facts).analyse(instance, preferences, options);
}

export function createAnalyser(facts: Facts): Analyser {
  const catalog = createCatalog(facts);
  const offered = facts.instances.filter((type) => isOffered(type, catalog));
  return {
    analyse: (instance, preferences, options = {}) =>
      analyse(instance, preferences, options, { facts, catalog, offered }),
  };
}

interface LookUps {
  readonly facts: Facts;
  readonly catalog: Catalog;
  /** The types that may be recommended. */
  readonly offered: readonly InstanceType[];
}

function analyse(
  given: FleetInstance,
  preferences: Preferences,
  { workload = UNKNOWN_WORKLOAD, answers = {} }: AnalyseOptions,
  { facts, catalog, offered }: LookUps,
): AnalysisResult {
  const { id, instanceType } = given;
  const name = given.name ?? id;
  const refuse = (reason: Refusal['reason'], text: string): Refusal => ({
    kind: 'refusal',
    id,
    name,
    instanceType,
    reason,
    text,
    questions: [],
  });
  const { priceBook } = facts;
  if (!catalog.has(instanceType)) {
    const found =
      instanceType === ''
        ? 'No instance type is given'
        : `“${instanceType}” is not an instance type in our data`;
    return refuse('unknown-type', `${found}. A type such as m5.large would be right.`);
  }
  const current = catalog.get(instanceType);
  const currentPricePerHour = catalog.priceOrNull(instanceType);
  if (currentPricePerHour === null) {
    const text = `Our data has no price for ${instanceType} in ${priceBook.region}. Choose a region that sells it.`;
    return refuse('no-price', text);
  }
  const prepared = prepare(given, current, preferences, answers);
  if (prepared.kind === 'not-prepared') {
    return { ...refuse(prepared.reason, prepared.text), questions: prepared.questions };
  }

  const { instance, window, scales, hours } = prepared;
  const judged = assess({ instance, type: current, window, preferences, scales });
  const spec = facts.credits.find((credit) => credit.instanceType === instanceType);
  const atBaseline = isAtBaseline(judged, spec);
  const assessment = atBaseline ? withoutOverCpu(judged) : judged;
  const { results, measured } = assessment;
  const fits = needsTest({ current, results, measured, credits: facts.credits });
  const candidates = fitting(substitutes(current, offered, preferences), catalog, fits);
  const cheaper = candidates.filter(({ pricePerHour }) => pricePerHour < currentPricePerHour);

  const under = measured.filter(({ result }) => result.verdict === 'under');
  const over = under.length > 0 ? [] : overCodes(assessment, cheaper, current, facts.credits);
  const codes: readonly FindingCode[] =
    under.length > 0
      ? under.map(({ result }) => codeOf(result.dimension, 'Underprovisioned'))
      : over;
  const finding = findingOf(under.length > 0, over.length > 0);
  const chosen = onePerFamily(
    finding === 'Underprovisioned' ? candidates : cheaper,
    MOST_RECOMMENDATIONS,
  );
  const recommendations = chosen.map(({ type, pricePerHour }, index): Recommendation => {
    const projections = projectAll(measured, current, type);
    return {
      rank: index + 1,
      instance: type,
      status: catalog.status(type.family),
      pricePerHour,
      monthlySaving: monthlySavingOf(currentPricePerHour, pricePerHour, preferences),
      projections,
      risk: riskOf(projections),
      effort: effortOf(current, type),
    };
  });
  const status = catalog.status(current.family);
  const notes: Note[] = [
    ...notesOf({ prepared, current, status, results, preferences, priceBook, atBaseline }),
  ];
  if (finding === 'Underprovisioned' && chosen.length === 0) {
    notes.push({
      kind: 'nothing-fits',
      text: `No type that our data prices in ${priceBook.region} is large enough with these preferences. Allow another architecture, or spread the work over several instances.`,
    });
  }
  return {
    kind: 'analysis',
    id,
    name,
    current,
    currentStatus: status,
    currentPricePerHour,
    currency: priceBook.currency,
    window,
    hours,
    finding,
    codes,
    dimensions: results,
    currentRisk: riskOf(projectAll(measured, current, current)),
    recommendations,
    acceleratorSuggestion: suggestAccelerator({
      current,
      currentPricePerHour,
      measured,
      fits,
      gpuCandidates: candidates,
      catalog,
      workload,
      preferences,
    }),
    notes,
  };
}

function findingOf(under: boolean, over: boolean): Finding {
  if (under) return 'Underprovisioned';
  return over ? 'Overprovisioned' : 'Optimized';
}

/**
 * The dimensions that can be made smaller: half of the capacity would do, and a cheaper type that
 * is large enough in every dimension has half of it or less (ours). So "over" always comes with a
 * type that proves it, and a cheaper generation of the same size alone is not "over".
 */
function overCodes(
  { measured }: Assessment,
  cheaper: readonly Candidate[],
  current: InstanceType,
  credits: readonly CreditSpec[],
): readonly FindingCode[] {
  const baselines = new Map(credits.map((spec) => [spec.instanceType, spec.baselinePerVcpu]));
  const amount = (type: InstanceType, dimension: Dimension): number | null =>
    specAmount(type, dimension, baselines.get(type.instanceType) ?? 1);
  return measured
    .filter(({ result }) => result.verdict === 'over')
    .filter(({ result: { dimension } }) => {
      const now = amount(current, dimension);
      return cheaper.some(({ type }) => {
        const next = amount(type, dimension);
        return now !== null && next !== null && 2 * next <= now;
      });
    })
    .map(({ result }) => codeOf(result.dimension, 'Overprovisioned'));
}

function isAtBaseline({ measured }: Assessment, spec: CreditSpec | undefined): boolean {
  if (spec === undefined) return false;
  const cpu = measured.find(({ result }) => result.dimension === 'cpu');
  const baselinePercent = 100 * spec.baselinePerVcpu;
  return cpu !== undefined && cpu.result.averagePercent >= NEAR_BASELINE * baselinePercent;
}

/** The CPU of an instance that may be held to its baseline never counts as over-provisioned. */
function withoutOverCpu(assessment: Assessment): Assessment {
  const held = (result: MeasuredDimension): MeasuredDimension =>
    result.dimension === 'cpu' && result.verdict === 'over'
      ? { ...result, verdict: 'fits', because: `${result.because} ${HELD_BACK}` }
      : result;
  return {
    results: assessment.results.map((result) =>
      result.state === 'measured' ? held(result) : result,
    ),
    measured: assessment.measured.map(({ result, points }) => ({ result: held(result), points })),
  };
}
