import { record, refreshStudy, useStudy } from '../../study/store.ts';
import { answerEvent } from '../../widgets/quiz/answer-event.ts';
import type { ScoredQuestion } from './exam-score.ts';
import { tabLocks } from './tab-locks.ts';

/**
 * Records the answers of an exam and its score, once: of several tabs that show the result at the same
 * moment, the first does it and the others see that it is done.
 */
export async function recordScore(
  exam: string,
  scored: readonly ScoredQuestion[],
  prices: { readonly region: string; readonly priceDate: string },
): Promise<void> {
  const locks = tabLocks();
  if (locks === null) {
    recordIfNew(exam, scored, prices);
    return;
  }
  await locks.request(`rightsize.exam-score ${exam}`, async () => {
    await refreshStudy();
    recordIfNew(exam, scored, prices);
    // The next tab must find the score in the stored record.
    await refreshStudy();
  });
}

function recordIfNew(
  exam: string,
  scored: readonly ScoredQuestion[],
  prices: { readonly region: string; readonly priceDate: string },
): void {
  const known = useStudy.getState().state.exams.get(exam);
  if (known === undefined || known.score !== null) return;
  for (const { question, response, score } of scored) {
    if (score.outcome === 'unanswered') continue;
    const step = { answer: response, confidence: null, hinted: false };
    record(answerEvent(question, step, score, { mode: 'exam', ...prices }));
  }
  const right = scored.filter(({ score }) => score.outcome === 'right').length;
  record({ kind: 'exam-scored', exam, right, of: scored.length });
}
