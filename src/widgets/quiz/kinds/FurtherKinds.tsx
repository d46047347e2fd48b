import { lazy, Suspense } from 'react';
import { CaseView } from './CaseView.tsx';
import type { CheckedFields } from './KindView.tsx';
import type { KindViewProps } from './kind-view.ts';
import { PartView } from './PartView.tsx';

/** With the flowchart, which only few questions need. */
const HotspotView = lazy(async () => ({
  default: (await import('./HotspotView.tsx')).HotspotView,
}));

/** The kinds that have more to them than choices. */
export function FurtherKinds({ question, ...rest }: KindViewProps<CheckedFields>) {
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
