import type { Calculator } from '../calculator.ts';
import { CalculationError } from '../errors.ts';
import { isWithin } from '../quiz/kinds/numeric.ts';
import { createDraw, type Draw } from '../random/draw.ts';
import { hashOf } from '../random/hash.ts';

/** What somebody with a particular wrong idea computes. */
export interface Distractor {
  readonly value: number;
  readonly misconception: string;
  /** Names the idea and repairs it. */
  readonly feedback: string;
}

/** A case drawn from the catalogue: the question, its key, and where people go wrong. */
export interface DrawnCase {
  readonly stem: string;
  readonly value: number;
  /** The way to the value with the numbers of this case. */
  readonly solution: string;
  readonly distractors: readonly Distractor[];
}

/** A question with other numbers for each seed. */
export interface Template {
  readonly id: string;
  /** What it practises, for a list. */
  readonly title: string;
  readonly lesson: string;
  /** Which of the lesson's objectives, from 1. */
  readonly objective: number;
  readonly difficulty: 1 | 2 | 3;
  /** Paragraph or heading of the lesson with the reason. */
  readonly section: string;
  readonly sources: readonly string[];
  /** Of the value; '' for a count. Money is in the currency of the price book: `money`. */
  readonly unit: string;
  readonly otherUnits?: Readonly<Record<string, number>>;
  /** How far off a typed answer may be, as a share; 0.02 unless a mistake lies nearer than that. */
  readonly tolerance?: number;
  /** A value as a choice shows it. */
  write(value: number, c: Calculator): string;
  /** @throws CalculationError when the region cannot price the case: another one is drawn */
  draw(d: Draw, c: Calculator): DrawnCase;
}

export interface GeneratedChoice {
  readonly text: string;
  readonly correct: boolean;
  readonly feedback: string;
  readonly misconception: string | null;
}

/** A question made from a template and a seed. */
export interface GeneratedQuestion extends DrawnCase {
  readonly template: Template;
  readonly seed: number;
  /** Asked with choices or as a number to type. */
  readonly form: 'single' | 'numeric';
  readonly choices: readonly GeneratedChoice[];
  readonly tolerance: number;
}

export const DEFAULT_TOLERANCE = 0.02;
const CHOICES = 4;
const MAX_DRAWS = 200;

/** No case of the template can be computed from these facts. */
export class NoCaseError extends CalculationError {
  override readonly name = 'NoCaseError';

  constructor(readonly templateId: string) {
    super('Our data cannot make this question for your region.');
  }
}

/**
 * The question that a template gives for a seed: the same one everywhere for the same prices.
 * Cases whose wrong answers are too near the right one, or near each other, are drawn again.
 * @param seed whole, from 0 to MAX_TEMPLATE_SEED
 * @throws NoCaseError when the facts price none of the cases
 */
export function generateQuestion(
  template: Template,
  seed: number,
  c: Calculator,
): GeneratedQuestion {
  for (let attempt = 0; attempt < MAX_DRAWS; attempt += 1) {
    const d = createDraw(hashOf(template.id), seed, attempt);
    const drawn = drawCase(template, d, c);
    const made = drawn && arrange(template, drawn, seed, d, c);
    if (made) return made;
  }
  throw new NoCaseError(template.id);
}

function drawCase(template: Template, d: Draw, c: Calculator): DrawnCase | null {
  try {
    return template.draw(d, c);
  } catch (error) {
    if (error instanceof CalculationError) return null;
    throw error;
  }
}

function arrange(
  template: Template,
  drawn: DrawnCase,
  seed: number,
  d: Draw,
  c: Calculator,
): GeneratedQuestion | null {
  const tolerance = template.tolerance ?? DEFAULT_TOLERANCE;
  const distractors = apart(drawn, tolerance, template, c);
  if (distractors.length < CHOICES - 1 || !isReadable(template.write(drawn.value, c))) return null;
  const wrong = d.shuffled(distractors).slice(0, CHOICES - 1);
  const choices: readonly GeneratedChoice[] = [
    {
      text: template.write(drawn.value, c),
      correct: true,
      feedback: drawn.solution,
      misconception: null,
    },
    ...wrong.map(({ value, feedback, misconception }) => ({
      text: template.write(value, c),
      correct: false,
      feedback,
      misconception,
    })),
  ];
  return {
    ...drawn,
    distractors,
    template,
    seed,
    tolerance,
    form: d.chance(0.5) ? 'single' : 'numeric',
    choices: d.shuffled(choices),
  };
}

/** The distractors that can be told from the value, and from one another, by more than the tolerance. */
function apart(
  { value, distractors }: DrawnCase,
  tolerance: number,
  template: Template,
  c: Calculator,
): readonly Distractor[] {
  const kept: Distractor[] = [];
  const texts = new Set([template.write(value, c)]);
  if (!(Number.isFinite(value) && value > 0)) return kept;
  for (const one of distractors) {
    const text = template.write(one.value, c);
    const near = [value, ...kept.map((other) => other.value)].some(
      (other) =>
        isWithin(one.value, other, 2 * tolerance) || isWithin(other, one.value, 2 * tolerance),
    );
    if (
      !near &&
      one.value > 0 &&
      Number.isFinite(one.value) &&
      !texts.has(text) &&
      isReadable(text)
    ) {
      kept.push(one);
      texts.add(text);
    }
  }
  return kept;
}

/** Short enough to compare at a glance, and a number. */
function isReadable(text: string): boolean {
  return text.length <= 22 && /\d/.test(text);
}
