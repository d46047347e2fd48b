import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseCsv, readCsv, requireKnown, requireUnique } from './csv.ts';

const schema = z.object({
  name: z.string().min(1, 'some text'),
  size: z.string().regex(/^\d+$/, 'a whole number').transform(Number),
});
const parse = (text: string) => parseCsv(text, 'data/things.csv', schema);

describe('a data file', () => {
  it('gives typed rows with their lines, through quotes, a byte order mark and CRLF', () => {
    const { rows } = parse('\uFEFFname,size,more\r\n"a, b",1,x\r\nc,2,y\r\n');
    expect(rows).toEqual([
      { value: { name: 'a, b', size: 1 }, line: 2 },
      { value: { name: 'c', size: 2 }, line: 3 },
    ]);
  });

  it('names file, line and column of a wrong value, what was found and what was expected', () => {
    expect(() => parse('name,size\na,1\n"b, c",many\n')).toThrow(
      'data/things.csv:3:8 column size: found “many”, expected a whole number',
    );
  });

  it('says that a cell is empty', () => {
    expect(() => parse('name,size\n,1\n')).toThrow(
      'data/things.csv:2:1 column name: found an empty cell, expected some text',
    );
  });

  it('counts lines through a quoted line break', () => {
    expect(() => parse('name,size\n"a\nb",1\nc,x\n')).toThrow('data/things.csv:4:3 ');
  });

  it('names a missing column and the unknown ones', () => {
    expect(() => parse('name,sice\na,1\n')).toThrow(
      'data/things.csv:1 column size is missing; beside the known ones there is sice',
    );
  });

  it('names the line with a field too many and the line of a broken quote', () => {
    expect(() => parse('name,size\na,1\nb,2,3\n')).toThrow(/^data\/things\.csv:3 /);
    expect(() => parse('name,size\n"a,1\n')).toThrow(/^data\/things\.csv:\d /);
  });

  it('names the earlier line of a repeated key', () => {
    const table = parse('name,size\na,1\nb,2\na,3\n');
    expect(() => requireUnique(table, 'name', ({ name }) => name)).toThrow(
      'data/things.csv:4 column name: “a” is on line 2 already',
    );
  });

  it('names the nearest valid name for an unknown one', () => {
    const table = parse('name,size\ninferentai,1\n');
    const known = new Set(['Inferentia', 'inferentia', 'T4']);
    expect(() => requireKnown(table, 'name', 'accelerator', ({ name }) => name, known)).toThrow(
      'data/things.csv:2 column name: There is no accelerator “inferentai”. The nearest is “inferentia”.',
    );
  });

  it('names a file that is not there', () => {
    expect(() => readCsv('/nowhere/things.csv', 'data/things.csv', schema)).toThrow(
      'data/things.csv:1 the file is missing or cannot be read',
    );
  });
});
