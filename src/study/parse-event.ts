import {
  type AnswerMode,
  type AnswerOutcome,
  type Confidence,
  EVENT_ID_PATTERN,
  EVENT_SCHEMA,
  type EventSchema,
  type Grade,
  MAX_NOTE,
  MAX_TIME_MS,
  MAX_TOOK_MS,
  type StudyEvent,
  type StudyEventBody,
  schemaOf,
} from './events.ts';
import type { OwnMeasurement } from './own-measurement.ts';
import { isSettingChange, SETTING_KEYS } from './settings.ts';

/** What is wrong with a record that claims to be an event, and in which field. */
export interface EventProblem {
  /** '' when the record as a whole is meant. */
  readonly field: string;
  readonly reason: string;
  /** Written by a newer version: to be left alone, not to be set aside. */
  readonly newer: boolean;
}

export type ParsedEvent =
  | { readonly ok: true; readonly event: StudyEvent }
  | { readonly ok: false; readonly problem: EventProblem };

class FieldError extends Error {
  readonly field: string;
  constructor(field: string, expected: string, found: unknown) {
    super(`should be ${expected}, but is ${inWords(found)}`);
    this.field = field;
  }
}

const SCHEMAS: readonly EventSchema[] = [1, 2];
const OUTCOMES: readonly AnswerOutcome[] = ['right', 'wrong', 'self-graded'];
const MODES: readonly AnswerMode[] = [
  'opening',
  'quick-check',
  'quiz',
  'checkpoint',
  'recall',
  'exam',
];
const CONFIDENCES: readonly Confidence[] = ['sure', 'think', 'guess'];
const MAX_RESPONSE = 500;
const MAX_SEED = 4_294_967_295;
const MAX_MINUTES = 1_000;
const MAX_QUESTIONS = 8_000;
const MAX_SCORED = 1_000;
/** A year: an exam that stays open counts no more. */
const MAX_USED_MS = 31_622_400_000;
const GRADES: readonly Grade[] = [1, 2, 3, 4];
const MAX_TEXT = 120;
const MAX_CHOICE = 99;
const MAX_TOKENS = 10_000_000;
const MAX_BATCH = 1_000_000;
const MAX_FIGURE = 1e12;
const PRECISION_CLASSES: readonly OwnMeasurement['precisionClass'][] = [
  'fp32',
  'tf32',
  '16-bit',
  'int8',
  'not-stated',
];

/** Reads the fields of an unknown object: own properties only, so no prototype answers for one. */
class Fields {
  private readonly values: Map<string, unknown>;
  constructor(source: object) {
    this.values = new Map<string, unknown>(Object.entries(source));
  }

  has(field: string): boolean {
    return this.values.get(field) !== undefined;
  }

  raw(field: string): unknown {
    return this.values.get(field);
  }

  /** Text that may be empty. */
  longText(field: string, maxLength: number): string {
    const value = this.values.get(field);
    if (typeof value === 'string' && value.length <= maxLength) return value;
    throw new FieldError(field, `text of at most ${maxLength} characters`, value);
  }

  text(field: string): string {
    const value = this.values.get(field);
    if (typeof value === 'string' && value !== '' && value.length <= MAX_TEXT) return value;
    throw new FieldError(field, `text of 1 to ${MAX_TEXT} characters`, value);
  }

  pattern(field: string, pattern: RegExp, expected: string): string {
    const value = this.values.get(field);
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new FieldError(field, expected, value);
  }

  wholeNumber(field: string, max: number): number {
    const value = this.values.get(field);
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max) {
      return value;
    }
    throw new FieldError(field, `a whole number from 0 to ${max}`, value);
  }

  /** Text that may be empty. */
  remark(field: string): string {
    const value = this.values.get(field);
    if (typeof value === 'string' && value.length <= MAX_TEXT) return value;
    throw new FieldError(field, `text of at most ${MAX_TEXT} characters`, value);
  }

  /** A figure above 0, or `null` where nobody measured it. */
  figure(field: string): number | null {
    const value = this.values.get(field);
    if (value === null) return null;
    if (typeof value === 'number' && value > 0 && value <= MAX_FIGURE) return value;
    throw new FieldError(field, 'a number above 0 or null', value);
  }

  flag(field: string): boolean {
    const value = this.values.get(field);
    if (typeof value === 'boolean') return value;
    throw new FieldError(field, 'true or false', value);
  }

  oneOf<T extends string | number>(field: string, options: readonly T[]): T {
    const value = this.values.get(field);
    const option = options.find((candidate) => candidate === value);
    if (option !== undefined) return option;
    throw new FieldError(field, `one of ${options.join(', ')}`, value);
  }
}

const eventId = (fields: Fields, field: string): string =>
  fields.pattern(field, EVENT_ID_PATTERN, 'an event id such as 0mb1x2y3z-0123456789');

function ownMeasurement(fields: Fields): OwnMeasurement {
  const length = fields.raw('sequenceLength');
  return {
    model: fields.text('model'),
    precision: fields.text('precision'),
    precisionClass: fields.oneOf('precisionClass', PRECISION_CLASSES),
    sequenceLength: length === null ? null : fields.wholeNumber('sequenceLength', MAX_TOKENS),
    framework: fields.remark('framework'),
    instanceType: fields.pattern(
      'instanceType',
      /^[a-z][a-z0-9-]{0,59}\.[a-z0-9-]{1,59}$/,
      'an instance type such as g4dn.xlarge',
    ),
    batchSize: fields.wholeNumber('batchSize', MAX_BATCH),
    concurrency: fields.remark('concurrency'),
    throughputPerSecond: fields.figure('throughputPerSecond'),
    latencyAvgMs: fields.figure('latencyAvgMs'),
    latencyP50Ms: fields.figure('latencyP50Ms'),
    latencyP95Ms: fields.figure('latencyP95Ms'),
    latencyP99Ms: fields.figure('latencyP99Ms'),
    cpuUtilizationPercent: fields.figure('cpuUtilizationPercent'),
    source: fields.remark('source'),
    sourceDate: fields.remark('sourceDate'),
    notes: fields.remark('notes'),
  };
}

const examTime = (fields: Fields) => ({
  exam: fields.text('exam'),
  usedMs: fields.wholeNumber('usedMs', MAX_USED_MS),
});

const BODIES: { [K in StudyEventBody['kind']]: (fields: Fields) => StudyEventBody } = {
  'lesson-opened': (fields) => ({ kind: 'lesson-opened', lesson: fields.text('lesson') }),
  'lesson-read': (fields) => ({ kind: 'lesson-read', lesson: fields.text('lesson') }),
  answered: (fields) => ({
    kind: 'answered',
    question: fields.text('question'),
    keyVersion: fields.text('keyVersion'),
    choice: fields.raw('choice') === null ? null : fields.wholeNumber('choice', MAX_CHOICE),
    ...(fields.has('response') ? { response: fields.longText('response', MAX_RESPONSE) } : {}),
    ...(fields.has('seed') ? { seed: fields.wholeNumber('seed', MAX_SEED) } : {}),
    ...(fields.has('confidence') ? { confidence: fields.oneOf('confidence', CONFIDENCES) } : {}),
    ...(fields.has('hinted') ? { hinted: fields.flag('hinted') } : {}),
    outcome: fields.oneOf('outcome', OUTCOMES),
    ...(fields.has('points') ? { points: fields.wholeNumber('points', MAX_CHOICE) } : {}),
    ...(fields.has('pointsOf') ? { pointsOf: fields.wholeNumber('pointsOf', MAX_CHOICE) } : {}),
    mode: fields.oneOf('mode', MODES),
    watched: fields.flag('watched'),
    region: fields.text('region'),
    priceDate: fields.pattern('priceDate', /^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-07-01'),
  }),
  'card-graded': (fields) => ({
    kind: 'card-graded',
    card: fields.text('card'),
    grade: fields.oneOf('grade', GRADES),
    dueAt: fields.wholeNumber('dueAt', MAX_TIME_MS),
    ...(fields.has('tookMs') ? { tookMs: fields.wholeNumber('tookMs', MAX_TOOK_MS) } : {}),
  }),
  'card-brought-back': (fields) => ({ kind: 'card-brought-back', card: fields.text('card') }),
  'exam-started': (fields) => ({
    kind: 'exam-started',
    exam: fields.text('exam'),
    form: fields.text('form'),
    minutes: fields.wholeNumber('minutes', MAX_MINUTES),
    seed: fields.wholeNumber('seed', MAX_SEED),
    questions: fields.longText('questions', MAX_QUESTIONS),
  }),
  'exam-answered': (fields) => ({
    kind: 'exam-answered',
    exam: fields.text('exam'),
    question: fields.text('question'),
    response: fields.longText('response', MAX_RESPONSE),
    flagged: fields.flag('flagged'),
    usedMs: fields.wholeNumber('usedMs', MAX_USED_MS),
  }),
  'exam-paused': (fields) => ({ kind: 'exam-paused', ...examTime(fields) }),
  'exam-resumed': (fields) => ({ kind: 'exam-resumed', ...examTime(fields) }),
  'exam-discarded': (fields) => ({ kind: 'exam-discarded', exam: fields.text('exam') }),
  'exam-handed-in': (fields) => ({ kind: 'exam-handed-in', ...examTime(fields) }),
  'exam-scored': (fields) => ({
    kind: 'exam-scored',
    exam: fields.text('exam'),
    right: fields.wholeNumber('right', MAX_SCORED),
    of: fields.wholeNumber('of', MAX_SCORED),
  }),
  'card-added': (fields) => ({ kind: 'card-added', question: fields.text('question') }),
  'note-written': (fields) => ({
    kind: 'note-written',
    lesson: fields.text('lesson'),
    text: fields.longText('text', MAX_NOTE),
  }),
  'card-grade-undone': (fields) => ({ kind: 'card-grade-undone', of: eventId(fields, 'of') }),
  'setting-changed': (fields) => {
    const key = fields.oneOf('key', SETTING_KEYS);
    const change = { key, value: fields.raw('value') };
    if (!isSettingChange(change)) {
      throw new FieldError('value', `a value of the setting ${key}`, change.value);
    }
    return { kind: 'setting-changed', ...change };
  },
  'measurement-added': (fields) => ({
    kind: 'measurement-added',
    ...ownMeasurement(fields),
  }),
  'measurement-removed': (fields) => ({ kind: 'measurement-removed', of: eventId(fields, 'of') }),
  erased: () => ({ kind: 'erased' }),
  'erase-undone': (fields) => ({ kind: 'erase-undone', of: eventId(fields, 'of') }),
  imported: (fields) => ({ kind: 'imported', count: fields.wholeNumber('count', 10_000_000) }),
};

const KINDS = Object.keys(BODIES) as readonly StudyEventBody['kind'][];

/**
 * Makes an event of a stored, received or imported record. The event is a fresh object with known
 * fields only, in one order, so equal events are equal as JSON.
 */
export function parseEvent(record: unknown): ParsedEvent {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return refusal('', `should be an event, but is ${inWords(record)}`);
  }
  const fields = new Fields(record);
  const schema = fields.raw('schema');
  if (typeof schema === 'number' && schema > EVENT_SCHEMA) {
    const reason = `is ${inWords(schema)}: a newer version of Rightsize wrote this`;
    return refusal('schema', reason, true);
  }
  try {
    const version = fields.oneOf('schema', SCHEMAS);
    const id = eventId(fields, 'id');
    const at = fields.wholeNumber('at', MAX_TIME_MS);
    const kind = fields.oneOf('kind', KINDS);
    fields.oneOf('schema', schemaOf(kind) === 1 ? SCHEMAS : [EVENT_SCHEMA]);
    return { ok: true, event: { id, schema: version, at, ...BODIES[kind](fields) } };
  } catch (error) {
    if (error instanceof FieldError) return refusal(error.field, error.message);
    throw error;
  }
}

function refusal(field: string, reason: string, newer = false): ParsedEvent {
  return { ok: false, problem: { field, reason, newer } };
}

/** A value in a sentence; never the whole of a long one. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    return value.length > 40 ? `“${value.slice(0, 40)}…”` : `“${value}”`;
  }
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : typeof value;
}
