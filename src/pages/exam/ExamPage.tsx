import { lessons } from 'virtual:outline';
import { useLayoutEffect, useRef, useState } from 'react';
import { priceLabel } from '../../core/catalog/price-words.ts';
import { openExam } from '../../study/open-exam.ts';
import { useStudy } from '../../study/store.ts';
import { FetchedPart } from '../../ui/FetchedPart.tsx';
import { FactsContext, useFacts, useStaticFacts } from '../../ui/facts.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { ExamIntro } from './ExamIntro.tsx';
import type { OwnEnding } from './ExamRun.tsx';
import { ExamSeat } from './ExamSeat.tsx';
import styles from './exam.module.css';

/** With the keys. */
const loadResult = () => import('./ExamResult.tsx');

/** Keys of the address that the page understands. */
export const QUERY_KEYS = ['result'];

/** How the exam that was on the screen ended. */
type Ending = OwnEnding | 'handed in elsewhere' | 'discarded elsewhere';
const ENDINGS: Readonly<Record<Ending, string | null>> = {
  'handed in': null,
  'time up': 'The time was up, so the exam was handed in as it was.',
  discarded: 'The exam was discarded.',
  'handed in elsewhere': 'This exam was handed in in another tab.',
  'discarded elsewhere': 'This exam was discarded in another tab.',
};
const OLDER_OPEN = 'An exam that you began before it is still open.';
const UNKNOWN =
  'This link names an exam that is not in your record. Exams stay in the browser they were taken in.';

/** Before an exam, during one, and after: which of them, the record and the address say. */
export function ExamPage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const exams = useStudy((study) => study.state.exams);
  const ready = useStudy((study) => study.ready);
  const readers = useFacts();
  // Keys hold at the prices of the static page, and prices must not change in the middle of an exam.
  const facts = useStaticFacts() ?? readers;
  const [ended, setEnded] = useState<{ readonly exam: string; readonly how: Ending } | null>(null);
  const underWay = useRef<string | null>(null);
  const column = useRef<HTMLDivElement>(null);
  const wanted = query.get('result');
  const shown = wanted === null ? undefined : exams.get(wanted);
  const result = shown !== undefined && shown.handedInAt !== null ? shown : null;
  const open = result === null ? openExam(exams) : null;

  // An exam that ends leads to its result, or to what can be done next; wherever it ended.
  useLayoutEffect(() => {
    const before = underWay.current;
    underWay.current = open?.id ?? null;
    if (before === open?.id) return;
    if (before === null) {
      if (open !== null) setEnded(null);
      return;
    }
    const gone = exams.get(before);
    const endedBy = (how: Ending) =>
      setEnded((known) => (known?.exam === before ? known : { exam: before, how }));
    if (gone !== undefined && gone.handedInAt !== null) {
      endedBy('handed in elsewhere');
      writeQuery(`result=${before}`, 'replace');
    } else if (gone?.discarded) {
      endedBy('discarded elsewhere');
      // What had the focus has gone with the exam.
      if (document.activeElement === document.body) column.current?.querySelector('h1')?.focus();
    }
  });

  const endedExam = ended === null ? undefined : exams.get(ended.exam);
  const isEndShown =
    endedExam !== undefined &&
    (endedExam.handedInAt === null ? result === null : endedExam.id === result?.id);
  const ending = ended !== null && isEndShown ? ENDINGS[ended.how] : null;
  const notices = [
    ...(ready && wanted !== null && shown === undefined ? [UNKNOWN] : []),
    ...(ending === null ? [] : [ending]),
    ...(ending !== null && open !== null ? [OLDER_OPEN] : []),
    ...(open !== null && facts !== readers
      ? [
          `An exam is asked with prices of ${priceLabel(facts.priceBook)}, whatever is set: with others some keys would be different.`,
        ]
      : []),
  ];
  return (
    <div className="page">
      <div className={styles.column} ref={column}>
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
        <FactsContext value={facts}>
          {open && (
            <ExamSeat key={open.id} exam={open} onEnd={(how) => setEnded({ exam: open.id, how })} />
          )}
          {result && (
            <FetchedPart
              key={result.id}
              load={loadResult}
              waiting="Fetching the keys…"
              failed="Your exam is handed in and stored. Its keys could not be fetched: check the connection."
            >
              {({ ExamResult }) => (
                <ExamResult
                  exam={result}
                  lessons={lessons}
                  takesFocus={ended?.exam === result.id}
                  otherOpen={openExam(exams) !== null}
                />
              )}
            </FetchedPart>
          )}
        </FactsContext>
        {!open && !result && <ExamIntro exams={exams} ready={ready} />}
      </div>
    </div>
  );
}
