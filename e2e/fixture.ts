import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect, type Locator, type Page };

/** What a browser says when it drops a request because the page went elsewhere: no fault. */
const ABANDONED = 'net::ERR_ABORTED';

interface Guards {
  /** Problems that a test provokes on purpose: it adds a pattern for each. */
  allowed: RegExp[];
}

/**
 * Every test fails on what a reader would never see and a maintainer must: errors and warnings in the
 * console, exceptions, breaches of the content security policy, failed requests, and requests to any
 * other origin.
 */
export const test = base.extend<Guards>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  allowed: async ({}, use) => use([]),
  context: async ({ context, allowed, baseURL }, use) => {
    const problems: string[] = [];
    const { origin } = new URL(baseURL ?? '');
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`CSP: ${violatedDirective} blocked ${blockedURI}`);
      });
    });
    context.on('console', (message) => {
      const type = message.type();
      if (type === 'error' || type === 'warning') {
        problems.push(`console ${type}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => problems.push(`exception: ${error.error().stack}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'blob:' && url.origin !== origin) {
        problems.push(`request to another origin: ${url.href}`);
      }
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      if (reason !== ABANDONED) problems.push(`request failed: ${request.url()} ${reason}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
    });
    await use(context);
    const unexpected = problems.filter((problem) => !allowed.some((known) => known.test(problem)));
    expect(unexpected, 'what the browser complained about').toEqual([]);
  },
});

/** What is read of React’s own tree: nothing else says when a page is live. */
interface Fiber {
  readonly tag: number;
  readonly return: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly stateNode: {
    readonly current?: Fiber & { readonly memoizedState: { readonly isDehydrated: boolean } };
  };
}

/**
 * Waits until React has taken over the page, so that every control does what it says, and has read
 * the address, which the static page knows nothing of.
 */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('main h1');
    const known = Object.entries(heading ?? {}).find(([key]) => key.startsWith('__reactFiber'));
    // An element has its fiber while React still looks the page through: the root says what is done.
    let fiber: Fiber | null = known?.[1];
    while (fiber?.return) fiber = fiber.return;
    const root = fiber?.stateNode.current;
    if (root?.memoizedState.isDehydrated !== false) return false;
    const DEHYDRATED = 18;
    const left: (Fiber | null)[] = [root.child];
    for (let next = left.pop(); left.length > 0 || next; next = left.pop()) {
      if (next?.tag === DEHYDRATED) return false;
      if (next) left.push(next.sibling, next.child);
    }
    return true;
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Opens a page of the guide, by its path below the base, and waits until it is live. */
export async function open(page: Page, path = ''): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

/** Presses Tab until the element has the focus, as a person without a mouse would. */
export async function tabTo(page: Page, target: Locator, most = 250): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} cannot be reached with ${most} presses of Tab`);
}

/** The events of the learner's record, as the browser has stored them; none before it is there. */
export function storedEvents(page: Page): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(async () => {
    // Opening it would make it, and the guide would find a record without its stores.
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'rightsize-study')) return [];
    return new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const opening = indexedDB.open('rightsize-study');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const reading = database.transaction('events').objectStore('events').getAll();
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => {
          database.close();
          resolve(reading.result);
        };
      };
    });
  });
}
