import { memo, useMemo } from 'react';
import type { MoneyText } from '../../core/money.ts';
import { switchPoints } from '../../core/recommend/best-against-load.ts';
import type { RecommenderFacts, SwitchPoint } from '../../core/recommend/types.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { CurvePlot, clampRate, HereLine } from './CurvePlot.tsx';
import chart from './chart.module.css';
import { segmentsOf, switchRate } from './curve-segments.ts';
import { WHAT_IF } from './ranges.ts';
import { recommendInput } from './recommend-input.ts';
import styles from './recommender.module.css';
import { type RecommenderState, ratePerSecond } from './recommender-state.ts';
import { type Curve, useCurve } from './use-curve.ts';
import { ratePerMinuteText, rateText, short } from './words.ts';

/** What if the load were another one: the best type from 0.1 to 100,000 requests a second. */
export function WhatIf({
  state,
  facts,
  money,
  onChange,
}: {
  state: RecommenderState;
  facts: RecommenderFacts;
  money: MoneyText;
  onChange: (part: Partial<RecommenderState>) => void;
}) {
  // The curve is over all loads: the load itself is no part of the question.
  const question = recommendInput({ ...state, rate: 1, unit: 's', profile: null });
  const asked = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal questions stay one object
  const input = useMemo(() => question, [asked]);
  const curve = useCurve(input, facts);
  const perSecond = ratePerSecond(state);
  return (
    <section
      className={styles.section}
      aria-labelledby="rec-what-if"
      aria-busy={curve.phase === 'coming'}
      data-curve={`${curve.phase} ${curve.question}`}
    >
      <h2 id="rec-what-if" className={styles.title}>
        What if the load were another one?
      </h2>
      <div className={`${styles.slider} needs-script`}>
        <Slider
          label="Requests a second"
          {...WHAT_IF}
          log
          value={clampRate(perSecond)}
          onChange={(next) =>
            onChange(
              state.unit === 's' ? { rate: next } : { rate: Number((next * 60).toPrecision(7)) },
            )
          }
          format={(next) => `${rateText(next)}, ${ratePerMinuteText(next)}`}
        />
      </div>
      <CurveFigure curve={curve} perSecond={perSecond} money={money} />
    </section>
  );
}

const CurveFigure = memo(function CurveFigure({
  curve,
  perSecond,
  money,
}: {
  curve: Curve;
  perSecond: number;
  money: MoneyText;
}) {
  const segments = useMemo(() => segmentsOf(curve.points), [curve.points]);
  const switches = useMemo(() => switchPoints(curve.points), [curve.points]);
  if (curve.problem !== null) return <p className="err">{curve.problem}</p>;
  const winners = new Set(segments.map(({ instanceType }) => instanceType));
  return (
    <Figure
      id="recommender-curve"
      title={
        segments.length === 0
          ? 'The best type at each load'
          : winners.size === 1 && segments[0]?.instanceType
            ? `${segments[0].instanceType} is the cheapest at every load`
            : `The answer changes ${switches.length === 1 ? 'once' : `${switches.length} times`} between 0.1 and 100,000 a second`
      }
      sub={
        segments.length === 0
          ? 'It is computed here, at 1,000 loads, once the page is live.'
          : 'Cost per million of the cheapest configuration within the limit, both axes log. Dashed lines: another type becomes the cheapest.'
      }
      table={{
        columns: ['From, requests a second', 'To', 'Cheapest within the limit', 'A million'],
        rows: segments.map(({ instanceType, points }) => [
          short(points[0]?.ratePerSecond ?? 0),
          short(points.at(-1)?.ratePerSecond ?? 0),
          instanceType ?? 'none',
          instanceType === null
            ? '–'
            : `${money.small(points[0]?.best?.costPerMillion ?? null)} to ${money.small(points.at(-1)?.best?.costPerMillion ?? null)}`,
        ]),
      }}
    >
      <CurvePlot segments={segments} switches={switches} money={money}>
        <HereLine perSecond={perSecond} />
      </CurvePlot>
      <SwitchList switches={switches} />
    </Figure>
  );
});

const SwitchList = memo(function SwitchList({ switches }: { switches: readonly SwitchPoint[] }) {
  return (
    <ul className={chart.switches}>
      {switches.map((one) => (
        <li key={switchRate(one)}>
          At about {rateText(switchRate(one))}: from {one.from ?? 'nothing'} to{' '}
          {one.to ?? 'nothing'}
        </li>
      ))}
    </ul>
  );
});
