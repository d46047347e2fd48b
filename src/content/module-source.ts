import { createHash } from 'node:crypto';
import { compileLiveFigure, compileLiveText, LiveFigureSource, LiveSource } from './live-text.ts';

/** JavaScript source of a value; live text becomes functions of the calculator. */
export function valueSource(value: unknown): string {
  if (value instanceof LiveSource) return compileLiveText(value.text, value.place);
  if (value instanceof LiveFigureSource) return compileLiveFigure(value);
  if (Array.isArray(value)) return `[${value.map(valueSource).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => `${JSON.stringify(name)}:${valueSource(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Source of an ES module that exports one value. */
export function moduleSource(exportName: string, value: unknown): string {
  return `export const ${exportName} = ${valueSource(value)};\n`;
}

/** Eight hexadecimal digits that change when the value's text does. */
export function shortHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}
