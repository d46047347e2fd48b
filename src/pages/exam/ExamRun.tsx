import { faces } from 'virtual:exam-faces';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Question } from '../../content/types.ts';
import { timeLeft } from '../../core/exam/clock.ts';
import type { ResponseValue } from '../../core/quiz/score.ts';
import { hashOf } from '../../core/random/hash.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import { record } from '../../study/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../../widgets/live/use-live-text.ts';
import { KindView } from '../../widgets/quiz/kinds/KindView.tsx';
import { ExamClockFace } from './ExamClockFace.tsx';
import { ExamHandIn } from './ExamHandIn.tsx';
import { ExamMap } from './ExamMap.tsx';
import styles from './exam.module.css';
import { writeClock } from './exam-clock-store.ts';
import { isAnswered, responseTo } from './responses.ts';
import { useExamClock } from './use-exam-clock.ts';

/** The exam itself: one question at a time, in any order, until it is handed in. */
export function ExamRun({
  exam,
  onHandIn,
}: {
  exam: ExamRecord;
  /** Comes before the exam ends. */
  onHandIn: (isTimeUp: boolean) => void;
}) {
  const questions = useMemo(
    () => exam.questions.flatMap((id) => faces.find((face) => face.id === id) ?? []),
    [exam.questions],
  );
  const clock = useExamClock(exam);
  const [index, setIndex] = useState(() => firstOpen(exam, questions));
  const heading = useRef<HTMLHeadingElement>(null);
  const focusFollows = useRef(false);
  const question = questions[index];
  const isEnd = index >= questions.length;
  const limitMs = exam.minutes === 0 ? null : exam.minutes * 60_000;
  const left = timeLeft(clock.usedMs, limitMs);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each move
  useEffect(() => {
    if (!focusFollows.current) return;
    focusFollows.current = false;
    heading.current?.focus();
  }, [index]);

  const handIn = (isTimeUp: boolean) => {
    onHandIn(isTimeUp);
    record({ kind: 'exam-handed-in', exam: exam.id, usedMs: Math.round(clock.usedMs) });
    writeClock(null);
  };
  const isOver = left === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when time is up
  useEffect(() => {
    if (isOver) handIn(true);
  }, [isOver]);

  const goTo = (next: number) => {
    focusFollows.current = true;
    setIndex(next);
  };
  const save = (change: { response?: ResponseValue; flagged?: boolean }) => {
    if (!question) return;
    const before = exam.answers.get(question.id);
    const response =
      change.response === undefined ? responseTo(exam, question.id) : change.response;
    record({
      kind: 'exam-answered',
      exam: exam.id,
      question: question.id,
      response: JSON.stringify(response),
      flagged: change.flagged ?? before?.flagged ?? false,
      usedMs: Math.round(clock.usedMs),
    });
  };

  if (clock.paused) {
    return (
      <section className={styles.paused} aria-label="Paused">
        <h2 className="quiz-q">Paused</h2>
        <p>The clock stands still. The questions are hidden until you go on.</p>
        <button type="button" className="btn primary" onClick={() => clock.setPaused(false)}>
          <Icon name="play" /> Go on
        </button>
      </section>
    );
  }

  const flagged = question ? (exam.answers.get(question.id)?.flagged ?? false) : false;
  return (
    <div className={styles.run}>
      <ExamClockFace usedMs={clock.usedMs} left={left} onPause={() => clock.setPaused(true)} />
      <ExamMap exam={exam} questions={questions} index={index} onGoTo={goTo} />
      {isEnd || !question ? (
        <ExamHandIn
          exam={exam}
          questions={questions}
          headingRef={heading}
          onGoTo={goTo}
          onHandIn={() => handIn(false)}
        />
      ) : (
        <ExamQuestion
          key={question.id}
          question={question}
          position={`Question ${index + 1} of ${questions.length}`}
          response={responseTo(exam, question.id)}
          flagged={flagged}
          headingRef={heading}
          onRespond={(response) => save({ response })}
          onFlag={() => save({ flagged: !flagged })}
          onBack={index > 0 ? () => goTo(index - 1) : null}
          onNext={() => goTo(index + 1)}
          isLast={index === questions.length - 1}
        />
      )}
    </div>
  );
}

function firstOpen(exam: ExamRecord, questions: readonly Question[]): number {
  const open = questions.findIndex((question) => !isAnswered(exam, question));
  return open < 0 ? questions.length : open;
}

function ExamQuestion({
  question,
  position,
  response,
  flagged,
  headingRef,
  onRespond,
  onFlag,
  onBack,
  onNext,
  isLast,
}: {
  question: Question;
  position: string;
  response: ResponseValue;
  flagged: boolean;
  headingRef: React.RefObject<HTMLHeadingElement | null>;
  onRespond: (response: ResponseValue) => void;
  onFlag: () => void;
  onBack: (() => void) | null;
  onNext: () => void;
  isLast: boolean;
}) {
  const text = useLiveText();
  if (question.kind === 'recall') return null;
  return (
    <article className="quiz" aria-labelledby="exam-q">
      <p className="cap">{position}</p>
      <div>
        <h2 className={`quiz-q ${styles.stem}`} id="exam-q" tabIndex={-1} ref={headingRef}>
          {text(question.stem)}
        </h2>
        <KindView
          question={question}
          response={response}
          onRespond={onRespond}
          checked={false}
          labelledBy="exam-q"
          seed={hashOf(question.id)}
        />
      </div>
      <footer className="quiz-f">
        <button type="button" className="btn quiet" aria-pressed={flagged} onClick={onFlag}>
          <Icon name="flag" /> {flagged ? 'Flagged' : 'Flag to come back'}
        </button>
        <span className={styles.steps}>
          <button
            type="button"
            className="btn"
            aria-disabled={onBack === null}
            onClick={() => onBack?.()}
          >
            <Icon name="prev" /> Back
          </button>
          <button type="button" className="btn primary" onClick={onNext}>
            {isLast ? 'To the end' : 'Next'} <Icon name="next" />
          </button>
        </span>
      </footer>
    </article>
  );
}
