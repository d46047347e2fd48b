/** Every element outside the path from the body to `element` becomes inert; the result undoes it. */
function isolate(element: HTMLElement): () => void {
  const changed: HTMLElement[] = [];
  for (
    let node = element;
    node.parentElement && node !== document.body;
    node = node.parentElement
  ) {
    for (const sibling of node.parentElement.children) {
      if (sibling !== node && sibling instanceof HTMLElement && !sibling.inert) {
        sibling.inert = true;
        changed.push(sibling);
      }
    }
  }
  return () => {
    for (const sibling of changed) sibling.inert = false;
  };
}

/**
 * Shows one element alone over the page, in the projector theme: in the top layer, everything else
 * inert, and the browser's own full screen too where it is asked for and allowed. Nothing is moved in
 * the document, so what is inside keeps its state. Escape leaves. Returns a function that leaves.
 */
export function showAlone(
  element: HTMLElement,
  fullScreen: boolean,
  onLeave: () => void,
): () => void {
  const restore = isolate(element);
  const theme = element.dataset.theme;
  element.dataset.theme = 'projector';
  element.popover = 'manual';
  element.showPopover();
  let left = false;

  const leave = () => {
    if (left) return;
    left = true;
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('fullscreenchange', onFullScreen);
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    element.hidePopover();
    element.popover = null;
    if (theme === undefined) delete element.dataset.theme;
    else element.dataset.theme = theme;
    restore();
    element.querySelector<HTMLElement>('.fig-alone')?.focus();
    onLeave();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave();
  };
  const onFullScreen = () => {
    if (!document.fullscreenElement) leave();
  };

  document.addEventListener('keydown', onKey);
  if (fullScreen && document.fullscreenEnabled) {
    document.documentElement
      .requestFullscreen()
      .then(() => document.addEventListener('fullscreenchange', onFullScreen))
      .catch(() => {});
  }
  element.querySelector<HTMLElement>('.fig-alone')?.focus();
  return leave;
}
