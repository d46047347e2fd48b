import { launchOptions } from '../scripts/browser.mjs';
import { expect, open, storedEvents, test } from './fixture.ts';

const { args = [], ...rest } = launchOptions();

// A name that is not localhost: the browser gives such a page no secure-context APIs.
test.use({
  baseURL: 'http://rightsize.test:4310/',
  launchOptions: { ...rest, args: [...args, '--host-resolver-rules=MAP rightsize.test 127.0.0.1'] },
});

test('at a plain-http address the guide works and keeps its record', async ({ page }) => {
  await open(page, 'lessons/big-idea/');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.locator('.qcheck-quick-check [data-choice]').first().click();
  await expect
    .poll(async () => (await storedEvents(page)).map(({ kind }) => kind))
    .toContain('answered');
  await expect(page.getByText('This browser is not storing your progress.')).toHaveCount(0);

  await open(page, 'choose/?path=prepare,now-and-then');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('link', { name: /The browser refused to copy/ })).toHaveAttribute(
    'href',
    '/choose/?path=prepare,now-and-then',
  );
  await open(page, 'settings/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export progress' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});
