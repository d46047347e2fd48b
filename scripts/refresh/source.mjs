import fs from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { RefusedError } from './refused.mjs';

const isAddress = (where) => /^https?:\/\//.test(where);

/**
 * Opens a file or an address for reading once, without holding it.
 *
 * @param {string} where path, or http(s) address
 * @param {(bytesRead: number, bytesInAll: number | null) => void} onProgress
 * @returns {Promise<{ stream: import('node:stream').Readable, bytesRead: () => number }>}
 * @throws {RefusedError} when it can't be opened
 */
export async function openSource(where, onProgress) {
  const { body, size } = isAddress(where) ? await openAddress(where) : openFile(where);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length;
      onProgress(bytes, size);
      done(null, chunk);
    },
    flush(done) {
      const short = size !== null && bytes < size;
      done(
        short
          ? new RefusedError(`${where} ended after ${bytes} of ${size} bytes: it is truncated.`)
          : null,
      );
    },
  });
  body.on('error', (error) => counted.destroy(new RefusedError(`${where}: ${error.message}.`)));
  return { stream: body.pipe(counted), bytesRead: () => bytes };
}

function openFile(where) {
  const stats = fs.statSync(where, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new RefusedError(`There is no file ${where}.`);
  return { body: fs.createReadStream(where, { highWaterMark: 1 << 18 }), size: stats.size };
}

async function openAddress(where) {
  let response;
  try {
    response = await fetch(where);
  } catch (error) {
    throw new RefusedError(`${where} can't be fetched: ${error.cause?.message ?? error.message}.`);
  }
  if (!response.ok || !response.body) {
    throw new RefusedError(`${where} answers ${response.status} ${response.statusText}.`);
  }
  // A compressed answer is counted after it is unpacked, so its length says nothing here.
  const length = response.headers.get('content-encoding')
    ? null
    : response.headers.get('content-length');
  return {
    body: Readable.fromWeb(response.body),
    size: length === null ? null : Number(length),
  };
}

/**
 * The first byte that is not a blank, and the stream with nothing lost.
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>} empty for an empty source
 */
export async function firstSign(stream) {
  for (;;) {
    const chunk = stream.read();
    if (chunk !== null) {
      stream.unshift(chunk);
      return chunk
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart()
        .charAt(0);
    }
    if (stream.readableEnded || stream.destroyed) return '';
    const more = await new Promise((resolve, reject) => {
      stream.once('readable', () => resolve(stream.readableLength > 0));
      stream.once('end', () => resolve(false));
      stream.once('error', reject);
    });
    if (!more) return '';
  }
}
