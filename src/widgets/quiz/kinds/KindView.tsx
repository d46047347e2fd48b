import { lazy, Suspense } from 'react';
import type { QuestionFields } from '../../../content/types.ts';
import { CaseView } from './CaseView.tsx';
import type { KindViewProps } from './kind-view.ts';
import { PartView } from './PartView.tsx';

/** With the flowchart and its drawing, which only few questions need. */
const HotspotView = lazy(async () => ({
  default: (await import('./HotspotView.tsx')).HotspotView,
}));

/** Every kind that is checked; answers in words have a step of their own. */
export type CheckedFields = Exclude<QuestionFields, { kind: 'recall' }>;

/** One view for each kind. */
export function KindView({ question, ...rest }: KindViewProps<CheckedFields>) {
  if (question.kind === 'case') return <CaseView question={question} {...rest} />;
  if (question.kind === 'hotspot') {
    return (
      <Suspense fallback={<p aria-busy="true">Fetching the picture…</p>}>
        <HotspotView question={question} {...rest} />
      </Suspense>
    );
  }
  return <PartView question={question} {...rest} />;
}
