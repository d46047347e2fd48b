import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect } from 'vitest';
import { loadPriceBook } from '../../src/content/data.ts';
import type { SamplePrice } from './sample-list.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'refresh-'));
export const content = path.join(folder, 'content');
export const data = path.join(content, 'data');
export const file = (name: string) => path.join(folder, name);

export const home = Object.entries(loadPriceBook('content', 'us-east-1').pricePerHour);
/** Today's own list, as AWS would write it. */
export const SAME: readonly SamplePrice[] = home.map(([type, onDemandPerHour]) => ({
  type,
  onDemandPerHour,
  reservedUpfront: Math.ceil(onDemandPerHour * 8760 * 0.6),
}));
export const without = (...types: string[]) => SAME.filter(({ type }) => !types.includes(type));

interface Outcome {
  readonly ok: boolean;
  readonly out: string;
  readonly problem: string;
}

export function refresh(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const all = ['scripts/data-refresh.mjs', '--data', data, ...args];
    execFile(process.execPath, all, { maxBuffer: 1e7 }, (error, out, problem) =>
      resolve({ ok: error === null, out, problem }),
    );
  });
}

/** Every file of the data with its text. */
export function snapshot(): Record<string, string> {
  const names = fs.readdirSync(data, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(path.join(data, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, fs.readFileSync(path.join(data, name), 'utf8')]),
  );
}

export async function expectRefused(sentence: RegExp, ...args: string[]): Promise<void> {
  const before = snapshot();
  const { ok, problem } = await refresh(...args);
  expect(problem).toMatch(sentence);
  expect(problem).toContain('Nothing was written.');
  expect(ok).toBe(false);
  expect(snapshot()).toEqual(before);
  expect(fs.readdirSync(content)).toEqual(['data']);
}

/** Each test of a file gets a fresh copy of the guide's data. */
export function freshData(): void {
  beforeEach(() => {
    fs.rmSync(content, { recursive: true, force: true });
    fs.cpSync('content/data', data, { recursive: true });
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));
}
