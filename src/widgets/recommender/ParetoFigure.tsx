import { useMemo } from 'react';
import type { MoneyText } from '../../core/money.ts';
import { formatMilliseconds } from '../../core/number-text.ts';
import { Figure } from '../../ui/Figure.tsx';
import { ParetoChart } from './ParetoChart.tsx';
import { figureRows } from './RankedTable.tsx';
import type { RecommenderState } from './recommender-state.ts';
import type { RecommenderResult } from './use-recommender.ts';
import { useRested } from './use-rested.ts';
import { fleetText, latencyText, percentileName } from './words.ts';

/** The chart in its frame, with the same rows as a table. */
export function ParetoFigure({
  result,
  state,
  money,
  where,
  onChange,
}: {
  result: RecommenderResult;
  state: RecommenderState;
  money: MoneyText;
  /** Prices, region and date in words. */
  where: string;
  onChange: (part: Partial<RecommenderState>) => void;
}) {
  const { best, points, dots, chosen, recommendation } = result;
  const percentile = percentileName(state.percentile);
  const words = useMemo(() => {
    const byId = new Map(best.map((one) => [one.id, one]));
    return {
      money: (perMillion: number) => money.small(perMillion),
      ms: formatMilliseconds,
      percentile,
      about: (key: string) => {
        const one = byId.get(key);
        if (!one?.sizing) return '';
        return `${fleetText(one)}: ${latencyText(one, formatMilliseconds)}, ${money.small(one.sizing.costPerMillion)} a million. ${one.verdict.sentence}`;
      },
    };
  }, [best, money, percentile]);
  const [first] = recommendation.ranked;
  // Most readers never open the table, and nobody reads it while typing.
  const rested = useRested(best);
  const rows = useMemo(() => figureRows(rested, money), [rested, money]);
  const { limitMs, budget } = state;
  const selected = chosen?.id ?? null;
  const chart = useMemo(
    () => (
      <ParetoChart
        points={points}
        others={dots}
        selected={selected}
        limitMs={limitMs}
        budget={budget}
        words={words}
        onPick={(picked) => onChange({ picked })}
        onLimit={(limit) => onChange({ limitMs: limit })}
        onBudget={(limit) => onChange({ budget: limit })}
      />
    ),
    [points, dots, selected, limitMs, budget, words, onChange],
  );
  return (
    <Figure
      id="recommender-chart"
      title={
        first?.sizing
          ? `Within ${formatMilliseconds(limitMs)}, ${fleetText(first)} costs least`
          : `Nothing published stays within ${formatMilliseconds(limitMs)}`
      }
      sub={`Down and left is better. Hollow marks fail; a dashed ring is scaled, a dotted one a bound, a square your own; small dots are other ways to run the same types. ${where}`}
      table={{
        columns: [
          'Best of each type',
          `Latency, ${percentile}`,
          'A million',
          'Instances',
          'Verdict',
        ],
        rows,
      }}
      actions={
        <button
          type="button"
          className="btn quiet needs-script"
          onClick={() =>
            onChange({
              budget:
                budget === null
                  ? Number(((chosen?.sizing?.costPerMillion ?? 10) * 1.5).toPrecision(3))
                  : null,
            })
          }
        >
          {budget === null ? 'Add a cost limit' : 'Remove the cost limit'}
        </button>
      }
    >
      {chart}
    </Figure>
  );
}
