import { lessons, parts } from 'virtual:outline';
import { objectives, questions, templates } from 'virtual:question-index';
import { regions } from 'virtual:regions';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { optionOf } from '../../core/catalog/purchase.ts';
import { useFacts } from '../../ui/facts.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { loadFurtherKinds } from '../../widgets/quiz/kinds/further-kinds.ts';
import { PracticeList } from './PracticeList.tsx';
import {
  formatPractice,
  type Practice,
  parsePractice,
  QUERY_KEYS,
  scoredQuestions,
} from './practice.ts';
import styles from './quiz-page.module.css';

/** With the words of all questions and the views of every kind, which the list does without. */
const PracticeRun = lazy(async () => {
  const [{ PracticeRun: Run }] = await Promise.all([
    import('./PracticeRun.tsx'),
    loadFurtherKinds(),
  ]);
  return { default: Run };
});

const SCORED = scoredQuestions(questions, lessons);

const TITLES: Readonly<Record<string, string>> = {
  guide: 'The guide’s four questions',
  all: 'From the whole course',
  mistakes: 'What you missed',
  due: 'Due for review',
  weak: 'Where you are weakest',
  numbers: 'Fresh numbers',
};

/** What to practise; with `?lesson=` the questions themselves. Back leads from these to the list. */
export function QuizPage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const { practice, notices } = parsePractice(query, { lessons, templates, regions });
  const root = useHeadingFocus();
  const { priceBook } = useFacts();
  // Who opens the address of a practice with a seed is asked the same, whatever their own prices.
  const withPrices = (chosen: Practice): Practice =>
    chosen.seed === null
      ? chosen
      : { ...chosen, region: priceBook.region, option: optionOf(priceBook) };

  if (practice === null) {
    return (
      <div className="page" ref={root}>
        <div className={styles.column}>
          <PageHead
            title="Checkpoints"
            lead="Nothing is marked until you check. Then every choice says why it is right or wrong, and you can repeat what you missed."
          />
          <Notices notices={notices} />
          <PracticeList
            questions={SCORED}
            templates={templates}
            objectives={objectives}
            lessons={lessons}
            parts={parts}
            onStart={(chosen) => writeQuery(formatPractice(withPrices(chosen)), 'push')}
          />
        </div>
      </div>
    );
  }
  const { lesson } = practice;
  const title = TITLES[lesson] ?? lessons.find(({ slug }) => slug === lesson)?.title ?? '';
  return (
    <div className="page" ref={root}>
      <div className={styles.column}>
        <PageHead
          title={title}
          crumb={{ from: [{ to: '/quiz/', label: 'Checkpoints' }], here: title }}
        />
        <Notices notices={notices} />
        <Suspense
          fallback={
            <p className="empty" aria-busy="true">
              Fetching the questions…
            </p>
          }
        >
          <PracticeRun key={formatPractice(practice)} practice={practice} lessons={lessons} />
        </Suspense>
      </div>
    </div>
  );
}

/** Another query shows another view of the page: its heading takes the focus, as on a new page. */
function useHeadingFocus() {
  const root = useRef<HTMLDivElement>(null);
  const { key } = useLocation();
  const moved = useNavigationType();
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    root.current?.querySelector('h1')?.focus({ preventScroll: moved === 'POP' });
  }, [key, moved]);
  return root;
}
