import type { PartFields } from '../../../content/types.ts';
import { ChoicesView } from './ChoicesView.tsx';
import { ClozeView } from './ClozeView.tsx';
import type { KindViewProps } from './kind-view.ts';
import { MatchingView } from './MatchingView.tsx';
import { NumericView } from './NumericView.tsx';
import { OrderingView } from './OrderingView.tsx';

/** The view of a kind that can also be part of a case study. */
export function PartView({ question, ...rest }: KindViewProps<PartFields>) {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return <ChoicesView question={question} {...rest} />;
    case 'numeric':
      return <NumericView question={question} {...rest} />;
    case 'ordering':
      return <OrderingView question={question} {...rest} />;
    case 'matching':
      return <MatchingView question={question} {...rest} />;
    case 'cloze':
      return <ClozeView question={question} {...rest} />;
  }
}
