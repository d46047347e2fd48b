import fs from 'node:fs';

/** Puts right what a run left that was killed between the two renames of `changeAtOnce`. */
export function restore(folder) {
  const before = `${folder}.before`;
  if (!fs.existsSync(folder) && fs.existsSync(before)) fs.renameSync(before, folder);
}

/**
 * Changes a folder all at once: `change` works on a copy beside it, which takes the folder's place only
 * when it succeeded. A run that was killed in between changed nothing, or `restore` puts it right.
 *
 * @param {string} folder
 * @param {(copy: string) => void} change
 */
export function changeAtOnce(folder, change) {
  const next = `${folder}.next`;
  const before = `${folder}.before`;
  restore(folder);
  fs.rmSync(next, { recursive: true, force: true });
  fs.rmSync(before, { recursive: true, force: true });
  try {
    fs.cpSync(folder, next, { recursive: true });
    change(next);
    fs.renameSync(folder, before);
    try {
      fs.renameSync(next, folder);
    } catch (error) {
      fs.renameSync(before, folder);
      throw error;
    }
    fs.rmSync(before, { recursive: true });
  } finally {
    fs.rmSync(next, { recursive: true, force: true });
  }
}
