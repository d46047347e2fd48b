import { LEAST_HOURS } from '../../core/rightsizing/prepare.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './rightsizing.module.css';

const OF_AWS = [
  'The names of findings and reason codes. Too small anywhere makes an instance under-provisioned; over-provisioned needs something that can be smaller and nothing too small.',
  'The preferences and their steps: look-back, CPU percentile, CPU and memory headroom, processors.',
  'Up to three types, each with projected utilization, a performance risk from 0 to 4, an effort of moving and a monthly saving.',
  `At least ${LEAST_HOURS} hours of metrics in the look-back; with less there is no finding.`,
  'Memory and GPU count only where an agent reports them. There is no metric for latency, queues or Neuron chips.',
];

const OURS = [
  'The compared figure may reach 100% less the headroom. AWS does not say how it applies headroom; of the two readings this is the stricter one.',
  'Memory is compared by its maximum, everything else by the CPU’s percentile and headroom.',
  'A capacity can be smaller when half of it would do, and a cheaper type with half of it or less is large enough in everything else.',
  'Projected utilization is the measured one times old capacity ÷ new capacity. CPUs are compared by CoreMark where both are measured, else by vCPUs; GPUs by their 16-bit peak.',
  'Risk is the share of the time above the limit: 10% of the time is the top of the scale.',
  'Memory and GPU that were not measured never become smaller. A burstable type must earn in credits what the busiest day spends.',
  'Effort is AWS’s for processors; ours for hypervisors, local disks and accelerators.',
  'The hours are counted from the points of the CPU. Of each family only the cheapest type that fits is named.',
];

/** What of the analysis AWS publishes, and what is this lab's own. */
export function Rules() {
  return (
    <details className={styles.details}>
      <summary>
        <Icon name="down" /> The rules: which are AWS’s and which are ours
      </summary>
      <div className={styles.rules}>
        <div>
          <h3 className={styles.formTitle}>Published for AWS Compute Optimizer</h3>
          <ul>
            {OF_AWS.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className={styles.formTitle}>Ours, where AWS publishes nothing</h3>
          <ul>
            {OURS.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  );
}
