import { MAX_JSON_VALUES } from './limits.ts';
import { Rejection, shortened } from './rejection.ts';

/** Where a parser's message says it stopped, for the browsers that say it. */
function placeIn(message: string, text: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : null;
}

/**
 * The JSON values of a text: one, or several after each other, as when the answers of several
 * calls are saved to one file or one is on each line. Throws a `Rejection` with the line.
 */
export function readJsonValues(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (error) {
    const parts = splitValues(text);
    if (parts.length === 1) throw notJson(error, text, 1);
    return parts.map(({ source, line }) => {
      try {
        return JSON.parse(source) as unknown;
      } catch (partError) {
        throw notJson(partError, source, line);
      }
    });
  }
}

function notJson(error: unknown, source: string, startLine: number): Rejection {
  const at = placeIn(error instanceof Error ? error.message : '', source);
  const line = at === null ? startLine : startLine + at - 1;
  const found = shortened(source.split('\n')[line - startLine] ?? source);
  return new Rejection(
    `Line ${line}: this is not JSON. Expected the answer of get-metric-data or get-metric-statistics, whole.`,
    [{ line, found, expected: 'JSON' }],
    1,
  );
}

/** Cuts a text after each top-level `}` or `]`; brackets inside strings do not count. */
function splitValues(text: string): readonly { readonly source: string; readonly line: number }[] {
  const parts: { source: string; line: number }[] = [];
  let depth = 0;
  let isString = false;
  let line = 1;
  let start = 0;
  let startLine = 1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') line += 1;
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{' || character === '[') {
      if (depth === 0 && text.slice(start, at).trim() === '') startLine = line;
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) {
        parts.push({ source: text.slice(start, at + 1), line: startLine });
        if (parts.length > MAX_JSON_VALUES) {
          throw new Rejection(
            `The file has more than ${MAX_JSON_VALUES.toLocaleString('en-GB')} JSON values after each other. Expected a few answers of CloudWatch.`,
          );
        }
        start = at + 1;
      }
    }
  }
  if (text.slice(start).trim() !== '') parts.push({ source: text.slice(start), line: startLine });
  return parts;
}
