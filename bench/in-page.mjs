// These functions are sent into the page as text: each stands alone.

/** Watches paints, shifts and long tasks from the start; the rest reads `window.bench`. */
export function observePage() {
  const seen = { lcp: 0, lcpElement: '', cls: 0, longTasks: [] };
  window.bench = seen;
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  observe('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
    seen.lcpElement = entry.element?.tagName.toLowerCase() ?? '';
  });
  observe('longtask', (entry) => seen.longTasks.push([entry.startTime, entry.duration]));
  // Shifts are summed in windows: at most 1 s between two, at most 5 s in all; the worst one counts.
  let first = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let sum = 0;
  observe('layout-shift', (entry) => {
    if (entry.hadRecentInput) return;
    if (entry.startTime - last > 1000 || entry.startTime - first > 5000) {
      first = entry.startTime;
      sum = 0;
    }
    last = entry.startTime;
    sum += entry.value;
    seen.cls = Math.max(seen.cls, sum);
  });
}

/** What was seen until now: paints in ms since navigation; blocking time from the first paint on. */
export function readLoad() {
  const { lcp, lcpElement, cls, longTasks } = window.bench;
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const load = performance.getEntriesByType('navigation')[0]?.loadEventEnd ?? 0;
  const until = load + 5000;
  let tbt = 0;
  let longest = 0;
  for (const [start, duration] of longTasks) {
    const end = Math.min(start + duration, until);
    const from = Math.max(start, fcp);
    tbt += Math.max(0, end - from - 50);
    if (end > from) longest = Math.max(longest, duration);
  }
  return { fcp, lcp, lcpElement, cls, tbt, longest, load };
}

/**
 * Clicks a choice of the first question every 50 ms from the first paint on, another one each time, and
 * looks in the next frame whether its feedback is shown. Goes on until the page is left or stopped.
 */
export function clickFromFirstPaint() {
  const log = {
    firstClick: 0,
    usable: 0,
    clicks: 0,
    lost: 0,
    takenOver: 0,
    kept: 0,
    stopped: false,
  };
  window.quizLog = log;
  let awaited = null;
  let lastClick = Number.NEGATIVE_INFINITY;

  const feedbackOf = (choice) => choice.parentElement?.querySelector('[data-feedback]');
  const isShown = (element) =>
    element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true &&
    element.getBoundingClientRect().height > 1;
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(0);
    });

  const tick = () => {
    const now = performance.now();
    const first = document.querySelector('[data-choice]');
    const choices = [
      ...(first?.closest('ol, ul, fieldset')?.querySelectorAll('[data-choice]') ?? []),
    ];
    if (first && !log.takenOver) {
      const isReacts = Object.keys(first).some((key) => key.startsWith('__reactProps'));
      if (isReacts) log.takenOver = now;
    }
    if (awaited) {
      if (!isShown(feedbackOf(awaited))) log.lost++;
      else if (!log.usable) {
        log.usable = -1;
        painted((at) => {
          log.usable = at;
        });
      }
      awaited = null;
    }
    const hasPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (log.stopped) {
      // The last answer must still stand.
      const chosen = choices[(log.clicks - 1) % choices.length];
      log.kept = chosen && isShown(feedbackOf(chosen)) ? 1 : 0;
      return;
    }
    if (choices.length > 0 && hasPainted && now - lastClick >= 50) {
      if (!log.firstClick) log.firstClick = now;
      lastClick = now;
      awaited = choices[log.clicks % choices.length];
      log.clicks++;
      awaited.click();
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

/** Times the next click on a link: from its input to the frame that paints another heading. */
export function timeNextPage() {
  const heading = () => document.querySelector('main h1')?.textContent ?? '';
  const before = heading();
  window.nextPage = 0;
  addEventListener(
    'click',
    ({ timeStamp }) => {
      const look = () => {
        if (heading() === before || heading() === '') return requestAnimationFrame(look);
        // This frame will be painted; the message comes right after.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          window.nextPage = performance.now() - timeStamp;
        };
        return channel.port2.postMessage(0);
      };
      requestAnimationFrame(look);
    },
    { capture: true, once: true },
  );
}

/** Middle of the first match, scrolled into view; null without one. */
export function placeOf(selector) {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** Presses the up and down arrows on what has the focus; milliseconds until each is laid out. */
export function timeKeys(count) {
  const times = [];
  for (let pressed = 0; pressed < count; pressed++) {
    const key = pressed % 2 === 0 ? 'ArrowDown' : 'ArrowUp';
    const start = performance.now();
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times;
}
