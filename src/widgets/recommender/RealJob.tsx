import { useId, useMemo } from 'react';
import {
  createInferenceRecommendationsJob,
  type JobKind,
} from '../../core/recommend/create-job.ts';
import type { Configuration, RecommendInput } from '../../core/recommend/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CopyBox } from './CopyBox.tsx';
import styles from './recommender.module.css';

const KINDS: readonly JobKind[] = ['Default', 'Advanced'];

/** The same question to the real service: its two jobs explained, and the request to copy. */
export function RealJob({
  kind,
  input,
  configurations,
  region,
  onKind,
}: {
  kind: JobKind;
  input: RecommendInput;
  /** What to test, best first. */
  configurations: readonly Configuration[];
  region: string;
  onKind: (kind: JobKind) => void;
}) {
  const id = useId();
  const job = useMemo(
    () => createInferenceRecommendationsJob(kind, input, configurations, region),
    [kind, input, configurations, region],
  );
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        Do it for real
      </h2>
      <p className={styles.prose}>
        SageMaker Inference Recommender runs your own model. You hand over a model package with a
        sample payload; it starts endpoints, sends them traffic and reads the figures where the rate
        first levels out. You pay for the instances while it runs. Nothing here calls it: this is
        the request, filled from the inputs above.
      </p>
      <div className="needs-script">
        <fieldset className={`seg ${styles.seg}`}>
          <legend className="vh">Kind of job</legend>
          {KINDS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === one}
                onChange={() => onKind(one)}
              />
              {one} job
            </label>
          ))}
        </fieldset>
      </div>
      {kind === 'Default' ? <DefaultJob /> : <AdvancedJob />}
      <CopyBox label="The request, job.json" text={job.json} />
      <CopyBox label="The command" text={job.command} />
      <p className={styles.help}>Fill in: {job.placeholders.join(', ')}.</p>
      {job.notTaken.length > 0 && (
        <>
          <p className={styles.plotTitle}>
            <Icon name="warn" /> What the service cannot take
          </p>
          <ul className={styles.notTaken}>
            {job.notTaken.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function DefaultJob() {
  return (
    <p className={styles.prose}>
      The <b>default job</b> needs the model package and no more. It load-tests types, yours or its
      own choice, for at most 45 minutes and answers: how much can each do, how fast, for how much
      at full load? It knows nothing of your traffic.
    </p>
  );
}

function AdvancedJob() {
  return (
    <>
      <p className={styles.prose}>
        The <b>advanced job</b> is a load test that you shape, for about two hours. It also says how
        many instances to start with.
      </p>
      <dl className={styles.terms}>
        <div>
          <dt>TrafficPattern, Phases</dt>
          <dd>
            A user sends, waits for the answer and sends again. Each phase starts with up to 3 users
            and spawns up to 3 more a minute, for 2 minutes to an hour.
          </dd>
        </div>
        <div>
          <dt>StoppingConditions</dt>
          <dd>
            The test of a type ends once it carries MaxInvocations a minute, once P95 passes the
            threshold, or, with FlatInvocations Stop, once more users bring no more answers.
          </dd>
        </div>
        <div>
          <dt>ResourceLimit</dt>
          <dd>How many tests there may be in all and at once: it bounds the bill.</dd>
        </div>
      </dl>
    </>
  );
}
