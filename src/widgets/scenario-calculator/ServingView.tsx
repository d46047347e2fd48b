import { useMemo } from 'react';
import { moneyText } from '../../core/money.ts';
import { Icon } from '../../ui/Icon.tsx';
import { WorkingFigure } from '../working/WorkingFigure.tsx';
import { BreakEvens } from './BreakEvens.tsx';
import { pairWords } from './break-even-words.ts';
import { CommonFields, ScheduleField } from './CommonFields.tsx';
import type { CalculatorView, Shown } from './calculator-view.ts';
import type { CalculatorData } from './data.ts';
import { LoadFigure } from './LoadFigure.tsx';
import { ResultTable } from './ResultTable.tsx';
import { type ResolvedServing, resolveAllServing } from './resolve-serving.ts';
import { ServingAnswer } from './ServingAnswer.tsx';
import { ServingScenario } from './ServingScenario.tsx';
import { ShareBar } from './ShareBar.tsx';
import styles from './scenario-calculator.module.css';
import { MOST_SCENARIOS, SERVING_EXAMPLE, type ServingEntry } from './scenario-state.ts';
import { servingCsv } from './serving-csv.ts';
import { cheapestOf, differentModels, servingRows, workingsOf } from './serving-rows.ts';

/** Up to four ways to serve a load, side by side. */
export function ServingView({
  data,
  value,
  onChange,
}: {
  data: CalculatorData;
  value: CalculatorView;
  onChange: (part: Partial<CalculatorView>) => void;
}) {
  const { serving, isTogether } = value;
  const all = useMemo(() => resolveAllServing(data, serving), [data, serving]);
  const pairs = useMemo(() => pairWords(all), [all]);
  const [first] = all;
  if (!first) return null;
  const change = (index: number, part: Partial<ServingEntry>) =>
    onChange({
      serving: serving.map((entry, at) => (at === index ? { ...entry, ...part } : entry)),
    });
  const changeAll = (part: Partial<ServingEntry>) =>
    onChange({ serving: serving.map((entry) => ({ ...entry, ...part })) });
  const last = serving.at(-1);
  const price = all.map(({ machine }) => machine.price).find(({ kind }) => kind === 'amount');
  const money = moneyText(price?.kind === 'amount' ? price.book.currency : 'USD');
  const models = differentModels(all);
  const shown = shownOf(value.shown, all);
  const working = shown && workingOf(all, shown);

  return (
    <>
      <div className={styles.columns}>
        <form
          className={`${styles.controls} needs-script`}
          aria-label="Inputs"
          onSubmit={(event) => event.preventDefault()}
        >
          <h2 className={styles.title}>For all scenarios</h2>
          {isTogether && <CommonFields data={data} resolved={first} onChange={changeAll} />}
          <label className="check">
            <input
              type="checkbox"
              checked={!isTogether}
              onChange={({ currentTarget }) => {
                const { load, hours, headroom } = first.entry;
                onChange({
                  isTogether: !currentTarget.checked,
                  serving: currentTarget.checked
                    ? serving
                    : serving.map((entry) => ({ ...entry, load, hours, headroom })),
                });
              }}
            />
            Load and hours of their own
          </label>
          {last && serving.length < MOST_SCENARIOS && (
            <button
              type="button"
              className="btn"
              onClick={() => onChange({ serving: [...serving, last] })}
            >
              <Icon name="plus" /> Add a scenario
            </button>
          )}
          <button
            type="button"
            className="btn"
            onClick={() => onChange({ serving: SERVING_EXAMPLE, isTogether: true, shown: null })}
          >
            <Icon name="reset" /> Reset to the BERT example
          </button>
          <ShareBar name="rightsize-serving" value={value} rows={() => servingCsv(all)} />
        </form>
        <div className={styles.main}>
          <ServingAnswer all={all} />
          <div className={`${styles.scenarios} needs-script`}>
            {all.map((resolved, index) => (
              <ServingScenario
                // biome-ignore lint/suspicious/noArrayIndexKey: a scenario is its place
                key={index}
                data={data}
                resolved={resolved}
                isTogether={isTogether}
                onChange={(part) => change(index, part)}
                onRemove={
                  serving.length > 1
                    ? () =>
                        onChange({ serving: serving.filter((_, at) => at !== index), shown: null })
                    : undefined
                }
              />
            ))}
          </div>
          {isTogether ? (
            <ScheduleField
              resolved={first}
              label="Hours that the machines run"
              onChange={changeAll}
            />
          ) : (
            all.map((resolved, index) => (
              <ScheduleField
                // biome-ignore lint/suspicious/noArrayIndexKey: a scenario is its place
                key={index}
                resolved={resolved}
                label={`Hours that ${resolved.name} runs`}
                onChange={(part) => change(index, part)}
              />
            ))
          )}
          <ResultTable
            caption="Results side by side"
            sub={<PriceLine all={all} />}
            columns={all}
            rows={servingRows(all)}
            shown={shown}
            onShow={(next) => onChange({ shown: next })}
          />
          {models.length > 0 && (
            <p className={styles.remark}>
              The measurements are of different models ({models.join(', ')}), so their costs answer
              different questions.
            </p>
          )}
          {working}
        </div>
      </div>
      <LoadFigure all={all} pairs={pairs} money={money} />
      <BreakEvens pairs={pairs} />
    </>
  );
}

/** The working that was asked for, or that of the cheapest million. */
function shownOf(asked: Shown | null, all: readonly ResolvedServing[]): Shown | null {
  if (asked && all[asked.scenario]?.result) return asked;
  const best = cheapestOf(all) ?? all.findIndex(({ result }) => result?.cost.perUnit);
  return best >= 0 ? { scenario: best, result: 'perMillion' } : null;
}

function workingOf(all: readonly ResolvedServing[], { scenario, result }: Shown) {
  const one = all[scenario];
  const working = one && Object.entries(workingsOf(one)).find(([key]) => key === result)?.[1];
  return one && working ? <WorkingFigure working={working} scenario={one.label} /> : null;
}

/** Which prices the amounts are. */
function PriceLine({ all }: { all: readonly ResolvedServing[] }) {
  const lines = new Set(
    all.flatMap(({ machine: { price } }) =>
      price.kind === 'amount'
        ? [
            `${price.book.currency}, ${price.book.regionName}, Linux, list of ${price.book.priceDate}`,
          ]
        : [],
    ),
  );
  return `${[...lines].join('; ')}. Without storage, transfer and tax. Press a figure to see its working.`;
}
