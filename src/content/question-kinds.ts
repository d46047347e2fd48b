import { z } from 'zod';
import { LiveFigureSource, LiveSource, type SourceForm } from './live-text.ts';
import type { CasePart, Choice, PartFields, QuestionFields } from './types.ts';
import type { Place } from './yaml.ts';

const text = z.string().trim().min(1);
const expression = z.string().trim().min(1);

const choice = z.strictObject({
  text,
  feedback: text,
  correct: z.boolean().optional(),
  misconception: text.optional(),
});

/** The fields of each kind as a file has them. */
const FIELDS = {
  single: { kind: z.literal('single'), choices: z.array(choice).min(3).max(5) },
  multiple: { kind: z.literal('multiple'), choices: z.array(choice).min(4).max(6) },
  numeric: {
    kind: z.literal('numeric'),
    value: expression,
    unit: z.string().trim().default(''),
    otherUnits: z.record(z.string().min(1), z.number().positive()).default({}),
    tolerance: z.number().min(0).max(0.2).default(0.02),
    errors: z
      .array(z.strictObject({ value: expression, misconception: text, feedback: text }))
      .min(1)
      .max(5),
    solution: text,
  },
  ordering: {
    kind: z.literal('ordering'),
    items: z.array(text).min(3).max(7),
    mistakes: z
      .array(
        z.strictObject({
          earlier: z.int().min(1),
          later: z.int().min(1),
          misconception: text,
          feedback: text,
        }),
      )
      .min(1),
    feedback: text,
  },
  matching: {
    kind: z.literal('matching'),
    pairs: z
      .array(z.strictObject({ left: text, right: text, feedback: text }))
      .min(3)
      .max(7),
    extras: z.array(text).max(3).default([]),
  },
  cloze: {
    kind: z.literal('cloze'),
    text,
    blanks: z
      .array(z.strictObject({ options: z.array(choice).min(2).max(5) }))
      .min(1)
      .max(5),
  },
  hotspot: {
    kind: z.literal('hotspot'),
    picture: z.enum(['price-plot', 'flowchart']),
    measure: z.enum(['vcpus', 'memoryGib', 'acceleratorTotalMemoryGib']).default('vcpus'),
    spots: z
      .array(
        z.strictObject({
          at: text,
          feedback: text,
          correct: z.boolean().optional(),
          misconception: text.optional(),
        }),
      )
      .min(3)
      .max(8),
  },
  recall: { kind: z.literal('recall'), answer: text, points: z.array(text).min(2) },
} as const;

const part = z.discriminatedUnion('kind', [
  z.strictObject({ stem: text, ...FIELDS.single }),
  z.strictObject({ stem: text, ...FIELDS.multiple }),
  z.strictObject({ stem: text, ...FIELDS.numeric }),
  z.strictObject({ stem: text, ...FIELDS.ordering }),
  z.strictObject({ stem: text, ...FIELDS.matching }),
  z.strictObject({ stem: text, ...FIELDS.cloze }),
]);

/** A schema for a question of any kind that also has the `common` fields. */
export function questionSchema<Common extends z.ZodRawShape>(common: Common) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...common, ...FIELDS.single }),
    z.strictObject({ ...common, ...FIELDS.multiple }),
    z.strictObject({ ...common, ...FIELDS.numeric }),
    z.strictObject({ ...common, ...FIELDS.ordering }),
    z.strictObject({ ...common, ...FIELDS.matching }),
    z.strictObject({ ...common, ...FIELDS.cloze }),
    z.strictObject({ ...common, ...FIELDS.hotspot }),
    z.strictObject({ ...common, ...FIELDS.recall }),
    z.strictObject({
      ...common,
      kind: z.literal('case'),
      scenario: text,
      parts: z.array(part).min(2).max(5),
    }),
  ]);
}

type PartEntry = z.infer<typeof part>;
const anyFields = questionSchema({});
type FieldsEntry = z.infer<typeof anyFields>;

/** Where a field of the entry stands. */
export type PlaceOf = (...path: PropertyKey[]) => Place;

/** The fields of a kind with their texts as live text, each with its place. */
export function kindSource(entry: FieldsEntry, placeOf: PlaceOf): SourceForm<QuestionFields> {
  const live = (value: string, ...path: PropertyKey[]) => new LiveSource(value, placeOf(...path));
  switch (entry.kind) {
    case 'recall':
      return {
        kind: 'recall',
        answer: live(entry.answer, 'answer'),
        points: entry.points.map((point, at) => live(point, 'points', at)),
      };
    case 'hotspot':
      return {
        kind: 'hotspot',
        picture: entry.picture,
        measure: entry.measure,
        spots: entry.spots.map((spot, at) => ({
          at: spot.at,
          feedback: live(spot.feedback, 'spots', at, 'feedback'),
          correct: spot.correct ?? false,
          ...(spot.misconception === undefined ? {} : { misconception: spot.misconception }),
        })),
      };
    case 'case':
      return {
        kind: 'case',
        scenario: live(entry.scenario, 'scenario'),
        parts: entry.parts.map(
          (one, at): SourceForm<CasePart> => ({
            stem: live(one.stem, 'parts', at, 'stem'),
            ...partSource(one, (...path) => placeOf('parts', at, ...path)),
          }),
        ),
      };
    default:
      return partSource(entry, placeOf);
  }
}

function partSource(
  entry: FieldsEntry & { kind: PartEntry['kind'] },
  placeOf: PlaceOf,
): SourceForm<PartFields> {
  const live = (value: string, ...path: PropertyKey[]) => new LiveSource(value, placeOf(...path));
  switch (entry.kind) {
    case 'single':
      return { kind: 'single', choices: choicesSource(entry.choices, placeOf, 'choices') };
    case 'multiple':
      return {
        kind: 'multiple',
        choices: choicesSource(entry.choices, placeOf, 'choices'),
        asked: entry.choices.filter(({ correct }) => correct).length,
      };
    case 'numeric':
      return {
        kind: 'numeric',
        value: new LiveFigureSource(entry.value, placeOf('value')),
        unit: entry.unit,
        otherUnits: entry.otherUnits,
        tolerance: entry.tolerance,
        errors: entry.errors.map((error, at) => ({
          value: new LiveFigureSource(error.value, placeOf('errors', at, 'value'), true),
          misconception: error.misconception,
          feedback: live(error.feedback, 'errors', at, 'feedback'),
        })),
        solution: live(entry.solution, 'solution'),
      };
    case 'ordering':
      return {
        kind: 'ordering',
        items: entry.items.map((item, at) => live(item, 'items', at)),
        mistakes: entry.mistakes.map((mistake, at) => ({
          earlier: mistake.earlier - 1,
          later: mistake.later - 1,
          misconception: mistake.misconception,
          feedback: live(mistake.feedback, 'mistakes', at, 'feedback'),
        })),
        feedback: live(entry.feedback, 'feedback'),
      };
    case 'matching':
      return {
        kind: 'matching',
        pairs: entry.pairs.map((pair, at) => ({
          left: live(pair.left, 'pairs', at, 'left'),
          right: live(pair.right, 'pairs', at, 'right'),
          feedback: live(pair.feedback, 'pairs', at, 'feedback'),
        })),
        extras: entry.extras.map((extra, at) => live(extra, 'extras', at)),
      };
    case 'cloze':
      return {
        kind: 'cloze',
        text: entry.text.split(BLANK).map((piece) => live(piece, 'text')),
        blanks: entry.blanks.map((blank, at) => ({
          options: choicesSource(blank.options, placeOf, 'blanks', at, 'options'),
        })),
      };
  }
}

/** A blank in the text of a cloze. */
const BLANK = /_{3,}/;

function choicesSource(
  choices: readonly z.infer<typeof choice>[],
  placeOf: PlaceOf,
  ...path: PropertyKey[]
): readonly SourceForm<Choice>[] {
  return choices.map((one, at) => ({
    text: new LiveSource(one.text, placeOf(...path, at, 'text')),
    feedback: new LiveSource(one.feedback, placeOf(...path, at, 'feedback')),
    correct: one.correct ?? false,
    ...(one.misconception === undefined ? {} : { misconception: one.misconception }),
  }));
}
