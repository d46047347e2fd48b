import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, open, type Page, tabTo, test } from './fixture.ts';

const LAB = 'labs/rightsizing/';
const HEADER = 'timestamp,instance id,instance type,metric,value';
const field = (page: Page): Locator => page.getByLabel(/Choose a file of metrics/);
const preview = (page: Page): Locator =>
  page.getByRole('region', { name: 'Is this what you mean?' });
const rejection = (page: Page): Locator =>
  page.getByRole('region', { name: 'The file was not used' });
const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

async function openImport(page: Page): Promise<void> {
  await open(page, LAB);
  await page.getByText('Use your own metrics').click();
  await expect(field(page)).toBeVisible();
}

/** Gives the field a file that is made in the page, where its size costs nothing to send. */
async function giveLargeFile(page: Page, kind: 'million-rows' | 'gigabyte'): Promise<void> {
  await field(page).evaluate((input, what) => {
    let parts: BlobPart[] = [];
    if (what === 'gigabyte') {
      // The same megabyte a thousand times: a blob of blobs holds no copies.
      const megabyte = new Blob([new Uint8Array(1e6).fill(48)]);
      parts = Array.from({ length: 1000 }, () => megabyte);
    } else {
      const start = Date.UTC(2026, 9, 1);
      const rows = Array.from({ length: 5000 }, (_, at) => {
        const time = new Date(start + at * 300_000).toISOString().slice(0, 19);
        return `${time}Z,ID,m5.xlarge,CPUUtilization,${((at * 7919) % 3000) / 100}\n`;
      }).join('');
      parts = [
        'timestamp,instance id,instance type,metric,value\n',
        ...Array.from({ length: 200 }, (_, at) =>
          rows.replaceAll('ID', `i-0123456789abc${String(at).padStart(4, '0')}`),
        ),
      ];
    }
    const transfer = new DataTransfer();
    transfer.items.add(new File(parts, `${what}.csv`));
    (input as HTMLInputElement).files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, kind);
}

test('a million rows of 200 instances are read, confirmed and analysed, and nothing is sent', async ({
  page,
}) => {
  await openImport(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData()) sent.push(request.url());
  });
  await giveLargeFile(page, 'million-rows');
  await expect(preview(page)).toContainText('1,000,000 rows', { timeout: 15_000 });
  await expect(preview(page)).toContainText('1 Oct 2026, 00:00 to 18 Oct 2026, 08:40');
  await preview(page).getByRole('button', { name: 'Use 200 instances' }).click();
  await expect(page.getByText('Your own metrics: 200 instances.')).toBeVisible();
  const fleet = page.getByRole('region', { name: 'Your instances' });
  await expect(fleet.getByRole('row')).toHaveCount(201, { timeout: 15_000 });
  const saving = page.waitForEvent('download');
  await fleet.getByRole('button', { name: 'Save findings as CSV' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(202);
  expect(text).toMatch(/\r\ni-0123456789abc0000,.*,m5\.xlarge,(OVER_PROVISIONED|OPTIMIZED),/);
  expect(sent).toEqual([]);
});

test('reading can be cancelled half-way, and nothing is used', async ({ page }) => {
  await openImport(page);
  await giveLargeFile(page, 'million-rows');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(rejection(page)).toContainText('Cancelled. Nothing of the file is used.');
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByText(/^Your own metrics/)).toBeHidden();
  // The field still takes a file.
  await field(page).setInputFiles(
    file('next.csv', `${HEADER}\n2026-11-26T00:00Z,a,m5.large,cpu,5\n`),
  );
  await expect(preview(page)).toContainText('next.csv');
});

test('a file is refused by its size, its bytes or its lines, with what would be right', async ({
  page,
}) => {
  await openImport(page);
  await giveLargeFile(page, 'gigabyte');
  await expect(rejection(page)).toContainText('1,000 MB and was not read. Expected at most 200 MB');
  await field(page).setInputFiles(file('empty.csv', ''));
  await expect(rejection(page)).toContainText('The file is empty (0 bytes)');
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64');
  await field(page).setInputFiles(file('metrics.csv', png));
  await expect(rejection(page)).toContainText('This is a PNG picture, whatever its name says');
  await field(page).setInputFiles(
    file('wrong.csv', `${HEADER}\n2026-11-26T00:00Z,a,m5.large,cpu,5\nsoon,a,m5.large,cpu,5\n`),
  );
  await expect(
    rejection(page).getByRole('row', { name: /^Line 3 soon a time such as/ }),
  ).toBeVisible();
  await expect(page.getByText(/^Your own metrics/)).toBeHidden();
});

test('a graph’s table and pasted JSON lead to a finding once the type is given', async ({
  page,
}) => {
  await openImport(page);
  const rows = Array.from({ length: 400 }, (_, at) => {
    const time = new Date(Date.UTC(2026, 10, 1) + at * 3_600_000).toISOString();
    return `${time.slice(0, 19).replaceAll('-', '/').replace('T', ' ')};${(5 + (at % 7)) / 2}`.replace(
      '.',
      ',',
    );
  });
  await field(page).setInputFiles(
    file('web.csv', `\uFEFFLabel;CPUUtilization\r\n${rows.join('\r\n')}`),
  );
  await preview(page).getByLabel('Time zone of the times').selectOption('UTC+01:00');
  await preview(page).getByRole('button', { name: 'Use 1 instance' }).click();
  await expect(preview(page).getByRole('alert')).toContainText('1 instance needs an answer');
  await preview(page).getByLabel('Instance type').fill('m5.2xlarge');
  await preview(page).getByRole('button', { name: 'Use 1 instance' }).click();
  await expect(page.getByText('Your own metrics: 1 instance.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Over-provisioned');

  await page.getByText('Other metrics').click();
  await page.getByText('Or paste text').click();
  const memory = {
    MetricDataResults: [
      {
        Id: 'm1',
        Label: 'i-0123456789abcdef0 mem_used_percent',
        Timestamps: ['2026-11-02T00:05:00+00:00', '2026-11-02T00:00:00+00:00'],
        Values: [60, 61],
        StatusCode: 'Complete',
      },
    ],
  };
  await page.getByLabel('CSV or JSON').fill(JSON.stringify(memory));
  await page.getByRole('button', { name: 'Read the text' }).click();
  await preview(page).getByLabel('Instance type of i-0123456789abcdef0').fill('m5.large');
  await preview(page).getByRole('button', { name: 'Add to the 1 instance in use' }).click();
  await expect(page.getByText('Your own metrics: 2 instances.')).toBeVisible();
});

test('axe objects to nothing in a preview with questions, a finding of AWS or a refusal', async ({
  page,
}) => {
  await openImport(page);
  const objections = async () => {
    const { violations } = await new AxeBuilder({ page })
      .include('details[open]')
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  await field(page).setInputFiles(
    file('graph.csv', 'Label,web-1,web-2\n2026/11/26 00:00:00,1,2\n2026/11/26 00:05:00,3,4\n'),
  );
  await preview(page).getByRole('button', { name: 'Use 2 instances' }).click();
  await expect(preview(page).getByRole('alert')).toBeVisible();
  expect(await objections()).toEqual([]);
  await field(page).setInputFiles(
    file(
      'optimizer.csv',
      'instanceArn,currentInstanceType,finding,utilizationMetrics_CPU_MAXIMUM\narn:aws:ec2:eu-west-1:1:instance/i-0a,m5.large,OVER_PROVISIONED,34.5\n',
    ),
  );
  await expect(preview(page)).toContainText('AWS’s findings');
  expect(await objections()).toEqual([]);
  await field(page).setInputFiles(file('wrong.csv', 'time,cpu\nsoon,1\n'));
  await expect(rejection(page)).toContainText('No row begins with a time');
  expect(await objections()).toEqual([]);
});

test('text can be pasted, confirmed and used with the keys alone', async ({ page }) => {
  await open(page, LAB);
  await tabTo(page, page.locator('summary', { hasText: 'Use your own metrics' }));
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeVisible();
  await tabTo(page, page.locator('summary', { hasText: 'Or paste text' }), 10);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('CSV or JSON'), 5);
  await page.keyboard.insertText(`${HEADER}\n2026-11-26T00:00Z,api,m5.large,cpu,5\n`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(preview(page).getByRole('heading')).toBeFocused();
  await tabTo(page, preview(page).getByRole('button', { name: 'Use 1 instance' }), 10);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your own metrics: 1 instance.')).toBeVisible();
  // An hour of one value is too little, and the page says how much would do.
  await expect(page.getByRole('main')).toContainText('30 h');
});
