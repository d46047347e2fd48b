import { facts as guideFacts } from 'virtual:facts/guide';
import { flowchart, layout } from 'virtual:flowchart';
import { useMemo, useState } from 'react';
import { FactsContext, useReaderPrices } from '../../ui/facts.ts';
import { FlowchartViews } from './FlowchartViews.tsx';
import { EMPTY_FLOW } from './flow-path.ts';

/** The flowchart inside a lesson. It brings the facts of every type that it may recommend. */
export function SelectionFlowchart() {
  const [value, setValue] = useState(EMPTY_FLOW);
  const withReaderPrices = useReaderPrices();
  const facts = useMemo(() => withReaderPrices(guideFacts), [withReaderPrices]);
  return (
    <FactsContext value={facts}>
      <FlowchartViews flowchart={flowchart} layout={layout} value={value} onChange={setValue} />
    </FactsContext>
  );
}
