import { describe, expect, it } from 'vitest';
import { csvText, jsonText } from './export-file.ts';

const table = {
  columns: ['name', 'latency_ms'],
  rows: [
    ['=HYPERLINK("x")', 1.5],
    ['@sum', null],
    ['plain, with a comma', Number.POSITIVE_INFINITY],
  ],
} as const;

describe('the files of a recommendation', () => {
  it('hold no cell that a spreadsheet would run', () => {
    const lines = csvText(table).split('\r\n');
    expect(lines[1]).toBe(`"'=HYPERLINK(""x"")",1.5`);
    expect(lines[2]).toBe(`'@sum,`);
    expect(lines[3]).toBe('"plain, with a comma",');
  });

  it('keep numbers and say nothing for what is not one', () => {
    const read = JSON.parse(jsonText({ what: 'a model' }, table)) as {
      what: string;
      configurations: Record<string, unknown>[];
    };
    expect(read.what).toBe('a model');
    expect(read.configurations[0]).toEqual({ name: '=HYPERLINK("x")', latency_ms: 1.5 });
    expect(read.configurations[2]?.latency_ms).toBeNull();
  });
});
