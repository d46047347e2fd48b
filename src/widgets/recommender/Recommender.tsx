import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { RegionEntry } from '../../core/catalog/types.ts';
import { moneyText } from '../../core/money.ts';
import { formatPercent } from '../../core/number-text.ts';
import type { JobKind } from '../../core/recommend/create-job.ts';
import type { Measurement, RecommenderFacts } from '../../core/recommend/types.ts';
import frame from '../../ui/tool-frame.module.css';
import { Answer } from './Answer.tsx';
import { Chosen } from './Chosen.tsx';
import { Inputs } from './Inputs.tsx';
import { LoadTest } from './LoadTest.tsx';
import { OwnMeasurements } from './OwnMeasurements.tsx';
import { ParetoFigure } from './ParetoFigure.tsx';
import { Ranking } from './Ranking.tsx';
import { RealJob } from './RealJob.tsx';
import { recommendInput, tokenInput } from './recommend-input.ts';
import styles from './recommender.module.css';
import type { RecommenderState } from './recommender-state.ts';
import { TokenModels } from './TokenModels.tsx';
import { TwoPoints } from './TwoPoints.tsx';
import { type RecommenderResult, useRecommender } from './use-recommender.ts';
import { useRested } from './use-rested.ts';
import { WhatIf } from './WhatIf.tsx';
import { WhyNot } from './WhyNot.tsx';
import { PURCHASE_NAMES } from './words.ts';

/** Types in the written-out job: each one tested is paid for. */
const MOST_TESTED = 5;

type Change = (part: Partial<RecommenderState>) => void;

/** Which instance serves a model at a load within a limit for the least money, and why. */
export function Recommender({
  value,
  facts,
  own,
  regions,
  onRegion,
  onChange,
}: {
  value: RecommenderState;
  /** The reader’s own measurements included. */
  facts: RecommenderFacts;
  own: ReadonlyMap<string, Measurement>;
  /** With prices in our data. */
  regions: readonly RegionEntry[];
  onRegion: (region: string) => void;
  onChange: (value: RecommenderState) => void;
}) {
  const change = useStableChange(value, onChange);
  const result = useRecommender(value, facts);
  const rested = useRested(
    useMemo(() => ({ result, state: value, facts }), [result, value, facts]),
  );
  const asked = useAsked(value);
  const money = useMemo(() => moneyText(facts.priceBook.currency), [facts]);
  return (
    <div className={frame.columns}>
      <Inputs value={value} facts={facts} regions={regions} onRegion={onRegion} onChange={change} />
      <div className={frame.results}>
        <Results result={result} state={value} facts={facts} onChange={change} />
        <Looked {...rested} />
        <WhatIf state={value} facts={facts} money={money} onChange={change} />
        <Further {...rested} asked={asked} onChange={change} />
        <OwnMeasurements own={own} model={value.model} typeNames={facts.typeNames} />
      </div>
    </div>
  );
}

/** What the controls below the results have set; they answer at once, whatever else still follows. */
type Asked = Pick<
  RecommenderState,
  | 'why'
  | 'burst'
  | 'seed'
  | 'job'
  | 'tokenModel'
  | 'tokensPerSecond'
  | 'firstTokenLimitMs'
  | 'tokenLimitMs'
>;

/** One object as long as nothing of it changes, so that a key above redraws nothing here. */
function useAsked(value: RecommenderState): Asked {
  const { why, burst, seed, job } = value;
  const { tokenModel, tokensPerSecond, firstTokenLimitMs, tokenLimitMs } = value;
  return useMemo(
    () => ({
      why,
      burst,
      seed,
      job,
      tokenModel,
      tokensPerSecond,
      firstTokenLimitMs,
      tokenLimitMs,
    }),
    [why, burst, seed, job, tokenModel, tokensPerSecond, firstTokenLimitMs, tokenLimitMs],
  );
}

/** One function for all renders, so that a key redraws only what it changes. */
function useStableChange(
  value: RecommenderState,
  onChange: (value: RecommenderState) => void,
): Change {
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  return useCallback((part) => {
    const now = latest.current;
    const value = { ...now.value, ...part };
    latest.current = { ...now, value };
    now.onChange(value);
  }, []);
}

interface PartProps {
  readonly result: RecommenderResult;
  readonly state: RecommenderState;
  readonly facts: RecommenderFacts;
  readonly onChange: Change;
}

/** Answer, chart and ranking. */
const Results = memo(function Results({ result, state, facts, onChange }: PartProps) {
  const { currency, regionName, priceDate } = facts.priceBook;
  const money = useMemo(() => moneyText(currency), [currency]);
  const input = useMemo(() => recommendInput(state), [state]);
  const premium = state.endpointPremium
    ? ` with ${formatPercent(facts.endpointPremium - 1)} for the managed endpoint`
    : ', EC2 price';
  const where = `${currency}, ${regionName}, ${PURCHASE_NAMES[state.purchase].toLowerCase()}${premium}, ${priceDate}.`;
  const onPick = useCallback((picked: string) => onChange({ picked }), [onChange]);
  const onAll = useCallback((all: boolean) => onChange({ all }), [onChange]);
  return (
    <>
      <div className={styles.head} data-results="">
        <Answer recommendation={result.recommendation} state={state} money={money} />
      </div>
      <ParetoFigure result={result} state={state} money={money} where={where} onChange={onChange} />
      <Ranking
        result={result}
        state={state}
        input={input}
        currency={currency}
        where={where}
        money={money}
        onPick={onPick}
        onAll={onAll}
      />
    </>
  );
});

/** The configuration looked at, with its working. */
const Looked = memo(function Looked({ result, state, facts }: Omit<PartProps, 'onChange'>) {
  const { chosen, recommendation } = result;
  const money = useMemo(() => moneyText(facts.priceBook.currency), [facts]);
  if (chosen === null) return null;
  return (
    <>
      {state.picked !== null && chosen.id !== state.picked && (
        <p className={styles.help}>
          The configuration that the address names is not among these; the first one is shown.
        </p>
      )}
      <Chosen configuration={chosen} state={state} money={money}>
        <TwoPoints recommendation={recommendation} instanceType={chosen.instanceType} />
      </Chosen>
    </>
  );
});

/** What a reader asks next: why not another one, does it hold, how to run it for real. */
const Further = memo(function Further({
  result,
  state,
  facts,
  asked,
  onChange,
}: PartProps & { readonly asked: Asked }) {
  const { chosen, recommendation, best } = result;
  const money = useMemo(() => moneyText(facts.priceBook.currency), [facts]);
  const input = useMemo(() => recommendInput(state), [state]);
  // The configuration looked at first, then the other types that meet the limit.
  const tested = useMemo(() => {
    const meeting = best.filter(({ verdict }) => verdict.kind === 'meets');
    const all = chosen === null ? meeting : [chosen, ...meeting.filter((one) => one !== chosen)];
    return all.slice(0, MOST_TESTED);
  }, [best, chosen]);
  const question = tokenInput({ ...state, ...asked });
  const questionText = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal questions stay one object
  const tokens = useMemo(() => question, [questionText]);
  const onKind = useCallback((job: JobKind) => onChange({ job }), [onChange]);
  const onAsk = useCallback((why: string | null) => onChange({ why }), [onChange]);
  return (
    <>
      <WhyNot type={asked.why} input={input} facts={facts} onAsk={onAsk} />
      {chosen?.sizing && (
        <LoadTest
          configuration={chosen}
          input={input}
          ratePerSecond={recommendation.peakRatePerSecond}
          burst={asked.burst}
          seed={asked.seed}
          onChange={onChange}
        />
      )}
      <RealJob
        kind={asked.job}
        input={input}
        configurations={tested}
        region={facts.priceBook.region}
        onKind={onKind}
      />
      <TokenModels input={tokens} facts={facts} money={money} onChange={onChange} />
    </>
  );
});
