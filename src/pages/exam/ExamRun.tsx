import { faces } from 'virtual:exam-faces';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Question } from '../../content/types.ts';
import { clockText, timeLeft } from '../../core/exam/clock.ts';
import type { ResponseValue } from '../../core/quiz/score.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import { record } from '../../study/store.ts';
import { DiscardExam } from './DiscardExam.tsx';
import { ExamClockFace } from './ExamClockFace.tsx';
import { ExamHandIn } from './ExamHandIn.tsx';
import { ExamMap } from './ExamMap.tsx';
import { ExamPaused } from './ExamPaused.tsx';
import { ExamQuestion } from './ExamQuestion.tsx';
import styles from './exam.module.css';
import { writeClock } from './exam-clock-store.ts';
import { isAnswered, responseTo } from './responses.ts';
import { useExamClock } from './use-exam-clock.ts';

/** How an exam ends on the page that it is taken on. */
export type OwnEnding = 'handed in' | 'time up' | 'discarded';

/** The exam itself: one question at a time, in any order, until it is handed in. */
export function ExamRun({
  exam,
  takesFocus,
  onGoOn,
  onEnd,
}: {
  exam: ExamRecord;
  /** It was brought here a moment ago. */
  takesFocus: boolean;
  /** Ends a pause. */
  onGoOn: () => void;
  /** Comes before the exam ends. */
  onEnd: (how: OwnEnding) => void;
}) {
  const questions = useMemo(
    () => exam.questions.flatMap((id) => faces.find((face) => face.id === id) ?? []),
    [exam.questions],
  );
  const clock = useExamClock(exam);
  const [index, setIndex] = useState(() => firstOpen(exam, questions));
  const heading = useRef<HTMLHeadingElement>(null);
  const focusFollows = useRef(takesFocus);
  const wasPaused = useRef(exam.paused);
  const [clockHidden, setClockHidden] = useState(false);
  const question = questions[index];
  const isEnd = index >= questions.length;
  const limitMs = exam.minutes === 0 ? null : exam.minutes * 60_000;
  const left = timeLeft(clock.usedMs, limitMs);
  const time = left === null ? `${clockText(clock.usedMs)} so far` : `${clockText(left)} left`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each move and each pause
  useEffect(() => {
    if (!focusFollows.current && wasPaused.current === exam.paused) return;
    focusFollows.current = false;
    wasPaused.current = exam.paused;
    heading.current?.focus();
  }, [index, exam.paused]);

  const handIn = (how: 'handed in' | 'time up') => {
    onEnd(how);
    record({ kind: 'exam-handed-in', exam: exam.id, usedMs: clock.read() });
    writeClock(null);
  };
  const discard = () => {
    onEnd('discarded');
    record({ kind: 'exam-discarded', exam: exam.id });
    writeClock(null);
  };
  const isOver = left === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when time is up
  useEffect(() => {
    if (isOver) handIn('time up');
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
      usedMs: clock.read(),
    });
  };

  if (exam.paused) {
    return (
      <ExamPaused
        exam={exam}
        time={clockHidden ? null : time}
        headingRef={heading}
        onGoOn={onGoOn}
        onDiscard={discard}
      />
    );
  }

  const flagged = question ? (exam.answers.get(question.id)?.flagged ?? false) : false;
  return (
    <div className={styles.run}>
      <ExamClockFace
        time={time}
        left={left}
        hidden={clockHidden}
        onHide={setClockHidden}
        onPause={() => record({ kind: 'exam-paused', exam: exam.id, usedMs: clock.read() })}
      />
      <ExamMap exam={exam} questions={questions} index={index} onGoTo={goTo} />
      {isEnd || !question ? (
        <ExamHandIn
          exam={exam}
          questions={questions}
          headingRef={heading}
          onGoTo={goTo}
          onHandIn={() => handIn('handed in')}
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
      <div>
        <DiscardExam exam={exam} onDiscard={discard} />
      </div>
    </div>
  );
}

function firstOpen(exam: ExamRecord, questions: readonly Question[]): number {
  const open = questions.findIndex((question) => !isAnswered(exam, question));
  return open < 0 ? questions.length : open;
}
