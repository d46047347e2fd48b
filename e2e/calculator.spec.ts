import { readFile } from 'node:fs/promises';
import { expect, hydrated, open, type Page, test } from './fixture.ts';

const inputs = (page: Page) => page.getByRole('form', { name: 'Inputs' });
const scenario = (page: Page, name: string) => page.getByRole('group', { name });
const result = (page: Page, row: string, column: number) =>
  page.getByRole('row', { name: row }).getByRole('cell').nth(column);

test('scenarios side by side price a load, keep it in the address and show every working', async ({
  page,
}) => {
  await open(page, 'calculator/');
  const answer = page.getByRole('region', { name: 'Result', exact: true });
  await expect(answer).toContainText('$3.80');
  await expect(page.getByText(/^Above 611\.5 inferences a second, inf2/).first()).toBeVisible();

  await inputs(page).getByLabel('Load', { exact: true }).fill('60 000/h');
  await expect(page.getByText('16.67 inferences a second, while the machines run')).toBeVisible();
  await inputs(page).getByLabel('Load', { exact: true }).fill('1,5k/s');
  await expect(result(page, 'Instances', 0)).toHaveText('2');
  await inputs(page).getByRole('button', { name: 'Add a scenario' }).click();
  const fourth = scenario(page, 'D inf2.xlarge');
  await fourth.getByLabel('Instance type').fill('g6.xlarge');
  await expect(scenario(page, 'D g6.xlarge')).toContainText('L4');
  await expect(page.getByRole('button', { name: 'Add a scenario' })).toHaveCount(0);

  await page.getByRole('button', { name: /, Per month, D g6\.xlarge: show the working/ }).click();
  const working = page.locator('#working');
  await expect(working).toContainText('Working for D g6.xlarge');
  await expect(working.locator('math').first()).toBeVisible();
  await expect(page).toHaveURL(/working=d\.perMonth/);
  await working.getByRole('button', { name: 'Full screen' }).click();
  await expect(working.getByRole('link', { name: 'Link to this view' })).toHaveAttribute(
    'href',
    /^\?working=d\.perMonth&a=inf1\.xlarge.*figure=working$/,
  );
  await page.keyboard.press('Escape');
  const sum = await working.getByRole('heading').innerText();
  const costs = await page.getByRole('table').first().innerText();

  await page.goto(page.url());
  await hydrated(page);
  await expect.poll(() => page.getByRole('table').first().innerText()).toBe(costs);
  await expect(working.getByRole('heading')).toHaveText(sum);
  await page.getByRole('button', { name: 'Reset to the BERT example' }).click();
  await expect(page).toHaveURL(/calculator\/$/);
  await expect(answer).toContainText('$3.80');
});

test('senseless input is explained where it stands, stays, and has no result', async ({ page }) => {
  await open(page, 'calculator/?a=inf1.xlarge~~~100/s~1&b=g4dn.xlarge~~~500/s~1');
  const load = inputs(page).getByLabel('Load', { exact: true });
  for (const [typed, reason] of [
    ['fast', /“fast” does not start with a number/],
    ['0.4', /0\.4 inferences a second/],
    ['-3/s', /The load must be above 0, such as 1k\/min/],
    ['150%', /The load is at most 100%/],
  ] as const) {
    await load.fill(typed);
    await expect(load).toHaveAccessibleDescription(reason);
    await expect(load).toHaveValue(typed);
  }
  await expect(load).toHaveAttribute('aria-invalid', 'true');
  await expect(result(page, 'Per month', 0)).toHaveText(/^–/);
  await load.fill('20/s');
  await scenario(page, 'B g4dn.xlarge').getByLabel('Instance type').fill('g9.huge');
  await expect(scenario(page, 'B g9.huge').getByLabel('Instance type')).toHaveAccessibleDescription(
    /There is no instance type “g9\.huge” in our data/,
  );
  await expect(result(page, 'Per month', 0)).toHaveText('$166.44');
  await expect(result(page, 'Per month', 1)).toHaveText(/^–/);
  await load.fill('1M/s');
  await expect(page.getByRole('main')).toContainText(
    'Overloaded: 1 can do 100 inferences a second',
  );
  await expect(page.getByRole('main')).not.toContainText(/NaN|Infinity|undefined|\$0\.00(?!\d)/);
});

test('a week is painted with keys, a region has its own prices, and the file holds it all', async ({
  page,
}) => {
  await open(
    page,
    'calculator/?a=m5.large~~on-demand~100/s~1&b=m5.large~eu-west-1~on-demand~100/s~1',
  );
  await inputs(page).getByText('a weekly schedule').click();
  await page.getByRole('button', { name: 'No hours' }).click();
  await expect(inputs(page)).toContainText('The week has no hour in it');
  const first = page.getByRole('button', { name: 'Monday 09:00' });
  await first.focus();
  await page.keyboard.press('Space');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 of 168 h a week: 13.04 h in an average month.')).toBeVisible();
  // 13.0357 h at the list prices of both regions, read from the page.
  await expect(result(page, 'Per hour', 0)).toHaveText('$0.096');
  await expect(result(page, 'Per hour', 1)).toHaveText(/^\$0\.1\d/);
  await expect(result(page, 'Per month', 0)).toContainText('$1.25');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain('m5.large,eu-west-1,on-demand,USD');
});

test('a pointer paints every hour that it passes, however fast', async ({ page }) => {
  await open(page, 'calculator/');
  await inputs(page).getByText('a weekly schedule').click();
  // The result appears with the first hour: the page must not move under the pointer.
  await page.getByRole('button', { name: 'No hours' }).click();
  const placeOf = async (hour: string) => {
    const { x, y } = await page
      .getByRole('button', { name: hour })
      .evaluate((cell) => cell.getBoundingClientRect());
    return [x + 5, y + 5] as const;
  };
  await page.getByRole('button', { name: 'Thursday 03:00' }).scrollIntoViewIfNeeded();
  const from = await placeOf('Tuesday 03:00');
  const to = await placeOf('Tuesday 20:00');
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 2 });
  await page.mouse.up();
  await expect(page.getByText('18 of 168 h a week: 78.21 h in an average month.')).toBeVisible();
  // Painting from an hour that is on clears.
  const again = await placeOf('Tuesday 20:00');
  await page.mouse.move(...again);
  await page.mouse.down();
  await page.mouse.move(...(await placeOf('Tuesday 10:00')), { steps: 2 });
  await page.mouse.up();
  await expect(page.getByText('7 of 168 h a week: 30.42 h in an average month.')).toBeVisible();
});

test('a language model is priced by the million tokens, with the times that were measured', async ({
  page,
}) => {
  await open(
    page,
    'calculator/?a=inf2.48xlarge~~on-demand~~needed~500/s&b=trn1.32xlarge~~on-demand~~needed~500/s',
  );
  for (const [name, model] of [
    ['A inf2.48xlarge', 'Llama-3-8B'],
    ['B trn1.32xlarge', 'Llama-3-8B'],
  ] as const) {
    const throughput = scenario(page, name).getByLabel('Throughput of one instance');
    const fastest = throughput.locator(`optgroup[label="${model}"] option`).first();
    await throughput.selectOption(await fastest.getAttribute('value'));
  }
  await expect(inputs(page)).toContainText('500 tokens a second');
  await expect(result(page, 'A million tokens at this load', 0)).toContainText('$7.21');
  await expect(result(page, 'Time to first token, measured', 0)).toHaveText('66.02 ms');
  await page.getByRole('button', { name: /, Tokens a second for one reader, measured, A/ }).click();
  await expect(page.locator('#working')).toContainText('measured time of each further token');
  await inputs(page).getByLabel('Load', { exact: true }).fill('500 requests/s');
  await expect(inputs(page)).toContainText('The load counts inferences, the throughput tokens.');
  await expect(result(page, 'Per month', 0)).toHaveText(/^–/);
});

test('a type that is typed letter by letter keeps the measured model, and Back undoes a removal', async ({
  page,
}) => {
  await open(page, 'calculator/');
  const second = scenario(page, 'B g4dn.xlarge').getByLabel('Instance type');
  await second.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('g6.xlarge');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/b=g6\.xlarge~~~@bert-l4/);
  await scenario(page, 'C inf2.xlarge').getByRole('button', { name: 'Remove' }).click();
  await expect(scenario(page, 'B g6.xlarge').getByLabel('Instance type')).toBeFocused();
  await expect(scenario(page, 'C inf2.xlarge')).toHaveCount(0);
  await page.goBack();
  await expect(scenario(page, 'C inf2.xlarge')).toBeVisible();
  await expect(scenario(page, 'B g6.xlarge')).toBeVisible();
});

test('a training run has an expected cost, a spread and its formula', async ({ page }) => {
  await open(page, 'calculator/');
  await page.getByText('Train a model').click();
  await expect(page).toHaveURL(/view=train/);
  const first = scenario(page, 'A trn1.32xlarge');
  await first.getByLabel('Interruptions of one instance').fill('2/day');
  await expect(first).toContainText('one in 12 h for one instance');
  await expect(result(page, 'Spread of the cost (standard deviation)', 0)).toHaveText(/^± \$\d/);
  await page.getByRole('button', { name: /, Expected hours, A trn1/ }).click();
  await expect(page.locator('#working math').first()).toContainText('Λ');
  await first.getByLabel('Interruptions of one instance').fill('5');
  await expect(first.getByLabel('Interruptions of one instance')).toHaveAccessibleDescription(
    /needs a unit/,
  );
  await expect(result(page, 'Expected cost', 0)).toHaveText(/^–/);
});

test('a lesson opens the calculator where it stands', async ({ page }) => {
  await open(page, 'lessons/worked-example-bert/');
  const here = page.getByRole('complementary', { name: 'Cost calculator' });
  await here.getByRole('button', { name: 'Work it out here' }).click();
  await expect(here.getByRole('region', { name: 'Result', exact: true })).toContainText('$3.80');
  await here.getByLabel('Load', { exact: true }).fill('64k/min');
  await expect(here.getByRole('row', { name: 'Instances' }).getByRole('cell').first()).toHaveText(
    '2',
  );
  await scenario(page, 'B g4dn.xlarge')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(scenario(page, 'B inf2.xlarge')).toBeVisible();
  await here.getByRole('button', { name: 'Undo' }).click();
  await expect(scenario(page, 'B g4dn.xlarge')).toBeVisible();
  await expect(page.locator('[role=status]:focus')).toHaveCount(1);
  await expect(page).toHaveURL(/worked-example-bert\/$/);
  // The calculator’s own page opens with what was changed here.
  await here.getByRole('link', { name: 'Open in the calculator' }).click();
  await expect(inputs(page).getByLabel('Load', { exact: true })).toHaveValue('64k/min');
});

test('BERT within a limit is priced for a load and kept in the address', async ({ page }) => {
  await open(page, 'calculator/?view=bert');
  const inputs = page.getByRole('form', { name: 'Inputs' });
  // Before the address is read there is the calculator’s other table.
  const requests = inputs.getByRole('slider', { name: 'Requests' });
  await expect(requests).toBeVisible();
  const results = page.getByRole('table').first();
  const before = await results.innerText();

  await requests.press('PageUp');
  await requests.press('ArrowRight');
  await expect(page).toHaveURL(/requests=\d+/);
  expect(await results.innerText()).not.toBe(before);
  await inputs.getByText('99 of 100').click();
  await expect(page).toHaveURL(/percentile=99/);
  await inputs.getByRole('textbox', { name: 'Hours per month' }).fill('200');
  await expect(page).toHaveURL(/hours=200/);
  const changed = await results.innerText();

  await page.reload();
  await hydrated(page);
  await expect(inputs.getByRole('textbox', { name: 'Hours per month' })).toHaveValue('200');
  await expect.poll(() => results.innerText()).toBe(changed);

  await inputs.getByRole('button', { name: 'Reset to the BERT example' }).click();
  await expect(page).toHaveURL(/calculator\/\?view=bert$/);
  await expect.poll(() => results.innerText()).toBe(before);
});

test('what cannot be used is explained and never becomes a false number', async ({ page }) => {
  await open(page, 'calculator/?view=bert');
  const hours = page.getByRole('textbox', { name: 'Hours per month' });
  const main = page.getByRole('main');
  for (const [typed, reason] of [
    ['9999', 'A month has at most 744 h. Using 730.'],
    ['0', 'A bill needs at least 1 h. Using 730.'],
    ['many', 'Hours are a number, such as 730. Using 730.'],
    ['', 'Hours are a number, such as 730. Using 730.'],
  ] as const) {
    await hours.fill(typed);
    await expect(hours).toHaveAttribute('aria-invalid', 'true');
    await expect(hours).toHaveAccessibleDescription(reason);
  }
  await hours.fill('730');
  await expect(hours).toHaveAttribute('aria-invalid', 'false');
  await page.getByRole('slider', { name: /^Latency limit/ }).press('Home');
  await expect(main).toContainText('over limit');
  await page.getByRole('slider', { name: 'Requests' }).press('End');
  await expect(main).toContainText('1,000,000 per minute');
  await expect(main).not.toContainText(/NaN|Infinity|undefined|\$0\.00(?!\d)/);
});

test('a hostile address keeps the example’s values and says so', async ({ page }) => {
  await open(page, 'calculator/?requests=-5&limit=1e9&percentile=50&utilization=NaN&hours=%00');
  const notices = page.getByRole('status').getByText(/The address asked for/);
  await expect(notices).toHaveCount(5);
  await expect(page.getByRole('textbox', { name: 'Hours per month' })).toHaveValue('730');
});

test('the fields of all scenarios stand in line, however long their notes are', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  // One measured, one typed, one with a weekly schedule.
  await open(page, 'calculator/?each=1&a=g4dn.xlarge&b=m5.large&c=inf2.xlarge');
  await scenario(page, 'C inf2.xlarge').getByLabel('a weekly schedule').check();
  const lines = ['Instance type', 'Throughput of one instance', 'Load', 'Headroom'];
  for (const label of lines) {
    const tops = await Promise.all(
      ['A g4dn.xlarge', 'B m5.large', 'C inf2.xlarge'].map(async (name) => {
        const field = scenario(page, name).getByLabel(label, { exact: true });
        return Math.round((await field.boundingBox())?.y ?? -1);
      }),
    );
    expect(new Set(tops).size, `${label}: ${tops.join(', ')}`).toBe(1);
  }
});
