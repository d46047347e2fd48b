import { useState } from 'react';
import type { Flowchart, FlowLeaf } from '../../content/types.ts';
import { familyGroup } from '../../core/catalog/family-group.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import { useLiveText } from '../live/use-live-text.ts';
import { FlowSizes } from './FlowSizes.tsx';
import { familyName, fittingSizes, isWithdrawn, priceText } from './fitting-sizes.ts';
import { type FlowWalk, formatFlowPath, outcomesFrom } from './flow-path.ts';
import styles from './selection-flowchart.module.css';

/** What the answers lead to: until there is an outcome, how many are left. */
export function FlowResult({
  flowchart,
  walk,
  path,
}: {
  flowchart: Flowchart;
  walk: FlowWalk;
  path: readonly string[];
}) {
  const open = outcomesFrom(flowchart, path).length;
  const all = outcomesFrom(flowchart).length;
  return (
    <section className={styles.result} aria-label="Recommendation">
      <Announcement walk={walk} started={path.length > 0} />
      {walk.leaf ? (
        <Leaf leaf={walk.leaf} path={path} />
      ) : (
        <p className={styles.waiting}>
          {open} of {all} outcomes are still open. The next answer narrows them.
        </p>
      )}
    </section>
  );
}

/** One polite sentence after each answer; silent on arrival. */
function Announcement({ walk, started }: { walk: FlowWalk; started: boolean }) {
  const c = useCalculator();
  const facts = useFacts();
  const next = walk.steps.at(-1)?.question.text ?? '';
  let sentence = started ? `Question ${walk.steps.length}: ${next}` : '';
  if (walk.leaf) {
    const [cheapest] = fittingSizes(walk.leaf, facts);
    sentence = `Recommendation: ${walk.leaf.title}.`;
    if (cheapest) {
      const hour = cheapest.pricePerHour === null ? '' : ' per hour';
      sentence += ` Start with ${cheapest.instance.instanceType}, ${priceText(cheapest, c)}${hour}.`;
    }
  }
  return (
    <p className="vh" aria-live="polite">
      {sentence}
    </p>
  );
}

function Leaf({ leaf, path }: { leaf: FlowLeaf; path: readonly string[] }) {
  const c = useCalculator();
  const live = useLiveText();
  const facts = useFacts();
  const sizes = fittingSizes(leaf, facts);
  const [cheapest] = sizes;
  const withdrawn = leaf.families.filter((family) => isWithdrawn(family, facts));

  return (
    <>
      <div className={styles.answer}>
        <div>
          <p className="cap">Recommendation</p>
          <h3 className={styles.leafTitle}>{leaf.title}</h3>
          <ul className={styles.families} aria-label="Families">
            {leaf.families.map((family) => (
              <li key={family} className="fam">
                <FamilyMark group={familyGroup(family)} hollow={withdrawn.includes(family)} />
                <span>{familyName(family)}</span> <StatusBadge family={family} />
              </li>
            ))}
          </ul>
        </div>
        <div>
          <p className="cap">Start with</p>
          {cheapest ? (
            <>
              <p className={styles.big}>{cheapest.instance.instanceType}</p>
              {cheapest.pricePerHour === null ? (
                <p className="ink2">
                  no price in our data for {facts.priceBook.regionName} (AWS may sell it)
                </p>
              ) : (
                <p className="ink2">
                  <b className="price">{c.rate(cheapest.pricePerHour)}</b> per hour,{' '}
                  <span className="price">
                    {c.total(c.monthCost(cheapest.instance.instanceType))}
                  </span>{' '}
                  for a 730-hour month
                </p>
              )}
            </>
          ) : (
            <p className="ink2">None of the sizes can be chosen today.</p>
          )}
        </div>
        <div className={styles.why}>
          <p className="cap">Why</p>
          <p>{live(leaf.why)}</p>
        </div>
        <div className={styles.go}>
          <AppLink className="btn primary" to={`/lessons/${leaf.lesson}/`}>
            Read the lesson <Icon name="next" />
          </AppLink>
          <CopyLink path={path} />
        </div>
      </div>
      <div className={styles.more}>
        {sizes.length > 0 && <FlowSizes sizes={sizes} />}
        <div className={styles.notes}>
          {leaf.changes.length > 0 && (
            <>
              <h4>What would change the answer</h4>
              <ul>
                {leaf.changes.map(live).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
          {leaf.quota && (
            <>
              <h4>Before the first launch</h4>
              <p>{live(leaf.quota)}</p>
            </>
          )}
          {leaf.guide && (
            <>
              <h4>In the guide’s words</h4>
              <blockquote>{leaf.guide}</blockquote>
            </>
          )}
        </div>
      </div>
    </>
  );
}

function CopyLink({ path }: { path: readonly string[] }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    try {
      const base = new URL(`${import.meta.env.BASE_URL}choose/`, location.href);
      base.search = formatFlowPath({ path });
      await navigator.clipboard.writeText(base.href);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <>
      <button type="button" className="btn quiet" onClick={copy}>
        <Icon name={state === 'copied' ? 'check' : 'link'} />
        {state === 'copied' ? 'Link copied' : 'Copy link'}
      </button>
      {state === 'refused' && (
        <a
          className="small"
          href={`${import.meta.env.BASE_URL}choose/?${formatFlowPath({ path })}`}
        >
          The browser refused to copy. This is the link.
        </a>
      )}
    </>
  );
}
