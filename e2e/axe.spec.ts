import { AxeBuilder } from '@axe-core/playwright';
import { expect, open, type Page, test } from './fixture.ts';
import { inGroups, LONG, ROUTES } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const GROUPS = 4;

/** What axe objects to, short enough to read. */
async function objections(page: Page, rules?: string[]): Promise<string[]> {
  // Naming all that is right takes most of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) =>
      `${id}: ${html.slice(0, 200)} ${failureSummary?.split('\n').slice(1, 3).join(' ')}`.trim(),
    ),
  );
}

for (const [group, routes] of inGroups(ROUTES, GROUPS).entries()) {
  test(`axe objects to nothing in light and dark (${group + 1} of ${GROUPS})`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const route of routes) {
      await test.step(route, async () => {
        await page.emulateMedia({ colorScheme: 'light' });
        await open(page, route);
        expect.soft(await objections(page), `/${route} in light`).toEqual([]);
        // Only colours differ: the long run asks everything again all the same.
        await page.emulateMedia({ colorScheme: 'dark' });
        const rules = LONG ? undefined : ['color-contrast'];
        expect.soft(await objections(page, rules), `/${route} in dark`).toEqual([]);
      });
    }
  });
}

test('axe objects to nothing in the projector theme', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, 'settings/');
  await page.getByRole('group', { name: 'Theme' }).getByText('Projector').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  const few = [
    '',
    'lessons/big-idea/',
    'lessons/cost-and-performance/',
    'chart/',
    'choose/',
    'labs/inference-recommender/',
  ];
  for (const route of LONG ? ROUTES : few) {
    await open(page, route);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
    expect.soft(await objections(page), `/${route} in projector`).toEqual([]);
  }
});

test('axe objects to nothing once widgets are in use', async ({ page, allowed }) => {
  test.setTimeout(300_000);
  allowed.push(/404/);
  // A colour half-way between two is nobody's.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const states: Record<string, () => Promise<void>> = {
    'a recommendation': () => open(page, 'choose/?path=serve,deep,needs-cuda'),
    'a followed price': async () => {
      await open(page, 'lessons/big-idea/');
      await page.locator('#training-event .followed').first().click();
      await expect(page.locator('#figure-note')).toContainText('p4d.24xlarge');
    },
    'the menu of prices': async () => {
      await open(page, '');
      await page.getByRole('button', { name: /^Prices:/ }).click();
      await expect(page.getByRole('combobox', { name: 'Region' })).toBeVisible();
    },
    'a pinned point': () => open(page, 'chart/?selected=g4dn.xlarge'),
    'the concept view': () => open(page, 'chart/?view=concept'),
    'notices on a hostile address': () => open(page, 'chart/?view=x&hide=y&nonsense=1#z'),
    'an open card': async () => {
      await open(page, 'flashcards/');
      await page.getByRole('button', { name: /^Show answer/ }).click();
    },
    'a checked question': async () => {
      await open(page, 'quiz/?lesson=big-idea');
      await page.getByRole('article').locator('[data-choice]').first().click();
      await page.getByRole('button', { name: /^Check answer/ }).click();
    },
    'a quick check with feedback and an open term': async () => {
      await open(page, 'lessons/big-idea/');
      await page.locator('[data-choice]').first().click();
      await page.locator('.qcheck-quick-check [data-choice]').first().click();
      await page.getByRole('button', { name: 'Inference', exact: true }).click();
    },
    'the recommender with a switch, a question and a field that it cannot use': async () => {
      await open(page, 'labs/inference-recommender/?sizes=1&why=m5.large&budget=9&all=1');
      await page.getByLabel('Requests', { exact: true }).fill('lots');
      await page.getByText(/is “lots”/).waitFor();
    },
    'a limit that nothing meets': () => open(page, 'labs/inference-recommender/?limit=0.1'),
    'own measurements before they are kept': async () => {
      await open(page, 'labs/inference-recommender/');
      await page
        .getByLabel('CSV or JSON')
        .fill('model,instance_type,throughput_per_s\nBERT base,g6f.large,120\nBERT base,g6f,x\n');
      await page.getByRole('region', { name: 'Preview' }).waitFor();
    },
    'a finished load test': async () => {
      await open(page, 'labs/inference-recommender/?burst=10');
      await page.getByText(/10 times the rate/).waitFor();
      await page.getByRole('button', { name: 'Run the test' }).click();
      await page.getByText('P95 is broken:').waitFor();
    },
    'a dialog': async () => {
      await open(page, 'settings/');
      await page.getByRole('button', { name: 'Erase everything' }).click();
    },
    'a rightsizing finding with its working': () => open(page, 'labs/rightsizing/?guess=shown'),
    'a rightsizing guess and how the sample is made': async () => {
      await open(page, 'labs/rightsizing/?sample=memory-leak');
      await page.getByText('How “Memory leak” is made').click();
      await page.getByRole('button', { name: 'Under-provisioned' }).click();
    },
    'a rightsizing question about the scale': () =>
      open(page, 'labs/rightsizing/?sample=summed-endpoint&guess=shown'),
    'a file of metrics that is refused': async () => {
      await open(page, 'labs/rightsizing/');
      await page.getByText('Use your own metrics').click();
      await page.getByLabel(/Choose a file of metrics/).setInputFiles({
        name: 'metrics.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('timestamp,CPUUtilization\n2026-06-01T00:00:00Z,many\n'),
      });
      await expect(page.getByText('metrics.csv can’t be used')).toBeVisible();
    },
    'seven days of credits with throttled stretches': () =>
      open(page, 'labs/cpu-credits/?guess=shown&days=7'),
    'the 404 page': () => open(page, 'lessons/burstable/'),
  };
  for (const [state, reach] of Object.entries(states)) {
    await test.step(state, async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await reach();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const rules = colorScheme === 'dark' && !LONG ? ['color-contrast'] : undefined;
        expect.soft(await objections(page, rules), `${state} in ${colorScheme}`).toEqual([]);
      }
    });
  }
});

test('axe objects to nothing in a figure shown alone', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const address of [
      'lessons/cost-and-performance/?figure=cost-complexity',
      'lessons/reading-an-instance-type/?figure=name-decoder',
      'choose/?figure=flowchart',
    ]) {
      await open(page, address);
      await expect(page.locator('figure[data-theme="projector"]')).toBeVisible();
      expect.soft(await objections(page), `${address} in ${colorScheme}`).toEqual([]);
    }
  }
});
