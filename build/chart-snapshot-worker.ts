import { parentPort, workerData } from 'node:worker_threads';
import { Window } from 'happy-dom';
import type { Facts } from '../src/core/catalog/types.ts';

/** What React and Recharts look for in a browser; the rest stays Node's. */
const BROWSER_NAMES = [
  'window',
  'document',
  'Element',
  'HTMLElement',
  'HTMLIFrameElement',
  'SVGElement',
  'Node',
  'MutationObserver',
  'ResizeObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const;

const browser = new Window({ url: 'http://localhost/' });
for (const name of BROWSER_NAMES) {
  const value = name === 'window' ? browser : Reflect.get(browser, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

// React decides on import whether it has a document.
const { renderPictures } = await import('../src/widgets/cost-complexity-chart/render-pictures.tsx');
const facts: Facts = workerData;
parentPort?.postMessage(await renderPictures(facts));
await browser.happyDOM.close();
