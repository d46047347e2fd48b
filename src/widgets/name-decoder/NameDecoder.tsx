import { useId, useState } from 'react';
import { createCalculator } from '../../core/calculator.ts';
import { parseInstanceName } from '../../core/catalog/instance-name.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useFacts, useStaticFacts } from '../../ui/facts.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { nameParts, unsaid } from './explain.ts';
import styles from './name-decoder.module.css';
import { OrderForm } from './OrderForm.tsx';

const EXAMPLES = [
  'g4dn.xlarge',
  'c7g.xlarge',
  'm5.large',
  'r7iz.8xlarge',
  'inf2.xlarge',
  'p6-b200.48xlarge',
];

export interface NameDecoderProps {
  /** The name that is taken apart at first. */
  name?: string;
  id?: string;
}

/** Takes an instance name apart, and puts one together from choices. */
export function NameDecoder({ name = 'g4dn.xlarge', id = 'name-decoder' }: NameDecoderProps) {
  const [typed, setTyped] = useState(name);
  const field = useId();
  const result = parseInstanceName(typed);
  const shown = typed.trim().toLowerCase();
  const rows = result.ok
    ? nameParts(result).map((part) => [`${part.title} ${part.text}`, part.meaning])
    : [];
  return (
    <Figure
      id={id}
      title={result.ok ? `${shown}, read from the left` : 'This name does not follow the grammar'}
      sub="Type a name, pick one, or order one below."
      {...(result.ok && { table: { columns: ['Part', 'Says'], rows } })}
    >
      <div className={styles.decoder}>
        <div className={styles.entry}>
          <div className={`field ${result.ok ? '' : 'error'}`}>
            <label htmlFor={field}>Instance name</label>
            <input
              id={field}
              className={`input ${styles.input}`}
              value={typed}
              spellCheck={false}
              autoCapitalize="none"
              autoComplete="off"
              maxLength={40}
              aria-describedby={`${field}-help`}
              aria-invalid={!result.ok}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <p className="help" id={`${field}-help`} role="status">
              {result.ok ? (unsaid(result) ?? 'Every part is written out.') : result.problem}
            </p>
          </div>
          <ul className={styles.examples} aria-label="Examples">
            {EXAMPLES.map((example) => (
              <li key={example}>
                <button
                  type="button"
                  className={styles.example}
                  aria-pressed={example === shown}
                  onClick={() => setTyped(example)}
                >
                  {example}
                </button>
              </li>
            ))}
          </ul>
        </div>
        {result.ok && (
          <dl className={styles.parts}>
            {nameParts(result).map((part) => (
              <div key={`${part.title} ${part.text}`} className={styles.part}>
                <dt>
                  <span className={styles.text}>{part.text}</span>
                  <span className={styles.title}>{part.title}</span>
                </dt>
                <dd>{part.meaning}</dd>
              </div>
            ))}
          </dl>
        )}
        {result.ok && <WhatItIs type={`${result.family}.${result.size}`} />}
        {result.ok && result.isSageMaker && <SageMakerPrice />}
        <OrderForm current={result.ok ? result : null} onOrder={setTyped} />
      </div>
    </Figure>
  );
}

/** What SageMaker's name changes: the price, by AWS's own samples of two CPU types. */
function SageMakerPrice() {
  const readers = useFacts();
  // The samples are of us-east-1, whatever prices the reader looks at.
  const facts = useStaticFacts() ?? readers;
  const c = createCalculator(facts);
  const times = c.cited('ir_sample_ml_c5_xlarge_price') / c.price('c5.xlarge');
  return (
    <p className={styles.what}>
      With <b className="inst">ml.</b> it is the same machine under SageMaker: AWS runs the endpoint
      or the job, offers fewer types, and bills its own price, about {c.num(times, 1)} times the EC2
      price on the CPU types of AWS’s sample output. Look yours up.
    </p>
  );
}

/** The machine behind the name, when the page carries its row. */
function WhatItIs({ type }: { type: string }) {
  const { instances } = useFacts();
  const c = useCalculator();
  const spec = instances.find((row) => row.instanceType === type);
  if (!spec) {
    return (
      <p className={styles.what}>
        A readable name need not exist: this page has no row for {type}.{' '}
        <AppLink to={`/explore/?q=${encodeURIComponent(type)}`}>Look it up among all types</AppLink>{' '}
        before you plan with it.
      </p>
    );
  }
  const accelerator =
    spec.acceleratorName === null
      ? 'no accelerator'
      : `${c.num(spec.acceleratorCount, Number.isInteger(spec.acceleratorCount) ? 0 : 3)} × ${spec.acceleratorName}`;
  return (
    <p className={styles.what}>
      <b className="inst">{type}</b> has {c.num(spec.vcpus)} vCPUs,{' '}
      {c.num(spec.memoryGib, Number.isInteger(spec.memoryGib) ? 0 : 1)} GiB of memory and{' '}
      {accelerator}.
    </p>
  );
}
