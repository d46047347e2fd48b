import type { ReactNode } from 'react';
import type { Calculator } from '../../core/calculator.ts';
import { CalculationError, NoPriceError, UnknownNameError } from '../../core/errors.ts';
import { formatPercent } from '../../core/number-text.ts';
import { Followed } from '../../ui/Followed.tsx';
import { useCalculator } from '../live/use-calculator.ts';

/** What stands in place of an amount that our data lacks, in a few words. */
function wordsFor({ option, known }: NoPriceError): string {
  if (known !== null) {
    const share = formatPercent(known.shareOfOnDemand);
    return `${option ?? 'then'} ${share} of on demand on ${known.rateDate}, no amount in our data`;
  }
  return `no ${option === null ? 'price' : `${option} price`} in our data, AWS may sell it`;
}

/**
 * Says why a figure can't be computed for this region; other errors go on. The words wrap with the
 * sentence, and a button of one word leads to the note with the nearest region that has a price.
 */
function Missing({ error }: { error: unknown }) {
  if (!(error instanceof CalculationError) || error instanceof UnknownNameError) throw error;
  if (!(error instanceof NoPriceError)) return <span className="no-price">{error.message}</span>;
  const { instanceType } = error;
  return (
    <span className="no-price">
      ({wordsFor(error)},{' '}
      <Followed of={instanceType} kind="price">
        more<span className="vh"> about the price of {instanceType}</span>
      </Followed>
      )
    </span>
  );
}

/** A calculated figure in a sentence: `<Calc>{(c) => c.total(…)}</Calc>`. */
export function Calc({ children }: { children: (c: Calculator) => ReactNode }) {
  const c = useCalculator();
  let figure: ReactNode;
  try {
    figure = children(c);
  } catch (error) {
    return <Missing error={error} />;
  }
  return <span className="derived">{figure}</span>;
}

const HOURS = { hour: 1, month: 730, year: 8760 } as const;

/** The price of a type in the reader's region and purchase option, which can be followed to its source. */
export function Price({
  of,
  per = 'hour',
  count = 1,
}: {
  of: string;
  per?: keyof typeof HOURS;
  count?: number;
}) {
  const c = useCalculator();
  let text: string;
  try {
    text =
      per === 'hour' && count === 1
        ? c.rate(c.price(of))
        : c.total(c.runCost(of, HOURS[per], count));
  } catch (error) {
    return <Missing error={error} />;
  }
  return (
    <Followed of={of} kind="price" className="price">
      {text}
    </Followed>
  );
}
