const WIDTH = 30;
const MB = 1e6;

/**
 * A progress bar on a terminal, a line for every tenth elsewhere.
 * @param {import('node:tty').WriteStream} out
 */
export function makeProgress(out) {
  let shown = -1;
  return {
    show(bytes, size) {
      const share = size === null ? null : bytes / Math.max(size, 1);
      const step = out.isTTY
        ? Math.floor(share === null ? bytes / MB : share * 200)
        : Math.floor(share === null ? bytes / (50 * MB) : share * 10);
      if (step === shown) return;
      shown = step;
      const read = `${(bytes / MB).toFixed(0)} MB`;
      if (share === null) out.write(out.isTTY ? `\r${read}` : `${read}\n`);
      else if (out.isTTY) {
        const full = Math.round(share * WIDTH);
        out.write(
          `\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} % ${read}`,
        );
      } else out.write(`${Math.floor(share * 100)} % ${read}\n`);
    },
    done() {
      if (out.isTTY) out.write('\n');
    },
  };
}
