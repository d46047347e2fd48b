import fs from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, hydrated, type Locator, open, type Page, tabTo, test } from './fixture.ts';

const EXPLORE = 'explore/';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const box = (page: Page): Locator => page.getByRole('region', { name: 'Instance types' });
const rowNames = (page: Page): Promise<string[]> =>
  box(page).locator('tbody th[scope=row]').allInnerTexts();
const status = (page: Page): Locator => page.getByText(/ of 1,\d{3} types\. .*per hour/);
const find = (page: Page): Locator => page.getByRole('searchbox', { name: 'Find' });

async function openExplorer(page: Page, query = ''): Promise<void> {
  await open(page, `${EXPLORE}${query}`);
  await expect(status(page)).toBeVisible();
}

test('an ML engineer finds the cheapest NVIDIA GPU of 24 GB in Ireland, compares three, costs them and shares it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExplorer(page);
  await find(page).fill('nvidia gpu>=24gb');
  await page.getByLabel('Prices of').selectOption('eu-west-1');
  await expect(status(page)).toContainText('eu-west-1');
  const understood = page.getByRole('list', { name: 'Understood as' });
  await expect(understood).toContainText('at least 24 GB, the maker’s number');
  await expect(box(page).locator('tbody th').first()).toHaveText('g5.xlarge');
  await expect(page.getByText(/have no price in our data for eu-west-1/)).toBeVisible();

  // The other reading leaves the 24 GB cards out, which EC2 reports with less than 24 GiB.
  await understood.getByRole('button', { name: 'Read as EC2 reports it, GiB' }).click();
  await expect(find(page)).toHaveValue(/accmem>=24gib/);
  await expect(box(page).locator('tbody th').first()).not.toHaveText('g5.xlarge');
  await understood.getByRole('button', { name: 'Read as the maker’s GB' }).click();

  for (const name of ['g5.xlarge', 'g5.2xlarge', 'g5.12xlarge']) {
    await box(page)
      .getByRole('checkbox', { name: `Compare ${name}`, exact: true })
      .check();
  }
  const tray = page.getByRole('region', { name: 'Comparing 3' });
  await expect(tray).toContainText('lowest');
  await expect(tray.getByRole('row', { name: /^Accelerator memory differs/ })).toBeVisible();
  await tray.getByLabel('Only what differs').check();
  await expect(tray.getByRole('row', { name: /^Architecture/ })).toBeHidden();
  await expect(tray.getByRole('link', { name: /GPU/ }).first()).toBeVisible();

  await page.reload();
  await hydrated(page);
  await expect(status(page)).toContainText('eu-west-1');
  await expect(tray).toBeVisible();
  await tray.getByRole('link', { name: 'Cost them in the calculator' }).click();
  await expect(page).toHaveURL(
    /calculator\/\?a=g5\.xlarge~eu-west-1~on-demand&b=g5\.2xlarge~eu-west-1~on-demand&c=g5\.12/,
  );

  // What the calculator says of the three is what its link says to whoever opens it, and says again.
  const costs = page.getByRole('table', { name: /^Results side by side/ });
  const months = costs.getByRole('row', { name: 'Per month' }).getByRole('cell');
  await expect(months).toHaveText([/^\$\d/, /^\$\d/, /^\$\d/]);
  await expect(costs).toContainText('Ireland');
  await page.getByRole('form', { name: 'Inputs' }).getByLabel('Load', { exact: true }).fill('20/s');
  const secondThroughput = page.getByRole('group', { name: 'B g5.2xlarge' });
  await expect(secondThroughput).toContainText(/BERT/i);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const said = await costs.innerText();
  await page.goto('about:blank');
  await page.goto(link);
  await hydrated(page);
  await expect.poll(() => costs.innerText()).toBe(said);
  await page.reload();
  await hydrated(page);
  await expect.poll(() => costs.innerText()).toBe(said);
});

test('another purchase option has its own prices, in the address and in the calculator', async ({
  page,
}) => {
  await openExplorer(page, '?q=g5.&cmp=g5.xlarge');
  const price = box(page)
    .getByRole('row', { name: /g5\.xlarge/ })
    .locator('[data-cell=price]');
  const onDemand = await price.innerText();
  await page.getByLabel('Paid').selectOption('spot');
  await expect(status(page)).toContainText('Spot');
  await expect(price).not.toHaveText(onDemand);
  await expect(page).toHaveURL(/option=spot/);
  const spot = await price.innerText();
  await page.reload();
  await hydrated(page);
  await expect(price).toHaveText(spot);
  // Where the list price has changed since, the share stands instead of an amount.
  await find(page).fill('p4d.24xlarge');
  await expect(box(page).locator('[data-cell=price]')).toHaveText(/^\d+% of on demand$/);
  await page.getByRole('link', { name: 'Cost them in the calculator' }).click();
  await expect(page).toHaveURL(/a=g5\.xlarge~us-east-1~spot/);
  await expect(page.getByRole('row', { name: /^Per hour/ })).toContainText(spot);
});

test('a missing price leads to the nearest region that has one, and never to another price', async ({
  page,
}) => {
  await openExplorer(page, '?q=g6.xlarge&region=eu-west-1');
  const missing = box(page).getByRole('button', { name: 'no price in our data' });
  await missing.click();
  const note = page.locator('#figure-note');
  await expect(note).toContainText('No price in our data for eu-west-1 (AWS may sell it there).');
  await note.getByRole('button', { name: /^Show prices of / }).click();
  await expect(missing).toBeHidden();
  await expect(status(page)).not.toContainText('eu-west-1');
  await expect(page).not.toHaveURL(/region=/);
});

test('a shared address keeps its region and option for a reader who has others', async ({
  page,
}) => {
  await openExplorer(page);
  const choose = async (region: string) => {
    await page.getByRole('button', { name: /^Prices:/ }).click();
    await page.getByRole('combobox', { name: 'Region', exact: true }).selectOption(region);
    await page.keyboard.press('Escape');
  };
  await choose('ap-northeast-1');
  await expect(status(page)).toContainText('ap-northeast-1');
  await page.goto('about:blank');
  await openExplorer(page, '?q=g5.&region=us-east-1&option=spot');
  await expect(page.getByRole('button', { name: /^Prices:/ })).toContainText('ap-northeast-1');
  await expect(status(page)).toContainText('us-east-1, Spot');
  await expect(page).toHaveURL(/region=us-east-1&option=spot/);
  // Who then chooses a region for every page wants to see it here too.
  await choose('eu-west-1');
  await expect(status(page)).toContainText('eu-west-1');
  await expect(page).not.toHaveURL(/region=/);
});

test('a region that our data does not have is named as such', async ({ page }) => {
  await open(page, `${EXPLORE}?region=xx-west-9`);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Our data has no prices of xx-west-9.');
  await alert.getByRole('button', { name: 'Use my region' }).click();
  await expect(status(page)).toContainText('us-east-1');
});

test('the field says what it understood, what not, and what to relax', async ({ page }) => {
  await openExplorer(page);
  await find(page).fill('vcpu 8-16 arm under $0.5 cheap');
  await expect(page.getByRole('list', { name: 'Understood as' })).toContainText(
    'vCPU: at least 8 and at most 16',
  );
  await expect(page.getByRole('list', { name: 'Not understood' })).toContainText('“cheap”');
  await page.getByRole('button', { name: 'Take out cheap' }).click();
  await expect(find(page)).toHaveValue('vcpu:8-16 arch:arm price<0.5');

  await find(page).fill('g5. price<0.5');
  await page
    .getByRole('button', { name: /^Make “Price per hour: less than \$0\.50” into/ })
    .click();
  await expect(status(page)).toContainText(/^1 of /);
  await expect(page).toHaveURL(/q=g5\.\+price/);

  await find(page).fill('g5. in ireland');
  await page.getByRole('button', { name: 'Show the prices of eu-west-1' }).click();
  await expect(status(page)).toContainText('eu-west-1, on demand');
  await expect(find(page)).toHaveValue('g5.');
});

test('filters count what each value would leave, and write the question', async ({ page }) => {
  await openExplorer(page);
  await page.getByRole('button', { name: /^GPU \d+$/ }).click();
  await page.getByRole('button', { name: 'Filters' }).click();
  const arm = page.getByRole('checkbox', { name: /^Arm \d+$/ });
  const count = Number((await arm.locator('..').innerText()).match(/\d+$/)?.[0]);
  await arm.check();
  await expect(status(page)).toContainText(new RegExp(`^${count} of `));
  await expect(find(page)).toHaveValue('category:gpu arch:arm');
  const most = page.getByRole('group', { name: /^Price per hour/ }).getByLabel('at most');
  await most.fill('dear');
  await most.press('Enter');
  await expect(page.getByText('“dear” is not an amount.')).toBeVisible();
  await expect(most).toHaveValue('dear');
  await most.fill('1,5');
  await most.press('Enter');
  await expect(find(page)).toHaveValue('category:gpu arch:arm price<=1.5');
  await most.fill('1,5 a');
  await most.press('Enter');
  await expect(find(page)).toHaveValue('category:gpu arch:arm');
  await expect(status(page)).toContainText('“Price per hour: at most 1.5” no longer counts.');
});

test('no row is blank while the table is scrolled', async ({ page }) => {
  await openExplorer(page);
  // In the frame of each jump, before anything else can run, the whole box is filled with rows.
  const blanks = await box(page).evaluate(async (element) => {
    let blank = 0;
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    for (let jump = 1; jump <= 15; jump++) {
      element.scrollTop = ((element.scrollHeight - element.clientHeight) * ((jump * 7) % 31)) / 30;
      await frame();
      await frame();
      const { left, top, bottom } = element.getBoundingClientRect();
      for (let y = top + 60; y < Math.min(bottom, innerHeight) - 8; y += 24) {
        const row = document.elementFromPoint(left + 150, y)?.closest('tr');
        if (!row?.dataset.row) blank += 1;
      }
    }
    return blank;
  });
  expect(blanks).toBe(0);
  expect(await box(page).locator('tbody tr').count()).toBeLessThan(120);
});

test('on a phone name and price stand side by side, whole, and the address stays as it is', async ({
  page,
}) => {
  for (const [width, inSight] of [
    [390, ['Instance', 'USD per hour', 'vCPU', 'Memory, GiB']],
    [320, ['Instance', 'USD per hour', 'vCPU']],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    for (const query of ['?sort=-price', '?sort=-price&rows=compact']) {
      await openExplorer(page, query);
      const edge = (await box(page).boundingBox())?.width ?? 0;
      for (const name of inSight) {
        const head = await page.getByRole('columnheader', { name, exact: true }).boundingBox();
        if (!head) throw new Error(`There is no column ${name}`);
        expect(head.x + head.width, `${name} at ${width} px`).toBeLessThanOrEqual(16 + edge + 1);
      }
      // Long names and prices take a second line and neither lose a digit nor make the row higher.
      const cut = await box(page)
        .locator('tbody :is(th, td[data-cell=price])')
        .evaluateAll((cells) =>
          cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.innerHTML),
        );
      expect(cut).toEqual([]);
      const heights = await box(page)
        .locator('tbody tr[data-row]')
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
      expect(new Set(heights).size).toBe(1);
      expect(new URL(page.url()).search).toBe(query);
    }
  }
});

test('the table is sorted and walked with the keys alone', async ({ page }) => {
  await openExplorer(page, '?q=g5.');
  const memory = page.getByRole('button', { name: 'Memory, GiB', exact: true });
  await memory.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('columnheader', { name: 'Memory, GiB', exact: true }),
  ).toHaveAttribute('aria-sort', 'descending');
  expect((await rowNames(page))[0]).toBe('g5.48xlarge');
  const first = box(page).getByRole('checkbox', { name: 'Compare g5.48xlarge' });
  await tabTo(page, first);
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  const last = box(page).getByRole('checkbox', { name: 'Compare g5.xlarge' });
  await expect(last).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/cmp=g5\.48xlarge_g5\.xlarge/);
  await page.keyboard.press('ArrowRight');
  await expect(box(page).getByRole('button', { name: 'g5.xlarge', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await expect(box(page).getByRole('button', { name: 'g5.2xlarge', exact: true })).toBeFocused();
});

test('a model’s memory is shown in its formula, and what cannot hold it is gone', async ({
  page,
}) => {
  await openExplorer(page, '?q=gpu');
  await page.getByRole('button', { name: 'Fits my model' }).click();
  await page.getByLabel('Keep only types that can hold this model').check();
  const sum = page.getByRole('table', { name: 'What Llama 3.1 8B needs' });
  await expect(sum).toContainText('= 2 × 32 × 8 × 128 × 2 bytes × 4,096 × 1');
  await expect(sum).toContainText('14.96 GiB');
  await expect(box(page)).not.toContainText('g4dn.xlarge');
  await page.getByLabel('Precision of the weights').selectOption('int4');
  await expect(box(page)).toContainText('g4dn.xlarge');
  await expect(page).toHaveURL(/fit=llama-3\.1-8b_int4_1_4096_one-device/);
  const batch = page.getByLabel('Sequences at once');
  await batch.fill('-3');
  await expect(page.getByText('Write a whole number from 1 to 100,000.')).toBeVisible();
  await expect(page).toHaveURL(/_int4_1_4096/);
});

test('the plot draws the frontier, and a box on it filters', async ({ page }) => {
  await openExplorer(page, '?q=gpu&plot=price_acctotal');
  const plot = page.getByRole('img', { name: /types by Price per hour and Accelerator memory/ });
  await plot.scrollIntoViewIfNeeded();
  const area = await plot.boundingBox();
  if (!area) throw new Error('There is no plot');
  await page.mouse.move(area.x + area.width * 0.3, area.y + area.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width * 0.6, area.y + area.height * 0.7, { steps: 4 });
  await page.mouse.up();
  await expect(find(page)).toHaveValue(/kind:gpu price:[\d.]+-[\d.]+ acctotal:[\d.]+-[\d.]+gib/);
  await page.getByText('Show as table').click();
  await expect(page.getByRole('columnheader', { name: 'On the frontier' })).toBeVisible();
});

test('the same box is set by keys alone, with sliders', async ({ page }) => {
  await openExplorer(page, '?q=gpu&plot=price_acctotal');
  const opener = page.getByRole('button', { name: 'Set a box with sliders' });
  await expect(opener).toBeEnabled();
  await opener.focus();
  await page.keyboard.press('Enter');
  const sliders = page.getByRole('group', { name: 'Box on the plot' });
  const least = sliders.getByRole('slider', { name: 'Price per hour, at least' });
  await expect(least).toBeFocused();
  await expect(least).toHaveAttribute('aria-valuetext', 'no bound');
  for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('PageUp');
  await expect(least).toHaveAttribute('aria-valuetext', /^\$\d/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('PageDown');
  const inside = await sliders.getByText(/ inside\.$/).innerText();
  expect(inside).toMatch(/^\d+ types are inside\.$/);

  await tabTo(page, sliders.getByRole('button', { name: 'Keep what is inside' }));
  await page.keyboard.press('Enter');
  await expect(find(page)).toHaveValue(/^kind:gpu price:[\d.]+-[\d.]+$/);
  await expect(opener).toBeFocused();
  await expect(
    page.getByRole('img', { name: new RegExp(`^${Number.parseInt(inside, 10)} types by`) }),
  ).toBeVisible();

  // A further box narrows what is shown and gives nothing back.
  const before = await find(page).inputValue();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, sliders.getByRole('button', { name: 'Keep what is inside' }));
  await page.keyboard.press('Enter');
  await expect(opener).toBeFocused();
  await expect(find(page)).toHaveValue(before);
});

test('what was found can be taken along as a file', async ({ page }) => {
  await openExplorer(page, '?q=g5.&cols=vcpu_price');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const lines = fs
    .readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toBe('instance_type,vcpu,price_per_hour_usd,region,currency,price_date,paid');
  expect(lines).toHaveLength(9);
  expect(lines[1]).toMatch(/^g5\.xlarge,4,\d/);
});

test('axe objects to nothing with everything open, on a phone neither', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExplorer(
    page,
    '?q=g5.+cheap+vram>%3D16gb&cmp=g5.xlarge_p3.2xlarge&plot=price_acctotal&fit=own-7-32-4096-8-128_fp16_1_4096_all-devices',
  );
  const objections = async (rules?: string[]) => {
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
    const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  await page.getByRole('button', { name: 'Fits my model, on' }).click();
  await page.locator('summary', { hasText: 'Columns' }).click();
  await expect(page.getByRole('img', { name: /^\d+ types by/ })).toBeVisible();
  await page.getByRole('button', { name: 'Set a box with sliders' }).click();
  expect(await objections()).toEqual([]);
  await page.locator('summary', { hasText: 'Columns' }).click();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await objections(['color-contrast', 'target-size', 'label'])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a hostile address is left out with a sentence', async ({ page }) => {
  await openExplorer(
    page,
    '?option=free&sort=javascript:&cols=vcpu_zebra&cmp=a_b&fit=x&plot=price_price_x',
  );
  for (const part of [
    'option=free',
    'sort=javascript:',
    'cols=vcpu_zebra',
    'cmp=a_b',
    'fit=x',
    'plot=price_price_x',
  ]) {
    await expect(page.getByText(`“${part}”`)).toBeVisible();
  }
  expect(await rowNames(page)).not.toHaveLength(0);
  await openExplorer(page, '?cmp=zz9.large_g5.xlarge&fit=gpt-99_fp16_1_1_cpu');
  await expect(page.getByText('Our data has no type zz9.large')).toBeVisible();
  await expect(page.getByText('Our data has no such model')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Comparing 1' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the guide’s types can be read, and the page says what is missing', async ({ page }) => {
    await page.goto(EXPLORE);
    const table = page.getByRole('table', { name: /Types of the guide’s families/ });
    await expect(table).toContainText('g4dn.xlarge');
    await expect(page.getByText(/The list of all types needs JavaScript/)).toBeVisible();
    await expect(find(page)).toBeHidden();
  });
});
