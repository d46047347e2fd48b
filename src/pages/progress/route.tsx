import { lessons } from 'virtual:course-map';
import { facts } from 'virtual:facts/t3.large';
import { parts } from 'virtual:outline';
import { questions, templates } from 'virtual:question-index';
import { ProgressPage } from './ProgressPage.tsx';

export const page = (
  <ProgressPage lessons={lessons} parts={parts} questions={questions} templates={templates} />
);
export const title = 'Progress';
export const description =
  'What you have read, which questions and cards you know, by lesson and objective.';
export { facts };
export const section = 'none';
