/**
 * Records what a page fetches. Bytes are those on the wire, headers included; a file from the cache
 * counts nothing.
 * @param {import('./browser.mjs').Tab} tab
 */
export function recordNetwork({ session }) {
  const requests = new Map();
  let loadAt = Number.POSITIVE_INFINITY;
  let busyAt = Date.now();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    busyAt = Date.now();
    requests.set(requestId, { url: request.url, wire: 0, end: Number.POSITIVE_INFINITY });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    busyAt = Date.now();
    Object.assign(requests.get(requestId) ?? {}, { wire: encodedDataLength, end: timestamp });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => requests.delete(requestId));
  session.on('Page.loadEventFired', ({ timestamp }) => {
    loadAt = Math.min(loadAt, timestamp);
  });
  return {
    quietMs: () => Date.now() - busyAt,
    /** Everything that came, with its kind and whether it had come when the page was loaded. */
    fetched: () =>
      [...requests.values()]
        .filter(({ url, end }) => url.startsWith('http') && Number.isFinite(end))
        .map(({ url, wire, end }) => {
          const { pathname } = new URL(url);
          return { pathname, kind: kindOf(pathname), wire, isBeforeLoad: end <= loadAt };
        }),
  };
}

function kindOf(pathname) {
  const [, extension = ''] = /\.(\w+)$/.exec(pathname) ?? [];
  if (pathname.endsWith('/') || extension === 'html') return 'html';
  return { js: 'js', css: 'css', woff2: 'font' }[extension] ?? 'other';
}
