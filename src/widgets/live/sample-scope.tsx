import path from 'node:path';
import { render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { loadFacts } from '../../content/data.ts';
import { FactsContext } from '../../ui/facts.ts';
import { LiveContext, type LiveValues } from './live-context.ts';

const facts = loadFacts(path.join(process.cwd(), 'content'));

function Scope({ values, children }: { values: LiveValues; children: ReactNode }) {
  const [changed, setChanged] = useState<LiveValues>({});
  const set = (name: string, value: number) => setChanged((old) => ({ ...old, [name]: value }));
  return (
    <FactsContext value={facts}>
      <LiveContext value={{ values: { ...values, ...changed }, set }}>{children}</LiveContext>
    </FactsContext>
  );
}

/** Renders a widget as a lesson would: with the guide's own facts and some live figures. */
export function renderInScope(values: LiveValues, children: ReactNode) {
  return render(<Scope values={values}>{children}</Scope>);
}
