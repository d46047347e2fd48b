// What the built guide consists of, read from its files.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const ROOT = path.join(import.meta.dirname, '..');
export const DIST = path.join(ROOT, 'dist');

/** Slugs in the order of the course. */
export const LESSONS: readonly string[] = (
  parse(fs.readFileSync(path.join(ROOT, 'content/outline.yaml'), 'utf8')) as {
    lessons: string[];
  }[]
).flatMap((part) => part.lessons);

/** Paths of all pages below the base, such as `lessons/big-idea/`; the home page is ''. */
export const ROUTES: readonly string[] = fs
  .readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'index.html')
  .map((file) =>
    file
      .split(path.sep)
      .join('/')
      .replace(/index\.html$/, ''),
  )
  .sort();

/** The long variants run everything everywhere. */
export const LONG = process.env.LONG === '1';

/** Spreads routes over so many tests that the workers share them. */
export function inGroups<T>(items: readonly T[], groups: number): readonly (readonly T[])[] {
  return Array.from({ length: groups }, (_, group) =>
    items.filter((_item, index) => index % groups === group),
  );
}
