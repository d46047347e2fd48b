import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

/** Basic Latin, Latin-1 and the signs that our texts use. */
const CHARACTERS = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...Array.from({ length: 0x100 - 0xa0 }, (_, index) => String.fromCodePoint(0xa0 + index)),
  ...'–—‘’“”…−‹›',
].join('');

interface Face {
  readonly family: string;
  readonly file: string;
  readonly style: 'normal' | 'italic';
  readonly weight: string;
  readonly axes: Record<string, number | { min: number; max: number }>;
}

const FACES: readonly Face[] = [
  {
    family: 'Source Serif 4 Variable',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    style: 'normal',
    weight: '400 650',
    axes: { wght: { min: 400, max: 650 } },
  },
  {
    family: 'Source Serif 4 Variable',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2',
    style: 'italic',
    weight: '400',
    axes: { wght: 400, opsz: 16 },
  },
  {
    family: 'IBM Plex Sans Variable',
    file: '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
    style: 'normal',
    weight: '400 700',
    axes: { wght: { min: 400, max: 700 } },
  },
];

export interface BuiltFonts {
  /** File name of the style sheet in the assets folder. */
  readonly css: string;
  /** The characters of a text that the fonts lack. */
  readonly missing: (text: string) => string[];
}

function hashed(name: string, extension: string, content: Buffer | string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return `${name}-${hash}.${extension}`;
}

/** Cuts the fonts to our characters and writes them with their style sheet into `assets`. */
export async function buildFonts(assets: string): Promise<BuiltFonts> {
  const require = createRequire(import.meta.url);
  const rules = await Promise.all(
    FACES.map(async ({ family, file, style, weight, axes }) => {
      const subset = await subsetFont(fs.readFileSync(require.resolve(file)), CHARACTERS, {
        targetFormat: 'woff2',
        variationAxes: axes,
      });
      const name = hashed(path.basename(file, '.woff2'), 'woff2', subset);
      fs.writeFileSync(path.join(assets, name), subset);
      return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:swap;src:url(${name}) format('woff2')}`;
    }),
  );
  const css = rules.join('\n');
  const name = hashed('fonts', 'css', css);
  fs.writeFileSync(path.join(assets, name), css);
  const known = new Set([...CHARACTERS, '\n', '\r', '\t', '\u200b']);
  return {
    css: name,
    missing: (text) => [...new Set(text)].filter((character) => !known.has(character)),
  };
}
