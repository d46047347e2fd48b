import { useState } from 'react';
import {
  type CalculatorView,
  calculatorQuery,
  parseCalculatorView,
} from '../scenario-calculator/calculator-view.ts';
import { Scenarios } from '../scenario-calculator/Scenarios.tsx';

/** The calculator’s scenarios inside a lesson; what is set there is not in the lesson’s address. */
export function EmbeddedScenarios({
  query,
  onQuery,
}: {
  query: string;
  /** Hears the query of the calculator’s own page with the same scenarios. */
  onQuery: (query: string) => void;
}) {
  const [value, setValue] = useState(() => parseCalculatorView(new URLSearchParams(query)).value);
  const change = (part: Partial<CalculatorView>) => {
    const next = { ...value, ...part };
    setValue(next);
    onQuery(calculatorQuery(next));
  };
  return <Scenarios value={value} onChange={change} />;
}
