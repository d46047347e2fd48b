import { AppLink } from '../../ui/AppLink.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

export const LABS = [
  {
    to: '/choose/',
    name: 'Selection flowchart',
    what: 'Answer a few questions about your job and get a family, its cheapest fitting sizes, and the facts that would change the answer.',
    lesson: { to: '/lessons/choosing/', name: 'Choosing' },
  },
  {
    to: '/chart/',
    name: 'Cost against complexity',
    what: 'The guide’s sketch beside real prices on log scales: who sits below the line, and why.',
    lesson: { to: '/lessons/cost-and-performance/', name: 'Cost and performance' },
  },
  {
    to: '/calculator/',
    name: 'Cost calculator',
    what: 'Put up to four scenarios side by side, any type in any region, serving or training: what a month, a million inferences or a run costs, and from which load on another one is cheaper.',
    lesson: { to: '/lessons/worked-example-bert/', name: 'Worked example: BERT' },
  },
  {
    to: '/labs/rightsizing/',
    name: 'Rightsizing',
    what: 'Weeks of utilization, from samples or from your own CloudWatch files, judged by Compute Optimizer’s published rules: the finding, its reasons, and what another type saves.',
    lesson: {
      to: '/lessons/compute-optimizer/',
      name: 'It looks back, and sees only what was measured',
    },
  },
  {
    to: '/labs/cpu-credits/',
    name: 'CPU credits',
    what: 'Draw a day of CPU demand, guess when a burstable instance runs dry, and see what standard and unlimited mode make of it.',
    lesson: { to: '/lessons/burstable-t2-t3/', name: 'T2 and T3 run on credit' },
  },
  {
    to: '/labs/inference-recommender/',
    name: 'Inference recommender',
    what: 'Set a model, a load and a latency limit: every published measurement is sized by queueing theory, ranked by cost and put under a load test you can watch.',
    lesson: {
      to: '/lessons/inference-recommender/',
      name: 'A load test answers for your model and your traffic',
    },
  },
] as const;

/** What there is to try out, each with the lesson that explains it. */
export function LabsPage() {
  return (
    <div className="page">
      <PageHead
        title="Labs"
        lead="Places to try the guide’s ideas on real prices and published measurements. Every address keeps what you set, so you can share it."
        crumb={{ from: [{ to: '/', label: 'Course' }], here: 'Labs' }}
      />
      <ul className="lab-list">
        {LABS.map(({ to, name, what, lesson }) => (
          <li key={to}>
            <h2>
              <AppLink to={to}>{name}</AppLink>
            </h2>
            <p>{what}</p>
            <p className="small muted">
              Explained in <AppLink to={lesson.to}>{lesson.name}</AppLink>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
