// The one script that runs before the first paint: it puts the reader's theme, region and text size on
// <html>, and when the page is loaded and painted it fetches what makes it interactive.
(() => {
  const root = document.documentElement;
  const self = document.currentScript.dataset;
  const add = (tag, properties) =>
    document.head.appendChild(Object.assign(document.createElement(tag), properties));
  const fonts = () => add('link', { rel: 'stylesheet', href: self.fonts });
  let seen = false;
  try {
    const kept = JSON.parse(localStorage.getItem('rightsize') || '{}');
    if (/^(light|dark|projector)$/.test(kept.theme)) root.dataset.theme = kept.theme;
    if (/^[a-z]{2}(-[a-z]+)+-\d$/.test(kept.region)) root.dataset.region = kept.region;
    if (/^(reserved-1y-all-upfront|spot)$/.test(kept.purchaseOption))
      root.dataset.option = kept.purchaseOption;
    if (kept.textScale > 0) root.dataset.text = Math.round(kept.textScale * 100);
    if (kept.notes2026 === false) root.dataset.notes = 'off';
    if (kept.tablesFirst === true) root.dataset.tables = 'first';
    seen = sessionStorage.getItem('fonts') === self.fonts;
    sessionStorage.setItem('fonts', self.fonts);
  } catch {}
  if (seen) fonts();
  addEventListener('load', () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        for (const href of self.preload.split(' ')) {
          if (href) add('link', { rel: 'modulepreload', href });
        }
        add('script', { type: 'module', src: self.entry });
        if (!seen) fonts();
      }),
    ),
  );
})();
