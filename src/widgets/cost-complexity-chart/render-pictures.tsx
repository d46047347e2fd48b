import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createCalculator } from '../../core/calculator.ts';
import type { Facts } from '../../core/catalog/types.ts';
import { chartDrawing } from './chart-drawing.ts';
import type { Drawing } from './drawing.ts';
import { NARROW, WIDE } from './geometry.ts';
import { LiveChart } from './LiveChart.tsx';
import { SNAPSHOT_KEYS, snapshotValue } from './snapshots.ts';

const MOST_TURNS = 50;

/**
 * Mounts the live chart once for each picture that pages carry. Needs a document: the build runs it in
 * a worker of its own, with happy-dom.
 *
 * @returns for each key the markup of both drawings, wide and narrow
 */
export async function renderPictures(facts: Facts): Promise<Record<string, string>> {
  const c = createCalculator(facts);
  const pictures: Record<string, string> = {};
  for (const key of SNAPSHOT_KEYS) {
    const markups: string[] = [];
    for (const size of [WIDE, NARROW]) {
      const drawing = chartDrawing(facts, snapshotValue(key), size, c);
      if (drawing) markups.push(await renderPicture(drawing));
    }
    pictures[key] = markups.join('');
  }
  return pictures;
}

async function renderPicture(drawing: Drawing): Promise<string> {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  flushSync(() => root.render(<LiveChart drawing={drawing} />));
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isComplete(host, drawing)) break;
  }
  const svg = host.querySelector('svg');
  if (!svg || !isComplete(host, drawing)) {
    throw new Error(`The chart ${drawing.view} ${drawing.size.name} did not draw all its points`);
  }
  const markup = clean(svg, drawing);
  root.unmount();
  host.remove();
  return markup;
}

function isComplete(host: Element, { marks, lines, xAxis, yAxis }: Drawing): boolean {
  return (
    host.querySelectorAll('.cc-mark').length === marks.length &&
    host.querySelectorAll('.recharts-reference-line').length === lines.length &&
    host.querySelectorAll('.cc-tick').length === xAxis.ticks.length + yAxis.ticks.length
  );
}

const KEPT_CLASSES = /^(?:cc-|g-|s-|halo$|ring$|m$|e$)/;

/** All the rest is the library's own, or said better by the style sheet. */
const KEPT_ATTRIBUTES = /^(?:class|viewBox|x|y|x[12]|y[12]|cx|cy|r|d|transform)$/;

/** Leaves what the style sheet needs: no inline style, no ids, no size, none of the library's names. */
function clean(drawn: SVGSVGElement, { size, view }: Drawing): string {
  // React still owns the original, and takes it apart on unmounting.
  const svg = drawn.cloneNode(true) as SVGSVGElement;
  for (const unused of svg.querySelectorAll('title, desc, defs, style, clipPath')) unused.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    const kept = [...element.classList].filter((name) => KEPT_CLASSES.test(name));
    for (const { name, value } of [...element.attributes]) {
      const positionOfLine = element.tagName === 'line' && (name === 'x' || name === 'y');
      if (!KEPT_ATTRIBUTES.test(name) || positionOfLine) element.removeAttribute(name);
      else if (name !== 'class') element.setAttribute(name, shortNumbers(value));
    }
    if (kept.length > 0) element.setAttribute('class', kept.join(' '));
    else element.removeAttribute('class');
  }
  for (const group of [...svg.querySelectorAll('g')]) {
    if (group.childNodes.length === 0) group.remove();
    else if (group.attributes.length === 0) group.replaceWith(...group.childNodes);
  }
  svg.setAttribute('class', `cc-picture cc-${size.name} cc-view-${view}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg.outerHTML;
}

const shortNumbers = (value: string): string => value.replace(/(\d+\.\d{2})\d+/g, '$1');
