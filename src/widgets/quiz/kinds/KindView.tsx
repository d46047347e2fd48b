import { lazy, Suspense } from 'react';
import type { QuestionFields } from '../../../content/types.ts';
import { ChoicesView } from './ChoicesView.tsx';
import { loadFurtherKinds } from './further-kinds.ts';
import type { KindViewProps } from './kind-view.ts';

/** A lesson's checkpoint has choices only and does without these. */
const FurtherKinds = lazy(async () => ({
  default: (await loadFurtherKinds()).FurtherKinds,
}));

/** Every kind that is checked; answers in words have a step of their own. */
export type CheckedFields = Exclude<QuestionFields, { kind: 'recall' }>;

/** One view for each kind. */
export function KindView({ question, ...rest }: KindViewProps<CheckedFields>) {
  if (question.kind === 'single' || question.kind === 'multiple') {
    return <ChoicesView question={question} {...rest} />;
  }
  return (
    <Suspense fallback={<p aria-busy="true">Fetching the question…</p>}>
      <FurtherKinds question={question} {...rest} />
    </Suspense>
  );
}
