import { expect, hydrated, open, type Page, storedEvents, test } from './fixture.ts';

const DATABASE = 'rightsize-study';
const NOT_STORING = 'This browser is not storing your progress.';

const readLessons = (page: Page) => page.getByRole('img', { name: /^Course progress/ });

/** Goes to the end of a lesson, as a reader does. */
async function read(page: Page, lesson: string): Promise<void> {
  await open(page, `lessons/${lesson}/`);
  await page.locator('#recap + ol').scrollIntoViewIfNeeded();
}

test('what was read and answered is there after a reload, on every page', async ({ page }) => {
  await read(page, 'big-idea');
  await expect(readLessons(page)).toHaveAccessibleName('Course progress: 1 of 18 lessons read');
  await read(page, 'four-metrics');
  await expect(readLessons(page)).toHaveAccessibleName('Course progress: 2 of 18 lessons read');
  await page.reload();
  await hydrated(page);
  await expect(readLessons(page)).toHaveAccessibleName('Course progress: 2 of 18 lessons read');
  await open(page);
  await expect(page.getByRole('link', { name: /Training and inference.*Read/ })).toBeVisible();
  await page.getByRole('link', { name: 'Continue lesson 4' }).click();
  await expect(page).toHaveURL('/lessons/burstable-t2-t3/');
  await open(page, 'progress/');
  await expect(page.getByRole('main')).toContainText('2 of 18 lessons read');
});

test('two tabs see each other’s progress and overwrite nothing', async ({ page, context }) => {
  const other = await context.newPage();
  await open(page, 'lessons/big-idea/');
  await open(other, 'lessons/four-metrics/');
  await page.locator('#recap + ol').scrollIntoViewIfNeeded();
  await expect(readLessons(other)).toHaveAccessibleName('Course progress: 1 of 18 lessons read');
  const choice = (tab: Page) =>
    tab
      .getByRole('group', { name: /^Quick check/ })
      .first()
      .getByRole('radio')
      .first();
  await Promise.all([choice(page).check({ force: true }), choice(other).check({ force: true })]);
  await other.locator('#recap + ol').scrollIntoViewIfNeeded();
  for (const tab of [page, other]) {
    await expect(readLessons(tab)).toHaveAccessibleName('Course progress: 2 of 18 lessons read');
  }
  await page.close();
  await other.reload();
  await hydrated(other);
  await expect(choice(other)).toBeChecked();
  await open(other, 'lessons/big-idea/');
  await expect(choice(other)).toBeChecked();
  await expect(readLessons(other)).toHaveAccessibleName('Course progress: 2 of 18 lessons read');
});

test.describe('when the browser refuses storage', () => {
  const refusals = {
    'because opening it throws': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
    'because there is none': () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    },
    'of every kind': () => {
      const refuse = {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      };
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, refuse);
      }
    },
  };
  for (const [reason, refuse] of Object.entries(refusals)) {
    test(`the guide works, says so once and offers an export, ${reason}`, async ({ page }) => {
      await page.addInitScript(refuse);
      await read(page, 'big-idea');
      const notice = page.getByRole('status').filter({ hasText: NOT_STORING });
      await expect(notice).toHaveCount(1);
      await expect(readLessons(page)).toHaveAccessibleName('Course progress: 1 of 18 lessons read');
      await notice.getByRole('link', { name: 'Export your progress' }).click();
      await expect(page).toHaveURL('/settings/#data');
      await expect(readLessons(page)).toHaveAccessibleName('Course progress: 1 of 18 lessons read');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export progress' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.json$/);
      await page.getByRole('link', { name: 'Cards' }).click();
      await expect(page.getByRole('article', { name: 'Card 1 of 12' })).toBeVisible();
      await page.keyboard.press('Space');
      await page.keyboard.press('3');
      await expect(page.getByRole('article', { name: /^Card 2 of/ })).toBeVisible();
      await page.getByRole('link', { name: 'Checkpoints' }).click();
      await page.getByRole('link', { name: /^Practise Training and inference/ }).click();
      await expect(page.getByRole('main').getByRole('article')).toBeVisible();
      await expect(notice).toHaveCount(1);
    });
  }
});

test.describe('storage that somebody else has written', () => {
  /** Something of the same origin that has no script. */
  const prepare = (page: Page) => page.goto('icon.svg');
  test.beforeEach(({ allowed }) => {
    allowed.push(/favicon\.ico/);
  });

  test('a corrupted cache of settings is ignored and the page is painted', async ({ page }) => {
    await prepare(page);
    for (const cache of [
      '{not json',
      'null',
      '[1,2]',
      '{"theme":"<script>","region":"../../etc","textScale":1e9,"notes2026":"no","tablesFirst":{}}',
    ]) {
      await page.evaluate((text) => localStorage.setItem('rightsize', text), cache);
      await page.goto('lessons/big-idea/');
      const html = page.locator('html');
      await expect(html).not.toHaveAttribute('data-theme', /./);
      await hydrated(page);
      await expect(html).not.toHaveAttribute('data-theme', /./);
      await expect(page.locator('.since-now').first()).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText('us-east-1');
    }
  });

  test('a foreign database of the same name is left alone and the guide goes on in memory', async ({
    page,
  }) => {
    await prepare(page);
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name, 1);
          opening.onupgradeneeded = () =>
            opening.result.createObjectStore('foreign').add('keep me', 1);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
      DATABASE,
    );
    await read(page, 'big-idea');
    await expect(page.getByRole('status').filter({ hasText: NOT_STORING })).toHaveCount(1);
    await expect(readLessons(page)).toHaveAccessibleName('Course progress: 1 of 18 lessons read');
    await prepare(page);
    const kept = await page.evaluate(
      (name) =>
        new Promise<unknown>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('foreign').objectStore('foreign').get(1);
            reading.onsuccess = () => resolve(reading.result);
          };
        }),
      DATABASE,
    );
    expect(kept).toBe('keep me');
  });

  test('records that are no events are set aside for their owner, and the others count', async ({
    page,
  }) => {
    await read(page, 'big-idea');
    await expect
      .poll(async () => (await storedEvents(page)).map(({ kind }) => kind))
      .toContain('lesson-read');
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('events', 'readwrite');
            const events = writing.objectStore('events');
            events.put('rubbish', 'aaa');
            events.put({ id: 'bbb', schema: 1, at: 'never', kind: 'lesson-read' }, 'bbb');
            events.put({ __proto__: null, kind: 'erased' }, 'ccc');
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            writing.onerror = () => reject(writing.error);
          };
        }),
      DATABASE,
    );
    await open(page, 'settings/');
    await expect(readLessons(page)).toHaveAccessibleName('Course progress: 1 of 18 lessons read');
    await expect(page.getByText(/^3 stored records could not be read/)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: NOT_STORING })).toHaveCount(0);
  });
});
