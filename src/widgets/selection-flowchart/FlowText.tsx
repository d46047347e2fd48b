import type { Flowchart } from '../../content/types.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useFacts } from '../../ui/facts.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { useLiveText } from '../live/use-live-text.ts';
import { fittingSizes, priceText } from './fitting-sizes.ts';
import { walkFlow } from './flow-path.ts';
import styles from './selection-flowchart.module.css';

/** The whole flowchart as nested lists: each answer says what to ask next, or what to choose. */
export function FlowText({
  flowchart,
  path = [],
}: {
  flowchart: Flowchart;
  path?: readonly string[];
}) {
  const { steps, leaf } = walkFlow(flowchart, path);
  if (leaf) return <LeafText flowchart={flowchart} leafId={leaf.id} />;
  const open = steps.at(-1);
  if (!open || open.answer) return null;
  return (
    <>
      <p>{open.question.text}</p>
      <ol className={styles.textList}>
        {open.question.answers.map((answer) => (
          <li key={answer.id}>
            <b>{answer.text}</b>
            <FlowText flowchart={flowchart} path={[...path, answer.id]} />
          </li>
        ))}
      </ol>
    </>
  );
}

function LeafText({ flowchart, leafId }: { flowchart: Flowchart; leafId: string }) {
  const c = useCalculator();
  const live = useLiveText();
  const facts = useFacts();
  const leaf = flowchart.leaves.find((candidate) => candidate.id === leafId);
  if (!leaf) return null;
  const [cheapest] = fittingSizes(leaf, facts);
  return (
    <p>
      {leaf.title}.{' '}
      {cheapest && (
        <>
          Start with <span className="inst">{cheapest.instance.instanceType}</span>,{' '}
          {priceText(cheapest, c)} per hour.{' '}
        </>
      )}
      {live(leaf.why)} <AppLink to={`/lessons/${leaf.lesson}/`}>Read the lesson</AppLink>
    </p>
  );
}
