import fs from 'node:fs';

/**
 * Changes a folder all at once: `change` works on a copy beside it, which takes the folder's place only
 * when it succeeded. A run that was killed between the two renames is put right by the next one.
 *
 * @param {string} folder
 * @param {(copy: string) => void} change
 */
export function changeAtOnce(folder, change) {
  const next = `${folder}.next`;
  const before = `${folder}.before`;
  if (!fs.existsSync(folder) && fs.existsSync(before)) fs.renameSync(before, folder);
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
