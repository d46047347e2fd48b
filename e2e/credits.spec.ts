import { expect, hydrated, type Locator, open, type Page, tabTo, test } from './fixture.ts';

const LAB = 'labs/cpu-credits/';
const result = (page: Page): Locator => page.getByRole('region', { name: 'Result' });
const column = (page: Page, from: string): Locator =>
  page.getByRole('slider', { name: `CPU from ${from}`, exact: true });

test('one says when the balance is empty before it is shown', async ({ page }) => {
  await open(page, LAB);
  await expect(result(page)).toBeHidden();
  await page.getByRole('slider', { name: /The balance hits zero at/ }).fill('13.5');
  await page.getByRole('button', { name: 'Say 13:30 and look' }).click();
  // 60 launch credits and 9 h of saving, then 90% of 2 vCPUs: the design's own walk-through.
  await expect(result(page)).toContainText('13:35');
  await expect(page.getByText('You said 13:30, it is 13:35. Close.')).toBeVisible();
  await expect(page).toHaveURL(/guess=13\.5/);
  await page.getByRole('radio', { name: 'Unlimited' }).check({ force: true });
  await expect(result(page)).toContainText('On surplus credits');
  await expect(result(page)).toContainText(/\$\d/);
  await page.reload();
  await hydrated(page);
  await expect(result(page)).toContainText('On surplus credits');
  await page.getByRole('button', { name: 'Guess again' }).click();
  await expect(result(page)).toBeHidden();
});

test('a day can be drawn with the keys alone', async ({ page }) => {
  await open(page, `${LAB}?guess=shown&day=0x48`);
  await tabTo(page, column(page, '9:00'));
  for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('PageUp');
  await expect(column(page, '9:00')).toHaveAttribute('aria-valuetext', '100%, 9:00 to 9:30');
  for (let pressed = 0; pressed < 3; pressed++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/day=0x18_100x3_95x1_0x26/);
  await page.keyboard.press('Home');
  await expect(column(page, '0:00')).toBeFocused();
  await page.keyboard.press('End');
  await expect(column(page, '23:30')).toBeFocused();
});

test('keys that come faster than the address is written are all drawn', async ({ page }) => {
  await open(page, `${LAB}?guess=shown&day=0x48`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await column(page, '9:00').focus();
  for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('PageUp');
  for (let pressed = 0; pressed < 3; pressed++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/day=0x18_100x3_95x1_0x26/);
});

test('a day can be drawn with the pointer, and chosen from examples', async ({ page }) => {
  await open(page, `${LAB}?guess=shown&day=0x48`);
  const box = await page.locator('svg[data-draw]').boundingBox();
  if (!box) throw new Error('There is nothing to draw on');
  const at = (hour: number, percent: number) =>
    [box.x + (box.width * (hour + 0.2)) / 24, box.y + box.height * (1 - percent / 100)] as const;
  await page.mouse.move(...at(9, 80));
  await page.mouse.down();
  await page.mouse.move(...at(12, 80), { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/day=0x18_80x7_0x23/);
  await page.getByRole('button', { name: 'Steady load' }).click();
  await expect(page).toHaveURL(/day=60x48/);
  await page.getByRole('button', { name: 'Reset to the example' }).click();
  await expect(page).not.toHaveURL(/day=/);
});

test('a file gives a day, or the line that is wrong and nothing changes', async ({ page }) => {
  await open(page, `${LAB}?guess=shown`);
  await page.getByText('Set it in numbers or from a file').click();
  const field = page.getByLabel('Or take a day from a CSV file');
  const file = (text: string) => ({
    name: 'day.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await field.setInputFiles(file('00:00,40\n00:30,oops\n'));
  await expect(page.getByText(/Line 2: found “00:30,oops”, expected/)).toBeVisible();
  await expect(page).not.toHaveURL(/day=/);
  await field.setInputFiles(file(''));
  await expect(page.getByText(/The file is empty/)).toBeVisible();
  await field.setInputFiles(file(Array.from({ length: 24 }, () => '35').join('\n')));
  await expect(page.getByText(/Read 24 values/)).toBeVisible();
  await expect(page).toHaveURL(/day=35x48/);
});

test('the break-even of AWS’s pair is AWS’s at its price and another at the list’s', async ({
  page,
}) => {
  await open(page, LAB);
  const section = page.getByRole('region', { name: /^Break-even/ });
  await expect(section).toContainText('42.8%');
  await expect(section).toContainText('42.5%');
  await section.getByLabel('Fixed performance').selectOption('m6i.large');
  await expect(section).not.toContainText('42.5%');
  await section.getByLabel('Burstable, unlimited').selectOption('t3.micro');
  await expect(section).toContainText('Choose a type with');
});

test('a hostile address keeps the example and says so', async ({ page }) => {
  await open(page, `${LAB}?type=x1.mega&days=99&day=5x47&guess=shown`);
  await expect(page.getByText(/“type=x1.mega”/)).toBeVisible();
  await expect(page.getByText(/“days=99”/)).toBeVisible();
  await expect(page.getByText(/“day=5x47”/)).toBeVisible();
  await expect(result(page)).toContainText('13:35');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the example’s day and its result can be read', async ({ page }) => {
    await page.goto(LAB);
    await expect(result(page)).toContainText('13:35');
    await expect(page.getByRole('region', { name: /^Break-even/ })).toContainText('42.8%');
  });
});
