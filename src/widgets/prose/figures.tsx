import type { ReactNode } from 'react';
import type { Calculator } from '../../core/calculator.ts';
import { CalculationError, NoPriceError, UnknownNameError } from '../../core/errors.ts';
import { useCalculator } from '../live/use-calculator.ts';

/** Computes a figure; what core can't compute for this region becomes a sentence, never a number. */
function Computed({ of, className }: { of: (c: Calculator) => ReactNode; className: string }) {
  const c = useCalculator();
  try {
    return <span className={className}>{of(c)}</span>;
  } catch (error) {
    if (!(error instanceof CalculationError) || error instanceof UnknownNameError) throw error;
    return (
      <span className="no-price">
        {error instanceof NoPriceError ? '(no price in our data, AWS may sell it)' : error.message}
      </span>
    );
  }
}

/** A calculated figure in a sentence: `<Calc>{(c) => c.total(…)}</Calc>`. */
export function Calc({ children }: { children: (c: Calculator) => ReactNode }) {
  return <Computed of={children} className="derived" />;
}

const HOURS = { hour: 1, month: 730, year: 8760 } as const;

/** The on-demand price of a type in the reader's region. */
export function Price({
  of,
  per = 'hour',
  count = 1,
}: {
  of: string;
  per?: keyof typeof HOURS;
  count?: number;
}) {
  return (
    <Computed
      className="price"
      of={(c) =>
        per === 'hour' && count === 1
          ? c.rate(c.price(of))
          : c.total(c.runCost(of, HOURS[per], count))
      }
    />
  );
}
