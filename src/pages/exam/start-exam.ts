import { faces } from 'virtual:exam-faces';
import { drawExam, type ExamForm } from '../../core/exam/form.ts';
import { MAX_TEMPLATE_SEED } from '../../core/random/draw.ts';
import { record } from '../../study/store.ts';

/**
 * Draws an exam and records that it began.
 * @param factor how much of the form's time there is; `null` without a limit
 */
export function startExam(form: ExamForm, factor: number | null): void {
  const seed = Math.floor(Math.random() * MAX_TEMPLATE_SEED);
  record({
    kind: 'exam-started',
    exam: `${Date.now().toString(36)}-${seed.toString(36)}`,
    form: form.id,
    minutes: factor === null ? 0 : Math.round(form.minutes * factor),
    seed,
    questions: drawExam(faces, form.questions, seed).join(' '),
  });
}
