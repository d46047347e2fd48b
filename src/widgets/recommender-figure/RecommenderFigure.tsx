import { lazy, Suspense } from 'react';
import './recommender-figure.module.css';

export interface RecommenderFigureProps {
  readonly id: string;
  /** Name of a live value, or the load itself. */
  readonly perSecond: string | number;
  readonly limitMs?: number;
  /** Lets the reader say that the code calls CUDA kernels. */
  readonly kernels?: boolean;
}

const FigureBody = lazy(async () => ({ default: (await import('./FigureBody.tsx')).FigureBody }));

/**
 * The recommender in a lesson: BERT base at the live load, one row for each type. It is in the
 * static page; its measurements come after the lesson itself has come to life.
 */
export function RecommenderFigure(props: RecommenderFigureProps) {
  return (
    <Suspense fallback={<p>Fetching the measurements …</p>}>
      <FigureBody {...props} />
    </Suspense>
  );
}
