import { AppLink } from '../../ui/AppLink.tsx';
import { EVERYTHING, formatPractice } from './practice.ts';
import styles from './quiz-page.module.css';

export function PracticeLink({ lesson, title }: { lesson: string; title: string }) {
  return (
    <AppLink
      className={`btn needs-script ${styles.go}`}
      to={`/quiz/?${formatPractice({ ...EVERYTHING, lesson })}`}
    >
      Practise <span className="vh">{title}</span>
    </AppLink>
  );
}

export function inQuestions(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}
