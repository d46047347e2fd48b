// @vitest-environment happy-dom
import path from 'node:path';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadFacts } from '../../../content/data.ts';
import type { FleetInstance } from '../../../core/rightsizing/input-types.ts';
import { FactsContext } from '../../../ui/facts.ts';
import { ImportPanel } from './ImportPanel.tsx';
import { type ImportOutcome, importBlob } from './import-blob.ts';
import type { startImport } from './start-import.ts';

const facts = loadFacts(path.resolve('content'));
const onApply = vi.fn<(instances: readonly FleetInstance[]) => void>();
const onFindings = vi.fn();

/** Reads in the page, since there are no workers here. */
const inPage: typeof startImport = (file, onProgress) => {
  let cancel = () => {};
  const cancelled = new Promise<ImportOutcome>((resolve) => {
    cancel = () =>
      resolve({
        ok: false,
        fileName: file.name,
        cancelled: true,
        reason: 'Cancelled. Nothing of the file is used.',
        problems: [],
        problemCount: 0,
      });
  });
  const reading = importBlob(file, file.name, onProgress);
  return { promise: Promise.race([reading, cancelled]), cancel };
};

function show(start = inPage, current: readonly FleetInstance[] = []) {
  render(
    <FactsContext value={facts}>
      <ImportPanel onApply={onApply} onFindings={onFindings} start={start} current={current} />
    </FactsContext>,
  );
}
function paste(text: string) {
  fireEvent.change(screen.getByLabelText('CSV or JSON'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Read the text' }));
}
const use = () => screen.getByRole('button', { name: /^Use \d+ instance/ });

beforeEach(() => {
  onApply.mockReset();
  onFindings.mockReset();
});
afterEach(cleanup);

describe('the import', () => {
  it('says that files stay in the browser, and what it reads', () => {
    show();
    expect(screen.getByText(/They never leave it/)).toBeTruthy();
    expect(screen.getByText(/At most 200 MB of CSV or 50 MB of JSON/)).toBeTruthy();
  });

  it('shows what a file holds and hands it on only when it is confirmed', async () => {
    show();
    const file = new File(
      [
        'timestamp,instance id,instance type,metric,value\n2026-11-26T00:00Z,i-0a,m5.large,cpu,40\n2026-11-26T00:05Z,i-0a,m5.large,cpu,50\n',
      ],
      'fleet.csv',
    );
    fireEvent.change(screen.getByLabelText(/Choose a file of metrics/), {
      target: { files: [file] },
    });
    const preview = await screen.findByRole('region', { name: 'Is this what you mean?' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Is this what you mean?'));
    expect(within(preview).getByText(/fleet.csv: a CSV table .*2 rows/)).toBeTruthy();
    expect(within(preview).getByText('26 Nov 2026, 00:00 to 26 Nov 2026, 00:10')).toBeTruthy();
    expect(
      within(preview).getByRole('row', { name: /i-0a m5.large CPU utilization, average/ }),
    ).toBeTruthy();
    expect(onApply).not.toHaveBeenCalled();
    fireEvent.click(use());
    expect(onApply).toHaveBeenCalledOnce();
    expect(onApply.mock.calls[0]?.[0]).toMatchObject([{ id: 'i-0a', instanceType: 'm5.large' }]);
    expect(screen.getByText('fleet.csv: 1 instance in use.')).toBeTruthy();
  });

  it('asks what the file does not say, and keeps what was typed when it is wrong', async () => {
    show();
    paste('time,value\n2026/11/26 00:00:00,40\n2026/11/26 00:05:00,50\n');
    const type = await screen.findByLabelText('Instance type');
    fireEvent.click(use());
    expect(onApply).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('1 instance needs an answer');
    fireEvent.change(type, { target: { value: 'm55.large' } });
    expect(screen.getByText(/Our data has no type “m55.large”/)).toBeTruthy();
    expect((type as HTMLInputElement).value).toBe('m55.large');
    fireEvent.change(type, { target: { value: 'p3.2xlarge' } });
    fireEvent.change(screen.getByLabelText('What was measured'), {
      target: { value: 'gpuUtilization' },
    });
    fireEvent.change(screen.getByLabelText('Time zone of the times'), { target: { value: '60' } });
    fireEvent.change(screen.getByLabelText('Name of the instance'), { target: { value: 'api' } });
    fireEvent.click(use());
    const [instance] = onApply.mock.calls[0]?.[0] ?? [];
    expect(instance).toMatchObject({
      id: 'api',
      instanceType: 'p3.2xlarge',
      series: [{ metric: 'gpuUtilization' }],
    });
    expect(instance?.series[0]?.timesMs[0]).toBe(Date.UTC(2026, 10, 25, 23));
  });

  it('takes one type for all instances, or one for each', async () => {
    show();
    paste('Label,web-1,web-2\n2026-11-26T00:00Z,1,2\n2026-11-26T00:05Z,3,4\n');
    const all = await screen.findByLabelText('Instance type of all 2');
    fireEvent.change(all, { target: { value: 'm5.large' } });
    fireEvent.change(screen.getByLabelText('Instance type of web-2'), {
      target: { value: 'c5.large' },
    });
    fireEvent.click(use());
    expect(onApply.mock.calls[0]?.[0]).toMatchObject([
      { id: 'web-1', instanceType: 'm5.large' },
      { id: 'web-2', instanceType: 'c5.large' },
    ]);
  });

  it('names the wrong lines of a file and uses nothing of it', async () => {
    show();
    paste('time,cpu\n2026-11-26T00:00Z,40\nsoon,50\n2026-11-26T00:10Z,-1\n');
    const rejection = await screen.findByRole('region', { name: 'The file was not used' });
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Pasted text can’t be used'),
    );
    expect(within(rejection).getByRole('row', { name: /Line 3 soon a time such as/ })).toBeTruthy();
    expect(within(rejection).getByRole('row', { name: /Line 4 -1 a number of 0/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull();
    expect(onApply).not.toHaveBeenCalled();
  });

  it('can be cancelled while it reads', async () => {
    const slow: typeof startImport = (file, onProgress) => {
      const running = inPage(file, () => {});
      onProgress({ bytesRead: 5e6, totalBytes: 2e7, rowsRead: 60_000 });
      let cancel = () => {};
      const promise = new Promise<ImportOutcome>((resolve) => {
        cancel = () => {
          running.cancel();
          void running.promise.then(resolve);
        };
      });
      return { promise, cancel };
    };
    show(slow);
    paste('time,cpu\n');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.getByText('Pasted text: cancelled')).toBeTruthy());
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('shows AWS’s own findings with what can’t be computed from them', async () => {
    show();
    paste(
      'instanceArn,currentInstanceType,finding,utilizationMetrics_CPU_MAXIMUM,utilizationMetrics_MEMORY_MAXIMUM\narn:aws:ec2:eu-west-1:1:instance/i-0a,m5.large,OVER_PROVISIONED,34.5,\n',
    );
    const row = await screen.findByRole('row', { name: /i-0a/ });
    expect(row.textContent).toContain('Over-provisioned');
    expect(row.textContent).toContain('34.5%, not measured');
    expect(row.textContent).toContain('every percentile is within 80%');
    expect(screen.getByText(/can’t compute percentiles/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Use AWS’s 1 finding' }));
    expect(onFindings).toHaveBeenCalledOnce();
    expect(onApply).not.toHaveBeenCalled();
  });

  it('adds a second file to the instances in use', async () => {
    const series = {
      metric: 'memoryUtilization',
      statistic: 'Average',
      unit: 'Percent',
      periodSeconds: 300,
      timesMs: Float64Array.of(0),
      values: Float64Array.of(1),
    } as const;
    show(inPage, [{ id: 'a', instanceType: 'm5.large', region: '', series: [series] }]);
    paste('timestamp,instance,type,metric,value\n2026-11-26T00:00Z,a,m5.large,cpu,40\n');
    fireEvent.click(await screen.findByRole('button', { name: 'Add to the 1 instance in use' }));
    expect(onApply.mock.calls[0]?.[0]).toMatchObject([
      { id: 'a', series: [{ metric: 'memoryUtilization' }, { metric: 'cpuUtilization' }] },
    ]);
  });
});
