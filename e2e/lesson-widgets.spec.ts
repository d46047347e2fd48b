import { expect, hydrated, open, storedEvents, test } from './fixture.ts';

test.describe('a live figure in a sentence', () => {
  test('follows a drag, the arrow keys, Page keys, Home and End', async ({ page }) => {
    await open(page, 'lessons/big-idea/');
    const hours = page.getByRole('slider', { name: 'Training hours' });
    const sentence = page.locator('#training-event');
    await expect(hours).toHaveText('72 h');
    const bill = await sentence.innerText();

    await hours.scrollIntoViewIfNeeded();
    const box = await hours.boundingBox();
    if (!box) throw new Error('The number is not drawn');
    await page.mouse.move(box.x + 5, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 45, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await expect(hours).toHaveText('82 h');
    expect(await sentence.innerText()).not.toBe(bill);

    await hours.focus();
    for (const [key, text] of [
      ['ArrowRight', '83 h'],
      ['ArrowUp', '84 h'],
      ['ArrowLeft', '83 h'],
      ['ArrowDown', '82 h'],
      ['PageUp', '92 h'],
      ['PageDown', '82 h'],
      ['End', '500 h'],
      ['Home', '1 h'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(hours).toHaveText(text);
      await expect(hours).toHaveAttribute('aria-valuetext', text);
    }
  });

  test('takes a typed number, keeps it within its range, and can be reset', async ({ page }) => {
    await open(page, 'lessons/big-idea/');
    const hours = page.getByRole('slider', { name: 'Training hours' });
    const field = page.getByRole('textbox', { name: /^Training hours/ });
    const sentence = page.locator('#training-event');
    const drawing = page.getByRole('figure').filter({ hasText: 'p4d.24xlarge' }).first();
    const before = { text: await sentence.innerText(), drawing: await drawing.innerText() };

    await hours.focus();
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.type('120');
    await page.keyboard.press('Enter');
    await expect(hours).toHaveText('120 h');
    await expect(hours).toBeFocused();
    expect(await sentence.innerText()).not.toBe(before.text);
    expect(await drawing.innerText()).not.toBe(before.drawing);

    await page.keyboard.press('Enter');
    await page.keyboard.type('9999');
    await page.keyboard.press('Enter');
    await expect(hours).toHaveText('500 h');
    await page.keyboard.press('Enter');
    await page.keyboard.type('nonsense');
    await page.keyboard.press('Enter');
    await expect(hours).toHaveText('500 h');
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.keyboard.press('Escape');
    await expect(hours).toHaveText('500 h');

    const reset = page.locator('#bill').getByRole('button', { name: /^Reset to the lesson/ });
    await reset.press('Enter');
    await expect(hours).toHaveText('72 h');
    expect(await sentence.innerText()).toBe(before.text);
    await expect(reset).toHaveAttribute('aria-disabled', 'true');
    await expect(reset).toBeFocused();
  });
});

test('a quick check explains the choice, and a reload finds it again', async ({ page }) => {
  await open(page, 'lessons/big-idea/');
  const check = page.getByRole('group', { name: /^Quick check/ }).first();
  const choices = check.getByRole('radio');
  await expect(check.locator('[data-feedback]:visible')).toHaveCount(0);

  await choices.first().check({ force: true });
  const feedback = check.locator('[data-feedback]:visible');
  await expect(feedback).toHaveCount(1);
  const first = await feedback.innerText();
  await expect(check.getByRole('status')).toContainText(first);

  await choices.first().press('ArrowDown');
  await expect(choices.nth(1)).toBeChecked();
  await expect(feedback).toHaveCount(1);
  expect(await feedback.innerText()).not.toBe(first);

  await expect
    .poll(async () => (await storedEvents(page)).filter(({ kind }) => kind === 'answered'))
    .toHaveLength(2);
  expect((await storedEvents(page)).filter(({ kind }) => kind === 'answered')).toEqual([
    expect.objectContaining({ choice: 0, watched: true, mode: 'quick-check' }),
    expect.objectContaining({ choice: 1, watched: true, region: 'us-east-1' }),
  ]);
  await page.reload();
  await hydrated(page);
  await expect(choices.nth(1)).toBeChecked();
  await expect(feedback).toHaveCount(1);
});

test('the decoder takes a name apart, refuses nonsense with a reason, and builds a name', async ({
  page,
}) => {
  await open(page, 'lessons/reading-an-instance-type/');
  const decoder = page.locator('#name-decoder');
  const field = decoder.getByRole('textbox', { name: 'Instance name' });
  await expect(
    decoder.getByRole('heading', { name: 'g4dn.xlarge, read from the left' }),
  ).toBeVisible();

  await decoder.getByRole('button', { name: 'c7g.xlarge' }).click();
  await expect(field).toHaveValue('c7g.xlarge');
  await expect(decoder.locator('dl').first()).toContainText('Graviton');

  await field.fill('not a name');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(decoder.getByRole('status').first()).not.toBeEmpty();

  await field.fill('m5.large');
  await decoder.getByRole('combobox', { name: 'Size' }).selectOption('4xlarge');
  await expect(field).toHaveValue('m5.4xlarge');

  // Whether such a type exists is a question for the table of all types.
  await field.fill('x2iedn.32xlarge');
  await decoder.getByRole('link', { name: 'Look it up among all types' }).click();
  await expect(page).toHaveURL('/explore/?q=x2iedn.32xlarge');
  await expect(page.getByRole('button', { name: 'x2iedn.32xlarge', exact: true })).toBeVisible();
});
