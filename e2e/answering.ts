import type { Locator } from './fixture.ts';

/** Gives the first answer that comes to hand, in the way of the question's kind; does not check it. */
export async function answerFirst(question: Locator): Promise<void> {
  // The view of a kind may come after its question.
  await question
    .locator('select, textarea, input[type="text"], [data-choice], [data-move]')
    .first()
    .waitFor();
  for (const menu of await question.getByRole('combobox').all()) {
    await menu.selectOption({ index: 1 });
  }
  for (const field of await question.getByRole('textbox').all()) await field.fill('12.5');
  const names = new Set<string | null>();
  for (const radio of await question.locator('[data-choice] input[type="radio"]').all()) {
    const name = await radio.getAttribute('name');
    if (!names.has(name)) await radio.check({ force: true });
    names.add(name);
  }
  for (const group of await question
    .locator('fieldset:has([data-choice] [type="checkbox"])')
    .all()) {
    const asked = Number(/(\d+) asked for/.exec(await group.innerText())?.[1]);
    for (const box of (await group.getByRole('checkbox').all()).slice(0, asked)) {
      await box.check({ force: true });
    }
  }
  for (const keep of await question.getByRole('button', { name: 'Keep this order' }).all()) {
    await keep.click();
  }
}
