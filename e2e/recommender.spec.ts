import {
  expect,
  hydrated,
  type Locator,
  open,
  type Page,
  storedEvents,
  tabTo,
  test,
} from './fixture.ts';

const LAB = 'labs/inference-recommender/';
const result = (page: Page): Locator => page.getByRole('region', { name: 'Result' });
const ranking = (page: Page): Locator => page.getByRole('region', { name: 'Ranking' });
const row = (page: Page, type: string): Locator =>
  ranking(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: type, exact: true }) });
const limitLine = (page: Page): Locator =>
  page.getByRole('slider', { name: 'Latency limit at P95' });

test('the guide’s example is answered, questioned and found again under its address', async ({
  page,
}) => {
  await open(page, LAB);
  await expect(result(page)).toContainText('inf1.xlarge');
  await expect(result(page)).toContainText('$3.80');
  await expect(row(page, 'g4dn.xlarge')).toContainText('$8.77');

  await row(page, 'g4dn.xlarge').getByRole('button').click();
  const chosen = page.getByRole('region', { name: /^g4dn\.xlarge, batch/ });
  await expect(chosen).toContainText('CostPerInference');
  await expect(chosen).toContainText('Scaled');

  await page.getByLabel('Uses custom CUDA kernels').check();
  await expect(result(page)).toContainText('g4dn.xlarge');
  await expect(row(page, 'inf1.xlarge')).toContainText('Custom CUDA kernels need an NVIDIA GPU');

  await page.getByLabel('An instance type').fill('p4d.24xlarge');
  await expect(page.getByText(/p4d\.24xlarge meets the limit too/)).toBeVisible();
  await expect(page).toHaveURL(/cuda=1.*why=p4d/);
  await page.reload();
  await hydrated(page);
  await expect(result(page)).toContainText('g4dn.xlarge');
  await expect(page.getByText(/p4d\.24xlarge meets the limit too/)).toBeVisible();
  await expect(page.getByLabel('Uses custom CUDA kernels')).toBeChecked();
});

test('a hundred thousand requests a second need many instances, and the curve has its switches', async ({
  page,
}) => {
  await open(page, LAB);
  await page.getByText('per second', { exact: true }).first().click();
  await page.getByLabel('Requests', { exact: true }).fill('100000');
  await expect(result(page)).toContainText(/\d+ × /);
  await expect(page).toHaveURL(/rate=100000s/);
  const curve = page.locator('#recommender-curve');
  await expect(curve).toContainText(/The answer changes \d+ times/);
  await expect(curve.getByRole('listitem').first()).toContainText(
    /At about [\d,.]+ a second: from/,
  );
  await expect(
    page.getByText(/6,000,000 invocations a minute are more than the 30,000/),
  ).toHaveCount(0);
  await page.getByText('Advanced job', { exact: true }).click();
  await expect(
    page.getByText(/6,000,000 invocations a minute are more than the 30,000/),
  ).toBeVisible();
});

test('a limit that nothing meets says by how much the best one misses', async ({ page }) => {
  await open(page, `${LAB}?limit=0.1`);
  await expect(result(page)).toContainText(
    /Nothing measured meets 0\.1 ms at P95\. The nearest is/,
  );
  await expect(result(page)).toContainText(/too long/);
  await expect(
    page.getByRole('heading', { name: /^Nothing published stays within/ }),
  ).toBeVisible();
});

test('zero and absurd inputs get a sentence, stay in the field and change nothing', async ({
  page,
}) => {
  await open(page, LAB);
  const requests = page.getByLabel('Requests', { exact: true });
  for (const [typed, words] of [
    ['0', /must be at least/],
    ['1e300', /must be at most/],
    ['lots', /is “lots”/],
    ['', /is empty/],
  ] as const) {
    await requests.fill(typed);
    await expect(page.getByText(words)).toBeVisible();
    await expect(requests).toHaveValue(typed);
  }
  await expect(result(page)).toContainText('$3.80');
  await page.getByLabel('Latency limit at P95').first().fill('-3');
  await expect(page.getByText('The limit must be at least 0.1 ms. Using 200.')).toBeVisible();
  await expect(page).not.toHaveURL(/limit=/);
});

test('sizes that nobody measured join the ranking on demand, marked with their rule', async ({
  page,
}) => {
  await open(page, LAB);
  await expect(row(page, 'g4dn.2xlarge')).toHaveCount(0);
  await page.getByLabel(/^Also sizes nobody measured/).check();
  await expect(row(page, 'g4dn.2xlarge')).toContainText('Scaled');
  await row(page, 'inf2.8xlarge').getByRole('button').click();
  await expect(page.getByRole('region', { name: /^inf2\.8xlarge, batch/ })).toContainText(
    'inf2.8xlarge has 1, each taken to do the same',
  );
  await expect(page).toHaveURL(/sizes=1/);
  await page.reload();
  await hydrated(page);
  await expect(row(page, 'g4dn.2xlarge')).toContainText('Scaled');
});

test('another region changes the prices, and what it does not sell says so', async ({ page }) => {
  await open(page, LAB);
  await page.getByLabel('Region', { exact: true }).selectOption('cn-north-1');
  await expect(result(page)).not.toContainText('$');
  await expect(page.locator('#recommender-chart')).toContainText('CNY');
  await expect(row(page, 'trn1.2xlarge')).toContainText('Our data has no price for trn1.2xlarge');
  await expect(page).toHaveURL(/[?&]region=cn-north-1\b/);
});

test('a link carries the region, and leaves the prices of whoever opens it as they are', async ({
  page,
}) => {
  await open(page, `${LAB}?region=cn-north-1`);
  await expect(page.getByText(/This link takes prices of cn-north-1/)).toBeVisible();
  await expect(page.locator('#recommender-chart')).toContainText('CNY');
  await expect(page.getByRole('contentinfo')).toContainText('us-east-1');
  await page.getByLabel('Requests', { exact: true }).fill('2000');
  await expect(page).toHaveURL(/[?&]region=cn-north-1\b/);
  await open(page, `${LAB}?region=atlantis`);
  await expect(page.getByText('The address asked for prices of “atlantis”')).toBeVisible();
  await expect(result(page)).toContainText('$3.80');
});

test('a hostile address keeps the example and says so', async ({ page }) => {
  await open(page, `${LAB}?model=%3Cscript%3E&rate=-1s&day=9x9&pick=${'x'.repeat(300)}`);
  await expect(page.getByText('“model=<script>”')).toBeVisible();
  await expect(page.getByText('“rate=-1s”')).toBeVisible();
  await expect(page.getByText('“day=9x9”')).toBeVisible();
  await expect(result(page)).toContainText('$3.80');
});

test('own measurements are checked by row, kept on demand, drawn and removed', async ({ page }) => {
  await open(page, LAB);
  const field = page.getByLabel('CSV or JSON');
  await field.fill(
    'model,instance_type,throughput_per_s,latency_p50_ms,latency_p95_ms,sequence_length\n' +
      'BERT base,g6f.large,120,8,9,128\n' +
      'BERT base,c7i.xlarge,fast,8,9,128\n' +
      'BERT base,c8g,20,40,30,128\n',
  );
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('1 good, 3 bad.');
  await expect(preview.getByRole('row', { name: /^3 throughput_per_s/ })).toContainText('“fast”');
  await expect(preview.getByRole('row', { name: /^4 latency_p95_ms/ })).toContainText('below');
  expect((await storedEvents(page)).map(({ kind }) => kind)).not.toContain('measurement-added');

  await preview.getByRole('button', { name: 'Keep 1 measurement' }).click();
  await expect(result(page)).toContainText('g6f.large');
  await expect(row(page, 'g6f.large')).toContainText('Your measurement');
  await expect
    .poll(async () => (await storedEvents(page)).map(({ kind }) => kind))
    .toContain('measurement-added');
  await page.reload();
  await hydrated(page);
  await expect(result(page)).toContainText('g6f.large');
  const remove = page.getByRole('button', { name: 'Remove the measurement of g6f.large' });
  await remove.click();
  await expect(result(page)).toContainText('inf1.xlarge');
  await expect(page.getByText('Removed 1 measurement.')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(result(page)).toContainText('g6f.large');
  await remove.click();
  await expect(result(page)).toContainText('inf1.xlarge');
});

test('a job as the AWS CLI prints it asks about its unit and what it measured', async ({
  page,
}) => {
  await open(page, LAB);
  const one = (figures: string) =>
    `{"Metrics":{${figures}},"EndpointConfiguration":{"InstanceType":"ml.c5.xlarge"}}`;
  const rows = [
    one('"MaxInvocations":648,"ModelLatency":263596,"CpuUtilization":NaN'),
    one('"MaxInvocations":NaN'),
  ];
  await page
    .getByLabel('CSV or JSON')
    .fill(`{"JobName":"sorter","Status":"COMPLETED","InferenceRecommendations":[${rows}]}`);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('1 good, 1 bad.');
  await expect(preview).toContainText('taken as microseconds, 264 ms');
  await expect(preview.getByRole('row', { name: /^c5\.xlarge/ })).toContainText('BERT base');
  await preview.getByLabel('sorter').check();
  await expect(preview.getByRole('row', { name: /^c5\.xlarge/ })).toContainText('sorter');
  await preview.getByRole('button', { name: 'Keep 1 measurement' }).click();
  await expect(page.getByText('Choose sorter as the model')).toBeFocused();
  await page.getByLabel('Model', { exact: true }).selectOption('sorter');
  await expect(ranking(page).getByRole('row', { name: /c5\.xlarge/ })).toContainText(
    'Your measurement',
  );
});

test('controls below the results answer at once', async ({ page }) => {
  await open(page, LAB);
  for (const control of [
    page.getByRole('radio', { name: 'Advanced job' }),
    page.getByRole('radio', { name: 'Bursts × 3' }),
    page.getByLabel('First token within a limit'),
  ]) {
    // Fails for a control that goes back and follows later.
    await control.check();
  }
});

test('a reader who pays by Spot elsewhere is not charged that on top', async ({ page }) => {
  await open(page, 'settings/');
  await page.getByRole('radio', { name: 'Spot' }).check();
  await expect.poll(async () => (await storedEvents(page)).length).toBeGreaterThan(0);
  await open(page, LAB);
  await expect(page.getByLabel('Paid as')).toHaveValue('on-demand');
  await expect(result(page)).toContainText('$3.80');
  await page.getByLabel('Paid as').selectOption('spot');
  await expect(result(page)).toContainText('$1.06');
});

test('a load test runs, agrees with the formula, and breaks under bursts', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, LAB);
  await page.getByRole('button', { name: 'Run the test' }).click();
  await expect(page.getByText('P95 holds:')).toBeVisible({ timeout: 15_000 });
  const table = page.getByRole('table', { name: /^Formula and simulation/ });
  const cells = await table.getByRole('row', { name: /^P95/ }).getByRole('cell').allTextContents();
  const [formula = 0, simulated = 0] = cells.map((cell) => Number.parseFloat(cell));
  expect(Math.abs(simulated / formula - 1)).toBeLessThan(0.1);
  await page.getByText('Bursts × 10').click();
  await expect(table).toHaveCount(0);
  await page.getByRole('button', { name: 'Run the test' }).click();
  await expect(page.getByText('P95 is broken:')).toBeVisible({ timeout: 15_000 });
});

test('on a phone the outputs and the load test are read without scrolling sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, LAB);
  await page.getByRole('button', { name: 'Run the test' }).click();
  for (const name of ['Outputs', 'Formula and simulation']) {
    const box = page.getByRole('region', { name, exact: true });
    await expect(box.getByRole('row').nth(3)).toBeVisible();
    expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  }
  const output = page.getByRole('row', { name: /^ModelLatency milliseconds;/ });
  await expect(output.getByRole('cell')).toHaveText(/ ms$/);
});

test('the keyboard alone moves the limit, the points and the choice', async ({ page }) => {
  await open(page, LAB);
  await tabTo(page, page.getByRole('group', { name: /^Cost against latency/ }));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^g4dn\.xlarge: .* a million\./)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^g4dn\.xlarge, batch/ })).toBeVisible();
  await tabTo(page, limitLine(page));
  await page.keyboard.press('ArrowLeft');
  await expect(limitLine(page)).toHaveAttribute('aria-valuetext', '190 ms');
  await expect(page).toHaveURL(/limit=190/);
  for (let pressed = 0; pressed < 8; pressed++) await page.keyboard.press('PageDown');
  await expect(row(page, 'inf1.xlarge')).toContainText('Too slow');
});

test('the limit can be dragged', async ({ page }) => {
  await open(page, LAB);
  await limitLine(page).scrollIntoViewIfNeeded();
  const box = await limitLine(page).boundingBox();
  if (!box) throw new Error('There is no limit to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 150, y, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/limit=/);
  const now = await limitLine(page).getAttribute('aria-valuenow');
  expect(Number(now)).toBeLessThan(150);
});

const inAddress = (page: Page, name: string): number =>
  Number(new URL(page.url()).searchParams.get(name));

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('both limits follow it in every direction, and beside them the page scrolls', async ({
    page,
  }) => {
    await open(page, `${LAB}?budget=10`);
    const session = await page.context().newCDPSession(page);
    const drag = async (x: number, y: number, byX: number, byY: number) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: x + byX * share, y: y + byY * share }],
        });
      await touch('touchStart', 0);
      for (let step = 1; step <= 10; step++) await touch('touchMove', step / 10);
      await touch('touchEnd', 1);
    };
    const chart = page.getByRole('group', { name: /^Cost against latency/ });
    await chart.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const latency = await limitLine(page).boundingBox();
    const cost = await page.getByRole('slider', { name: 'Cost limit per million' }).boundingBox();
    if (!latency || !cost) throw new Error('There are no limits to drag');

    await drag(cost.x + 40, cost.y + cost.height / 2, 0, -60);
    await expect.poll(() => inAddress(page, 'budget')).toBeGreaterThan(12);
    await drag(latency.x + latency.width / 2, latency.y + 60, -120, 0);
    await expect.poll(() => inAddress(page, 'limit') || 200).toBeLessThan(20);

    const before = await page.evaluate(() => scrollY);
    await drag(latency.x - 60, latency.y + 30, 0, -150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
  });
});

test('the ranking can be saved as CSV and JSON', async ({ page }) => {
  await open(page, LAB);
  for (const name of ['CSV', 'JSON']) {
    const coming = page.waitForEvent('download');
    await ranking(page).locator('..').getByRole('button', { name, exact: true }).click();
    expect((await coming).suggestedFilename()).toBe(`recommendation.${name.toLowerCase()}`);
  }
});

test('in the lesson the served claims stand until their code is here, and keep a guess', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/ClaimsBody[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await open(page, 'lessons/worked-example-bert/');
  const claims = page.getByRole('region', { name: 'The guide’s claims' });
  await claims.getByRole('radio').first().check();
  await page.locator('#bert-options').getByRole('slider').first().press('ArrowRight');
  await expect(claims).toContainText('At 1,000 requests a minute');
  release();
  await expect(claims).not.toContainText('At 1,000 requests a minute');
  await expect(claims.getByRole('radio').first()).toBeChecked();
});

test('in the lesson the outcome of a claim follows the load, after a guess', async ({ page }) => {
  await open(page, 'lessons/worked-example-bert/');
  const claims = page.getByRole('region', { name: 'The guide’s claims' });
  const g4dn = claims.getByRole('group', { name: /^g4dn\.xlarge/ });
  await expect(g4dn.getByText(/1 × g4dn\.xlarge answers within/)).toBeHidden();
  await g4dn.getByRole('radio', { name: /^Holds only if/ }).check({ force: true });
  await expect(g4dn.getByText(/1 × g4dn\.xlarge answers within/)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the example’s answer, its ranking and its working can be read', async ({ page }) => {
    await page.goto(LAB);
    await expect(
      page.getByText('A model on stored measurements, not AWS’s service.'),
    ).toBeVisible();
    await expect(result(page)).toContainText('$3.80');
    await expect(row(page, 'g4dn.xlarge')).toContainText('$8.77');
    await expect(page.getByText('"JobType": "Default"')).toBeVisible();
  });
});
