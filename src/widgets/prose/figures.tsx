import type { ReactNode } from 'react';
import type { Calculator } from '../../core/calculator.ts';
import { CalculationError, NoPriceError, UnknownNameError } from '../../core/errors.ts';
import { formatPercent } from '../../core/number-text.ts';
import { Followed } from '../../ui/Followed.tsx';
import { useCalculator } from '../live/use-calculator.ts';

/** Why a figure can't be computed for this region, in a few words; other errors go on. */
function missingWords(error: unknown): string {
  if (!(error instanceof CalculationError) || error instanceof UnknownNameError) throw error;
  if (!(error instanceof NoPriceError)) return error.message;
  const { option, known } = error;
  if (known !== null) {
    const share = formatPercent(known.shareOfOnDemand);
    return `(${option ?? 'then'} ${share} of on demand on ${known.rateDate}, no amount in our data)`;
  }
  const price = option === null ? 'price' : `${option} price`;
  return `(no ${price} in our data, AWS may sell it)`;
}

/** A calculated figure in a sentence: `<Calc>{(c) => c.total(…)}</Calc>`. */
export function Calc({ children }: { children: (c: Calculator) => ReactNode }) {
  const c = useCalculator();
  try {
    return <span className="derived">{children(c)}</span>;
  } catch (error) {
    const words = missingWords(error);
    if (!(error instanceof NoPriceError)) return <span className="no-price">{words}</span>;
    return (
      <Followed of={error.instanceType} kind="price" className="no-price">
        {words}
      </Followed>
    );
  }
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
  let className = 'price';
  try {
    text =
      per === 'hour' && count === 1
        ? c.rate(c.price(of))
        : c.total(c.runCost(of, HOURS[per], count));
  } catch (error) {
    text = missingWords(error);
    className = 'no-price';
  }
  return (
    <Followed of={of} kind="price" className={className}>
      {text}
    </Followed>
  );
}
