import { useId } from 'react';
import { useFacts } from '../../ui/facts.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { conceptCaptions, realCaptions } from './captions.ts';
import { chartModel } from './model.ts';
import type { ChartValue } from './value.ts';

/** What to read off the chart, computed from its points, its trend and the chosen measure. */
export function ChartCaptions({ value }: { value: ChartValue }) {
  const facts = useFacts();
  const c = useCalculator();
  const headingId = useId();
  const sentences =
    value.view === 'concept' ? conceptCaptions(c) : realCaptions(chartModel(facts, value), c);
  if (sentences.length === 0) return null;
  return (
    <section className="cc-read" aria-labelledby={headingId}>
      <h3 id={headingId}>
        {value.view === 'concept' ? 'What to read off' : 'What the guide’s picture hides'}
      </h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
