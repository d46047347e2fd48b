import { formatNumber } from '../../../core/number-text.ts';
import { DEFAULT_PREFERENCES } from '../../../core/rightsizing/preferences.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import styles from './import-panel.module.css';
import { findingName, maximumText, summaryJudgement } from './optimizer-summary.ts';
import type { AwsFinding, AwsOption } from './parsed.ts';

/** AWS's own findings, with what their summaries settle and what they do not. */
export function AwsFindingsTable({
  findings,
  cpuHeadroom = DEFAULT_PREFERENCES.cpuHeadroom,
}: {
  findings: readonly AwsFinding[];
  /** Share of the CPU that should stay free. */
  cpuHeadroom?: number;
}) {
  return (
    <>
      <p className={styles.help}>
        These are AWS’s findings. The export has the maximum of each metric and not its course, so
        this page can’t compute percentiles, histograms or findings of its own from it. Import the
        metrics of the same instances as well, and both stand beside each other.
      </p>
      <ScrollBox label="AWS’s findings" className={styles.instances ?? ''}>
        <table className={`tbl ${styles.broad}`}>
          <caption>AWS’s findings</caption>
          <thead>
            <tr>
              <th scope="col">Instance</th>
              <th scope="col">Type</th>
              <th scope="col">Finding of AWS</th>
              <th scope="col">Maximum of CPU, memory</th>
              <th scope="col">AWS’s first choice</th>
              <th scope="col">What the maximum says</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <tr key={at}>
                <th scope="row">{finding.name}</th>
                <td className={styles.type}>{finding.instanceType || 'not named'}</td>
                <td>
                  {findingName(finding)}
                  {finding.reasonCodes.length > 0 && ` (${finding.reasonCodes.join(', ')})`}
                  {finding.error !== '' && `: ${finding.error}`}
                </td>
                <td>
                  {maximumText(finding.cpuMaximumPercent)},{' '}
                  {maximumText(finding.memoryMaximumPercent)}
                </td>
                <td>{optionText(finding.options[0])}</td>
                <td>{summaryJudgement(finding, cpuHeadroom)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function optionText(option: AwsOption | undefined): string {
  if (!option) return 'none';
  const { instanceType, monthlySaving, currency } = option;
  if (monthlySaving === null) return instanceType;
  const amount = `${currency === '' ? '' : `${currency} `}${formatNumber(Math.abs(monthlySaving), 2)}`;
  return `${instanceType}, ${amount} a month ${monthlySaving < 0 ? 'more' : 'less'}`;
}
