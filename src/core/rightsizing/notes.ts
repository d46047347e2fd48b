import type { FamilyStatus, InstanceType, PriceBook } from '../catalog/types.ts';
import { findGaps, slicePoints } from '../metrics/points.ts';
import { rateRule } from '../metrics/rate.ts';
import { METRIC_LABELS } from '../metrics/types.ts';
import type { DimensionResult, Note, NoteKind } from './analysis-types.ts';
import { DIMENSION_LABELS, dimensionWord } from './codes.ts';
import type { Preferences } from './input-types.ts';
import { amountWords, countWords, listWords } from './number-words.ts';
import type { Prepared } from './prepare.ts';

interface NotesInput {
  readonly prepared: Prepared;
  readonly current: InstanceType;
  readonly status: FamilyStatus | undefined;
  readonly results: readonly DimensionResult[];
  readonly preferences: Preferences;
  readonly priceBook: PriceBook;
  /** Whether the current instance spends about what its credits allow. */
  readonly atBaseline: boolean;
}

/** What a reader should know of the data and of the type before trusting the finding. */
export function notesOf(input: NotesInput): readonly Note[] {
  return [...dataNotes(input), ...dimensionNotes(input), ...typeNotes(input)];
}

function note(kind: NoteKind, text: string): Note {
  return { kind, text };
}

function dataNotes({ prepared, preferences }: NotesInput): readonly Note[] {
  const notes: Note[] = [];
  const { instance, window, hours } = prepared;
  const asked = preferences.lookBackDays * 24;
  if (hours < 0.95 * asked) {
    notes.push(
      note(
        'short-window',
        `The CPU was measured for ${amountWords(hours)} of the ${asked} hours of the look-back.`,
      ),
    );
  }
  const gaps = instance.series.flatMap((series) => {
    const { timesMs } = slicePoints(series, window.startMs, window.endMs);
    const found = findGaps(timesMs, series.periodSeconds);
    if (found.length === 0) return [];
    const missing = found.reduce((sum, { missingPeriods }) => sum + missingPeriods, 0);
    const label = METRIC_LABELS[series.metric];
    return `${label} (${countWords(missing, 'period')} in ${countWords(found.length, 'gap')})`;
  });
  if (gaps.length > 0) {
    notes.push(
      note('gaps', `Missing time: ${listWords(gaps)}. It counts as not measured, not as idle.`),
    );
  }
  const count = (field: 'duplicates' | 'dropped'): number =>
    prepared.cleaning.reduce((sum, report) => sum + report[field], 0);
  if (count('duplicates') > 0) {
    const points = countWords(count('duplicates'), 'point');
    notes.push(
      note('duplicates', `${points} repeated a time; the highest value of that time was kept.`),
    );
  }
  if (count('dropped') > 0) {
    const points = countWords(count('dropped'), 'value');
    notes.push(note('dropped-values', `${points} below 0 or not a number: left out.`));
  }
  if (prepared.unused.length > 0) {
    const names = prepared.unused.map(
      ({ metric, statistic }) => `${METRIC_LABELS[metric]} (${statistic})`,
    );
    notes.push(note('unused-series', `Not used: ${listWords(names)}.`));
  }
  const assumed = instance.series.filter((series) => rateRule(series).assumed);
  if (assumed.length > 0) {
    const names = listWords(assumed.map(({ metric }) => METRIC_LABELS[metric]));
    notes.push(
      note(
        'assumed-sample-period',
        `${names}: no sum in the file, so one sample is taken as five minutes, or one period when that is shorter. With detailed monitoring the true rate is up to five times as high.`,
      ),
    );
  }
  return notes;
}

function dimensionNotes({ results, current }: NotesInput): readonly Note[] {
  const notes: Note[] = [];
  const labels = (state: DimensionResult['state']): string[] =>
    results
      .filter((result) => result.state === state)
      .map(({ dimension }) => dimensionWord(dimension));
  const missing = labels('not-measured');
  if (missing.length > 0) {
    const kept = results
      .filter(({ state }) => state === 'not-measured')
      .filter(({ dimension }) => ['memory', 'gpu', 'gpuMemory'].includes(dimension))
      .map(({ dimension }) => dimensionWord(dimension));
    const rule =
      kept.length === 0
        ? 'Check them before you move.'
        : `A recommended type has at least as much ${listWords(kept)} as ${current.instanceType}; the rest is not looked at.`;
    notes.push(note('not-measured', `Not measured: ${listWords(missing)}. ${rule}`));
  }
  const unlimited = labels('no-limit');
  if (unlimited.length > 0) {
    const names = listWords(unlimited);
    notes.push(
      note('no-limit', `Measured, but without limits in our data to compare with: ${names}.`),
    );
  }
  const partial = results
    .filter((result) => result.state === 'measured')
    .filter((result) => result.partial);
  for (const { dimension, parts } of partial) {
    const found = listWords(parts.map(({ metric }) => METRIC_LABELS[metric]));
    notes.push(
      note(
        'partly-measured',
        `${DIMENSION_LABELS[dimension]}: only “${found}” was measured, so it never counts as over-provisioned.`,
      ),
    );
  }
  return notes;
}

function typeNotes(input: NotesInput): readonly Note[] {
  const { current, status, priceBook, prepared, atBaseline } = input;
  const notes: Note[] = [];
  if (status !== undefined && status.status !== 'current') {
    notes.push(note('withdrawn', `${current.instanceType}: ${status.label}. ${status.evidence}`));
  }
  if (current.coremark === null) {
    notes.push(
      note(
        'capacity-by-vcpus',
        `No CoreMark of ${current.instanceType} is in our data, so CPUs are compared by their vCPUs, as if all cores were equally fast.`,
      ),
    );
  }
  if (atBaseline) {
    notes.push(
      note(
        'burstable',
        'The CPU runs at about its credit baseline. A burstable instance that is held to its baseline cannot show what it would use, so its CPU never counts as over-provisioned here.',
      ),
    );
  }
  const { region } = prepared.instance;
  if (region !== '' && region !== priceBook.region) {
    notes.push(
      note(
        'other-region',
        `The instance runs in ${region}; the prices are those of ${priceBook.region}.`,
      ),
    );
  }
  return notes;
}
