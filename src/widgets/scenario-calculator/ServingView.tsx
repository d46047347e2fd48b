import { useMemo } from 'react';
import { moneyText } from '../../core/money.ts';
import { WorkingFigure } from '../working/WorkingFigure.tsx';
import { BreakEvens } from './BreakEvens.tsx';
import { pairWords } from './break-even-words.ts';
import { CommonFields, ScheduleField } from './CommonFields.tsx';
import { CountField } from './CountField.tsx';
import type { CalculatorView, How, Shown } from './calculator-view.ts';
import type { CalculatorData } from './data.ts';
import { LoadFigure } from './LoadFigure.tsx';
import { ResultTable } from './ResultTable.tsx';
import { type ResolvedServing, resolveAllServing } from './resolve-serving.ts';
import { ServingAnswer } from './ServingAnswer.tsx';
import { type Kind, SideBySide } from './SideBySide.tsx';
import styles from './scenario-calculator.module.css';
import { SERVING_COMMON, SERVING_EXAMPLE, type ServingEntry, withPart } from './scenario-state.ts';
import { servingCsv } from './serving-csv.ts';
import { cheapestOf, differentModels, servingRows, workingsOf } from './serving-rows.ts';
import { shownWorking } from './shown-working.ts';

const KIND: Kind<ServingEntry> = {
  view: 'serve',
  phase: 'inference',
  common: SERVING_COMMON,
  example: SERVING_EXAMPLE,
  heading: 'For all scenarios',
  apart: 'Load and hours of their own',
  add: 'Add a scenario',
  reset: 'Reset to the BERT example',
  file: 'rightsize-serving',
};

/** Up to four ways to serve a load, side by side. */
export function ServingView({
  data,
  value,
  onChange,
}: {
  data: CalculatorData;
  value: CalculatorView;
  onChange: (part: Partial<CalculatorView>, how: How) => void;
}) {
  const { serving, isTogether } = value;
  const all = useMemo(() => resolveAllServing(data, serving), [data, serving]);
  const pairs = useMemo(() => pairWords(all), [all]);
  const price = all.map(({ machine }) => machine.price).find(({ kind }) => kind === 'amount');
  const money = moneyText(price?.kind === 'amount' ? price.book.currency : 'USD');
  const models = differentModels(all);
  const opened = shownWorking(value.shown, standardOf(all), all, workingsOf);

  return (
    <>
      <SideBySide
        kind={KIND}
        data={data}
        value={value}
        all={all}
        rows={() => servingCsv(all)}
        onChange={(entries, how, more) => onChange({ ...more, serving: entries }, how)}
        common={(one, change) => <CommonFields data={data} resolved={one} onChange={change} />}
        own={(one, change) => (
          <>
            <CountField data={data} resolved={one} onChange={change} />
            {!isTogether.serve && <CommonFields data={data} resolved={one} onChange={change} />}
          </>
        )}
        answer={<ServingAnswer all={all} />}
      >
        {(isTogether.serve ? all.slice(0, 1) : all).map((one, index) => (
          <ScheduleField
            // biome-ignore lint/suspicious/noArrayIndexKey: a scenario is its place
            key={index}
            resolved={one}
            label={`Hours that ${isTogether.serve ? 'the machines run' : `${one.name} runs`}`}
            onChange={(part) =>
              onChange(
                { serving: withPart(serving, part, isTogether.serve ? undefined : index) },
                'replace',
              )
            }
          />
        ))}
        <ResultTable
          caption="Results side by side"
          sub={<PriceLine all={all} />}
          columns={all}
          rows={servingRows(all)}
          shown={opened?.shown ?? null}
          onShow={(shown) => onChange({ shown }, 'replace')}
        />
        {models.length > 0 && (
          <p className={styles.remark}>
            The measurements are of different models ({models.join(', ')}), so their costs answer
            different questions.
          </p>
        )}
        {opened && <WorkingFigure working={opened.working} scenario={opened.scenario} />}
      </SideBySide>
      <LoadFigure all={all} pairs={pairs} money={money} />
      <BreakEvens pairs={pairs} />
    </>
  );
}

/** What is worked out unless something else is asked for: the cheapest million. */
function standardOf(all: readonly ResolvedServing[]): Shown | null {
  const best = cheapestOf(all) ?? all.findIndex(({ result }) => result?.cost.perUnit);
  return best >= 0 ? { scenario: best, result: 'perMillion' } : null;
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
  const from = lines.size > 0 ? `${[...lines].join('; ')}. ` : '';
  return `${from}Without storage, transfer and tax. Press a figure to see its working.`;
}
