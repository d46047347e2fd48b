import { latePart } from '../../ui/LatePart.tsx';
import './recommender-figure.module.css';

export interface RecommenderFigureProps {
  readonly id: string;
  /** Name of a live value, or the load itself. */
  readonly perSecond: string | number;
  readonly limitMs?: number;
  /** Lets the reader say that the code calls CUDA kernels. */
  readonly kernels?: boolean;
}

/**
 * The recommender in a lesson: BERT base at the live load, one row for each type. It is in the
 * static page; its measurements come after the lesson itself has come to life.
 */
export const RecommenderFigure = latePart<RecommenderFigureProps>(
  async () => (await import('./FigureBody.tsx')).FigureBody,
  'The measurements of this figure could not be fetched: check the connection. What stands here is of the lesson’s own load.',
);
