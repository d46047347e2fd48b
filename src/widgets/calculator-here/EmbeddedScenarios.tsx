import { useState } from 'react';
import { parseCalculatorView } from '../scenario-calculator/calculator-view.ts';
import { Scenarios } from '../scenario-calculator/Scenarios.tsx';

/** The calculator’s scenarios inside a lesson; what is set there is not in the address. */
export function EmbeddedScenarios({ query }: { query: string }) {
  const [value, setValue] = useState(() => parseCalculatorView(new URLSearchParams(query)).value);
  return (
    <Scenarios value={value} onChange={(part) => setValue((before) => ({ ...before, ...part }))} />
  );
}
