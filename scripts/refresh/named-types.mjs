import fs from 'node:fs';
import path from 'node:path';

const TEXTS = ['.mdx', '.yaml', '.txt'];

/**
 * Where the guide's texts name some types. A figure of a type without a price stops the build there.
 *
 * @param {string} content folder of the texts; the data may lie inside it
 * @param {readonly string[]} types
 * @returns {{ type: string, files: string[] }[]} types that are named, with paths below the folder
 */
export function namedTypes(content, types) {
  const texts = fs
    .readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => TEXTS.includes(path.extname(name)))
    .sort()
    .map((name) => ({ name, text: fs.readFileSync(path.join(content, name), 'utf8') }));
  return types
    .map((type) => ({
      type,
      files: texts.filter(({ text }) => names(text, type)).map(({ name }) => name),
    }))
    .filter(({ files }) => files.length > 0);
}

/** Whether a text has the name as a whole: `c5.large` is not in `c5.large-x`, `ml.c5.large` is. */
function names(text, type) {
  for (let at = text.indexOf(type); at !== -1; at = text.indexOf(type, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + type.length] ?? ' '}`;
    if (!/[a-z0-9-]/i.test(around)) return true;
  }
  return false;
}
