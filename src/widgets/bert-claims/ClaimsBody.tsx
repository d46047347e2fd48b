import { formatMilliseconds, formatNumber } from '../../core/number-text.ts';
import { bertExample, type Claim, type ClaimOutcome } from '../../core/recommend/bert-claims.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useLive } from '../live/live-context.ts';
import { useBertFacts } from '../recommender-figure/bert-facts.ts';
import { RevealChoices } from '../reveal-choices/RevealChoices.tsx';
import type { BertClaimsProps } from './BertClaims.tsx';
import styles from './bert-claims.module.css';

const OUTCOMES: readonly { readonly value: ClaimOutcome; readonly label: string }[] = [
  { value: 'holds', label: 'Holds' },
  { value: 'holds-if', label: 'Holds only if …' },
  { value: 'no-longer', label: 'No longer holds' },
];
const ICONS: Record<ClaimOutcome, IconName> = {
  holds: 'check',
  'holds-if': 'warn',
  'no-longer': 'cross',
};

export function ClaimsBody({ perMinute, limitMs = 200 }: BertClaimsProps) {
  const { values } = useLive();
  const facts = useBertFacts();
  const load = (typeof perMinute === 'string' ? values[perMinute] : perMinute) ?? 1000;
  const ratePerSecond = load / 60;
  const { claims, later } = bertExample({ ratePerSecond, limitMs, percentile: 95 }, facts);
  const address = `/labs/inference-recommender/?rate=${load}min&use=70`;
  return (
    <>
      <p className={styles.head}>
        At {formatNumber(load)} requests a minute and {formatMilliseconds(limitMs)} at P95. Say
        first, then see; change the load and the outcome follows.
      </p>
      {claims.map((claim) => (
        <RevealChoices
          key={claim.id}
          legend={
            <>
              <b className="inst">{claim.instanceType}</b>: “{claim.guide}”
            </>
          }
          choices={OUTCOMES}
          answer={claim.outcome}
          verdict={<Outcome claim={claim} />}
        >
          {claim.sentence}
        </RevealChoices>
      ))}
      <p className={styles.head}>What the guide could not know:</p>
      <dl className={styles.later}>
        {later.map(({ instanceType, sentence }) => (
          <div key={instanceType}>
            <dt className="inst">{instanceType}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        Tested without INT8 rows, with at most 70% in use. Every row and its source:{' '}
        <AppLink to={address}>this load in the inference recommender</AppLink>.
      </p>
    </>
  );
}

function Outcome({ claim: { outcome, heading } }: { claim: Claim }) {
  return (
    <b className={styles[outcome]}>
      <Icon name={ICONS[outcome]} /> {heading}.
    </b>
  );
}
