import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/browser.mjs';

/** A phone on a slow network: 4 times slower, 150 ms, 1.6 Mbit/s down and 0.75 up. */
export const THROTTLE = {
  cpu: 4,
  network: {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  },
};

export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
export const DESKTOP = { viewport: { width: 1280, height: 800 } };

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function launchBrowser() {
  return chromium.launch(launchOptions());
}

/**
 * Opens a page with nothing kept from before, and closes it after `use`. The page is steered through the
 * browser's own protocol, so that no helper of ours counts in its memory.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ device: object, isSlow: boolean }} how
 * @param {(tab: Tab) => Promise<T>} use
 * @template T
 * @returns {Promise<T>}
 *
 * @typedef {ReturnType<typeof makeTab>} Tab
 */
export async function withTab(browser, { device, isSlow }, use) {
  const context = await browser.newContext(device);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Page.enable');
    if (isSlow) {
      await session.send('Network.emulateNetworkConditions', THROTTLE.network);
      await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE.cpu });
    }
    return await use(makeTab(page, session));
  } finally {
    await context.close();
  }
}

function makeTab(page, session) {
  const source = (body, args) => `(${body})(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
  return {
    page,
    session,
    /** Runs a function of `in-page.mjs` before the page's own scripts. */
    prepare: (body, ...args) =>
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: source(body, args) }),
    /** Runs a function in the page and gives its value. */
    async ask(body, ...args) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: source(body, args),
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    },
    /** Waits for a truthy value; undefined after `ms`. */
    async until(body, ms = 20_000) {
      for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) {
        const value = await this.ask(body);
        if (value) return value;
      }
      return undefined;
    },
  };
}
