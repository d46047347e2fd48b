/** What the record says, as far as it decides what to do now. */
export interface Standing {
  readonly openExam: boolean;
  readonly dueCards: number;
  readonly dueQuestions: number;
  readonly missed: number;
  /** The lesson that was opened last and is not read yet. */
  readonly underWay: { readonly slug: string; readonly title: string } | null;
  /** The first lesson of the course that is not read yet. */
  readonly nextLesson: { readonly slug: string; readonly title: string } | null;
  readonly weakest: {
    readonly lesson: string;
    readonly objective: number;
    readonly words: string;
    /** From 0 to 1. */
    readonly weakness: number;
  } | null;
}

export interface NextStep {
  readonly to: string;
  readonly label: string;
  /** Why this and not something else. */
  readonly reason: string;
}

/** So many misses are worth a practice of their own. */
const MANY_MISSED = 3;
/** Above this an objective wants work more than an exam does. */
const WEAK = 0.34;

/**
 * The one thing to do now. What is lost by waiting comes first: an exam whose clock runs, then what
 * is about to be forgotten, then the lesson in hand, then mistakes while they are fresh, then new
 * lessons, then the weakest objective; who knows all of that takes an exam.
 */
export function nextStep(standing: Standing): NextStep {
  const { dueCards, dueQuestions, missed, underWay, nextLesson, weakest } = standing;
  if (standing.openExam) {
    return { to: '/quiz/exam/', label: 'Go on with your exam', reason: 'You have one open.' };
  }
  if (dueCards > 0) {
    return {
      to: '/flashcards/',
      label: 'Review your cards',
      reason: `${counted(dueCards, 'card is', 'cards are')} due, and what is due is what you are about to forget.`,
    };
  }
  if (dueQuestions > 0) {
    return {
      to: '/quiz/?lesson=due',
      label: 'Answer what is due again',
      reason: `${counted(dueQuestions, 'question is', 'questions are')} due, and what is due is what you are about to forget.`,
    };
  }
  if (underWay) {
    return {
      to: `/lessons/${underWay.slug}/`,
      label: `Go on with “${underWay.title}”`,
      reason: 'You opened this lesson and have not finished it.',
    };
  }
  if (missed >= MANY_MISSED) {
    return {
      to: '/quiz/?lesson=mistakes',
      label: 'Practise what you missed',
      reason: `Your last answer to ${missed} questions was wrong or incomplete.`,
    };
  }
  if (nextLesson) {
    return {
      to: `/lessons/${nextLesson.slug}/`,
      label: `Read “${nextLesson.title}”`,
      reason: 'Nothing is due, and this is the next lesson that you have not read.',
    };
  }
  if (weakest && weakest.weakness > WEAK) {
    return {
      to: `/quiz/?lesson=${weakest.lesson}&objective=${weakest.objective}`,
      label: 'Practise your weakest objective',
      reason: `Of everything, you know least about this: ${weakest.words}.`,
    };
  }
  return {
    to: '/quiz/exam/',
    label: 'Take a practice exam',
    reason: 'All lessons are read, nothing is due, and no objective is weak.',
  };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
