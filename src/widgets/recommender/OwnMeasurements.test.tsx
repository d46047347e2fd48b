// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { OwnMeasurements } from './OwnMeasurements.tsx';

afterEach(cleanup);

const NONE = new Map<string, never>();
const TYPES = ['c5.large'];

const file = (name: string) =>
  new File(
    ['model,instance_type,throughput_per_s,batch_size,latency_p50_ms\nsample,c5.large,40,1,25\n'],
    name,
  );

function drop(files: readonly File[]) {
  const field = screen.getByLabelText('CSV or JSON');
  fireEvent.drop(field, { dataTransfer: { files, getData: () => '' } });
}

describe('dropped measurements', () => {
  it('are previewed when they come in one file', async () => {
    render(<OwnMeasurements own={NONE} model="sample" typeNames={TYPES} />);
    drop([file('a.csv')]);
    expect(await screen.findByRole('button', { name: /^Keep/ })).toBeTruthy();
  });

  it('are refused with a sentence when they come in several files, and nothing typed is lost', async () => {
    render(<OwnMeasurements own={NONE} model="sample" typeNames={TYPES} />);
    const field = screen.getByLabelText<HTMLTextAreaElement>('CSV or JSON');
    fireEvent.change(field, { target: { value: 'model' } });
    drop([file('a.csv'), file('b.csv')]);
    expect(screen.getByText(/^2 files were dropped, and none was read\./)).toBeTruthy();
    expect(field.value).toBe('model');
    expect(screen.queryByRole('button', { name: /^Keep/ })).toBeNull();
    drop([file('b.csv')]);
    expect(await screen.findByRole('button', { name: /^Keep/ })).toBeTruthy();
    expect(screen.queryByText(/files were dropped/)).toBeNull();
  });
});
