import { useId } from 'react';
import { createCatalog } from '../../core/catalog/catalog.ts';
import { breakEvenSentence, type Pair, pairBreakEven } from '../../core/credits/break-even.ts';
import { breakEven } from '../../core/credits/rates.ts';
import { moneyText } from '../../core/money.ts';
import { formatPercent } from '../../core/number-text.ts';
import { useFacts } from '../../ui/facts.ts';
import styles from './credit-lab.module.css';

const AWS_PAIR = { burstable: 't3.large', fixed: 'm5.large' };
const usd = moneyText('USD');

/** Above which average CPU an unlimited burstable type costs more than one with its whole CPU. */
export function BreakEven({
  burstable,
  fixed,
  onChange,
}: {
  burstable: string;
  fixed: string;
  onChange: (pair: { burstable: string; fixed: string }) => void;
}) {
  const facts = useFacts();
  const id = useId();
  const catalog = createCatalog(facts);
  const credits = facts.credits.find(({ instanceType }) => instanceType === burstable);
  if (!credits || !catalog.has(burstable) || !catalog.has(fixed)) return null;
  const pair: Pair = {
    credits,
    burstable: catalog.get(burstable),
    fixed: catalog.get(fixed),
    priceBook: facts.priceBook,
  };
  const answer = pairBreakEven(pair);
  const burstables = facts.credits.map(({ instanceType }) => instanceType);
  const fixeds = catalog.types
    .filter((type) => !type.burstable && sizeFits(type, pair.burstable))
    .map(({ instanceType }) => instanceType);
  const options = fixeds.includes(fixed) ? fixeds : [fixed, ...fixeds];
  return (
    <section className={styles.breakEven} aria-labelledby={`${id}-title`}>
      <div className="sec-head">
        <h2 id={`${id}-title`}>Break-even: when does a burst cost more than a whole CPU?</h2>
      </div>
      <p className={styles.prose}>
        In unlimited mode CPU above the baseline is billed by the vCPU-hour. At some average the
        bill passes that of a type whose CPU is always there. Choose a pair of equal vCPUs and
        memory.
      </p>
      <form className={styles.pair} onSubmit={(event) => event.preventDefault()}>
        <TypeField
          label="Burstable, unlimited"
          value={burstable}
          options={burstables}
          onChange={(next) => onChange({ burstable: next, fixed })}
        />
        <TypeField
          label="Fixed performance"
          value={fixed}
          options={options}
          onChange={(next) => onChange({ burstable, fixed: next })}
        />
      </form>
      {answer.kind === 'at' && (
        <p className={styles.huge}>{formatPercent(answer.utilization, 1)}</p>
      )}
      <p className={styles.sentence} aria-live="polite">
        {breakEvenSentence(answer, pair)}
      </p>
      {answer.kind === 'at' && (
        <p className={styles.working}>
          <span className="cap">Working</span>{' '}
          {formatPercent(credits.baselinePerVcpu, 1).replace('.0%', '%')} + (
          {usd.rate(answer.fixedPerHour)} − {usd.rate(answer.burstablePerHour)}) ÷ (
          {usd.rate(answer.surplusPerVcpuHour)} × {credits.vcpus}) ={' '}
          <b>{formatPercent(answer.utilization, 1)}</b>. Prices of {facts.priceBook.priceDate},{' '}
          {facts.priceBook.regionName}.
        </p>
      )}
      {burstable === AWS_PAIR.burstable && fixed === AWS_PAIR.fixed && answer.kind === 'at' && (
        <AwsFigure
          pair={pair}
          listUtilization={answer.utilization}
          fixedPerHour={answer.fixedPerHour}
        />
      )}
    </section>
  );
}

const sizeFits = (
  type: { vcpus: number; memoryGib: number },
  like: { vcpus: number; memoryGib: number },
) => type.vcpus === like.vcpus && type.memoryGib === like.memoryGib;

/** AWS's own figure for its pair, and why it differs from the list's. */
function AwsFigure({
  pair,
  listUtilization,
  fixedPerHour,
}: {
  pair: Pair;
  listUtilization: number;
  fixedPerHour: number;
}) {
  const { cited } = useFacts();
  const price = cited.find(({ id }) => id === 'aws_t3_large_price_in_break_even');
  const stated = cited.find(({ id }) => id === 'aws_break_even_t3_large_m5_large');
  if (!price || !stated) return null;
  const atTheirs = breakEven(pair.credits, price.value, fixedPerHour);
  if (atTheirs.kind !== 'at') return null;
  return (
    <p className={styles.prose}>
      AWS’s User Guide says <b>{stated.value}%</b> for this pair. Its table takes{' '}
      {usd.rate(price.value)} an hour for the {pair.burstable.instanceType}; with that price and
      today’s {pair.fixed.instanceType} the formula gives {formatPercent(atTheirs.utilization, 1)},
      with the list price {formatPercent(listUtilization, 1)}. Source: {price.source},{' '}
      {price.sourceDate}.
    </p>
  );
}

function TypeField({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly string[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}
