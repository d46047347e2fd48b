import { lessons } from 'virtual:outline';
import { lazy, Suspense } from 'react';
import { openExam } from '../../study/exam-record.ts';
import { useStudy } from '../../study/store.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { ExamIntro } from './ExamIntro.tsx';
import styles from './exam.module.css';

/** With the questions as an exam shows them: no keys. */
const ExamRun = lazy(async () => ({ default: (await import('./ExamRun.tsx')).ExamRun }));
/** With the keys. */
const ExamResult = lazy(async () => ({ default: (await import('./ExamResult.tsx')).ExamResult }));

/** Keys of the address that the page understands. */
export const QUERY_KEYS = ['result'];

/** Before an exam, during one, and after: which of them, the record says. */
export function ExamPage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const exams = useStudy((study) => study.state.exams);
  const ready = useStudy((study) => study.ready);
  const open = openExam(exams);
  const wanted = query.get('result');
  const shown = wanted === null ? undefined : exams.get(wanted);
  const result = open === null && shown !== undefined && shown.handedInAt !== null ? shown : null;
  const notices =
    ready && wanted !== null && shown === undefined
      ? [
          'This link names an exam that is not in your record. Exams stay in the browser they were taken in.',
        ]
      : [];
  return (
    <div className="page">
      <div className={styles.column}>
        <PageHead
          title={result ? 'Your practice exam' : 'Practice exam'}
          {...(open || result
            ? {}
            : {
                lead: 'Timed, without feedback until you hand it in, like the exam for AWS Certified Machine Learning Engineer – Associate.',
              })}
          crumb={{ from: [{ to: '/quiz/', label: 'Checkpoints' }], here: 'Practice exam' }}
        />
        <Notices notices={notices} />
        <Suspense
          fallback={
            <p className="empty" aria-busy="true">
              Fetching the questions…
            </p>
          }
        >
          {open && (
            <ExamRun
              key={open.id}
              exam={open}
              onHandedIn={() => writeQuery(`result=${open.id}`, 'replace')}
            />
          )}
          {result && <ExamResult key={result.id} exam={result} lessons={lessons} />}
        </Suspense>
        {!open && !result && <ExamIntro exams={exams} ready={ready} />}
      </div>
    </div>
  );
}
