/** What the style sheet gives to the drawing; each is an SVG attribute of the same name. */
const PRESENTATION = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
] as const;

const PNG_SCALE = 2;
const PADDING = 16;

/** Text of an SVG file that looks like `svg` by itself, in the colours it has on the page now. */
export function standaloneSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const target = copies[index];
    if (!target) continue;
    const computed = getComputedStyle(original);
    for (const attribute of ['style', 'class', 'tabindex', 'id', 'aria-hidden', 'focusable']) {
      target.removeAttribute(attribute);
    }
    for (const property of PRESENTATION) {
      const value = computed.getPropertyValue(property);
      if (value) target.setAttribute(property, value);
    }
  }
  const { width, height } = sizeOf(svg);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width + 2 * PADDING));
  copy.setAttribute('height', String(height + 2 * PADDING));
  copy.setAttribute(
    'viewBox',
    `${-PADDING} ${-PADDING} ${width + 2 * PADDING} ${height + 2 * PADDING}`,
  );
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('x', String(-PADDING));
  paper.setAttribute('y', String(-PADDING));
  paper.setAttribute('width', String(width + 2 * PADDING));
  paper.setAttribute('height', String(height + 2 * PADDING));
  paper.setAttribute('fill', getComputedStyle(svg).getPropertyValue('--paper').trim() || '#fff');
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

export async function downloadSvg(svg: SVGSVGElement, name: string): Promise<void> {
  save(new Blob([standaloneSvg(svg)], { type: 'image/svg+xml' }), `${name}.svg`);
}

export async function downloadPng(svg: SVGSVGElement, name: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([standaloneSvg(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * PNG_SCALE;
    canvas.height = image.height * PNG_SCALE;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('This browser makes no PNG');
    save(blob, `${name}.png`);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  return { width, height };
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
