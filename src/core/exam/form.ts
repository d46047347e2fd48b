import { createDraw } from '../random/draw.ts';

/** How long an exam is and how much time it gives. */
export interface ExamForm {
  readonly id: string;
  readonly name: string;
  readonly questions: number;
  readonly minutes: number;
}

/**
 * The first is as long as AWS Certified Machine Learning Engineer – Associate (MLA-C01): 65 questions
 * in 130 minutes. The others keep its two minutes a question.
 */
export const EXAM_FORMS: readonly ExamForm[] = [
  { id: 'full', name: 'Full length', questions: 65, minutes: 130 },
  { id: 'half', name: 'Half', questions: 32, minutes: 64 },
  { id: 'short', name: 'Short', questions: 12, minutes: 24 },
];

/** More time for those who need it; `null` is without a limit. */
export const EXTRA_TIME: readonly { readonly factor: number | null; readonly name: string }[] = [
  { factor: 1, name: 'As in the exam' },
  { factor: 1.25, name: '25% more' },
  { factor: 1.5, name: '50% more' },
  { factor: 2, name: 'Twice the time' },
  { factor: null, name: 'No limit' },
];

interface Drawable {
  readonly id: string;
  readonly lesson: string;
}

/**
 * The questions of an exam: every lesson gets its share of them, whichever they are. The same seed
 * draws the same ones in the same order from the same bank.
 * @param count whole; at most all questions are drawn
 * @returns ids in the order to ask them
 */
export function drawExam(
  bank: readonly Drawable[],
  count: number,
  seed: number,
): readonly string[] {
  const d = createDraw(seed, count);
  const lessons = d.shuffled([...new Set(bank.map(({ lesson }) => lesson))]);
  const left = new Map(
    lessons.map((lesson) => [lesson, [...d.shuffled(bank.filter((one) => one.lesson === lesson))]]),
  );
  const drawn: string[] = [];
  const wanted = Math.min(count, bank.length);
  while (drawn.length < wanted) {
    for (const lesson of lessons) {
      const next = left.get(lesson)?.pop();
      if (next && drawn.length < wanted) drawn.push(next.id);
    }
  }
  return d.shuffled(drawn);
}
