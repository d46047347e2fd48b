import { useMemo } from 'react';
import type { MoneyText } from '../../core/money.ts';
import type { RecommendInput } from '../../core/recommend/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { configurationTable } from './configuration-table.ts';
import { csvText, jsonText, saveText } from './export-file.ts';
import { RankedTable } from './RankedTable.tsx';
import styles from './recommender.module.css';
import type { RecommenderState } from './recommender-state.ts';
import type { RecommenderResult } from './use-recommender.ts';
import { useRested } from './use-rested.ts';
import { percentileName } from './words.ts';

/** So many rows stay quick to read and to redraw; the files hold all of them. */
const MOST_ROWS = 150;

/** The table with its switch between the best of each type and everything, and its files. */
export function Ranking({
  result,
  state,
  input,
  currency,
  where,
  money,
  onPick,
  onAll,
}: {
  result: RecommenderResult;
  state: RecommenderState;
  input: RecommendInput;
  currency: string;
  where: string;
  money: MoneyText;
  onPick: (id: string) => void;
  onAll: (all: boolean) => void;
}) {
  // All configurations together are too many rows for every key.
  const rested = useRested(result);
  const { recommendation, best, chosen } = state.all ? rested : result;
  const everything = useMemo(
    () => [...recommendation.ranked, ...recommendation.others],
    [recommendation],
  );
  const rows = state.all ? everything.slice(0, MOST_ROWS) : best;
  const rankOf = useMemo(() => {
    const meeting = (state.all ? everything : best).filter(
      ({ verdict }) => verdict.kind === 'meets',
    );
    return new Map(meeting.map(({ id }, index) => [id, index + 1]));
  }, [state.all, everything, best]);
  const cut =
    state.all && everything.length > MOST_ROWS
      ? ` The first ${MOST_ROWS} of ${everything.length} are shown; the files hold all.`
      : '';
  return (
    <div>
      <RankedTable
        rows={rows}
        rankOf={rankOf}
        chosenId={chosen?.id ?? null}
        percentile={percentileName(state.percentile)}
        caption={
          state.all
            ? `${everything.length} ${state.otherSizes ? '' : 'measured '}configurations, cheapest first`
            : `${best.length} types, each in its best configuration of ${everything.length}`
        }
        sub={`${where} Of equal cost the faster comes first; the reason stands beside what is ruled out.${cut}`}
        money={money}
        onPick={onPick}
      />
      <p className={`${styles.tableActions} needs-script`}>
        <button
          type="button"
          className="btn"
          aria-pressed={state.all}
          onClick={() => onAll(!state.all)}
        >
          <Icon name="table" /> {state.all ? 'Best of each type' : 'Every configuration'}
        </button>
        <button
          type="button"
          className="btn quiet"
          onClick={() =>
            saveText(
              csvText(configurationTable(everything, currency)),
              'recommendation.csv',
              'text/csv',
            )
          }
        >
          <Icon name="down" /> CSV
        </button>
        <button
          type="button"
          className="btn quiet"
          onClick={() =>
            saveText(
              jsonText(
                { what: NOT_THE_SERVICE, prices: where, input },
                configurationTable(everything, currency),
              ),
              'recommendation.json',
              'application/json',
            )
          }
        >
          <Icon name="down" /> JSON
        </button>
        <button type="button" className="btn quiet" onClick={() => print()}>
          <Icon name="print" /> Print
        </button>
      </p>
    </div>
  );
}

export const NOT_THE_SERVICE =
  'A model on stored measurements, not AWS’s service: nothing was launched or called.';
