import { flowchart, layout } from 'virtual:flowchart';
import { crumbsOfLab } from '../../ui/crumbs.ts';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { FlowchartViews } from '../../widgets/selection-flowchart/FlowchartViews.tsx';
import {
  type FlowValue,
  formatFlowPath,
  onlyLastAnswerDiffers,
  parseFlowPath,
} from '../../widgets/selection-flowchart/flow-path.ts';

/** Keys of the address that the page understands. */
export const QUERY_KEYS = ['path'];

/** The flowchart on its own page. Its path is the address, so Back takes back an answer. */
export function ChoosePage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const { value, notices } = parseFlowPath(query, flowchart);
  // Arrow keys try one answer after the other: each is not a step to go back to.
  const change = (next: FlowValue) =>
    writeQuery(formatFlowPath(next), onlyLastAnswerDiffers(value, next) ? 'replace' : 'push');

  return (
    <div className="page">
      <PageHead
        title="Selection flowchart"
        lead="Answer the questions, or choose a line in the drawing. The result is a starting point to benchmark, not a verdict."
        crumb={crumbsOfLab('Selection flowchart')}
      />
      <Notices notices={notices} />
      <h2 className="vh">Questions, drawing and result</h2>
      <FlowchartViews flowchart={flowchart} layout={layout} value={value} onChange={change} />
    </div>
  );
}
