import { ContentError } from './content-error.ts';
import { unknownName } from './nearest.ts';

/** A folder of `content/` that has one file for each lesson, named by its slug. */
export interface LessonFolder {
  /** As `content/questions`. */
  readonly folder: string;
  /** With its dot. */
  readonly extension: string;
  /** Names of the files in it. */
  readonly files: readonly string[];
}

/**
 * Checks that each lesson has its file, and that no file is left that belongs to none.
 * @throws ContentError with the file
 */
export function checkLessonFiles(
  { folder, extension, files }: LessonFolder,
  slugs: readonly string[],
): void {
  const missing = slugs.find((slug) => !files.includes(`${slug}${extension}`));
  if (missing !== undefined) {
    const problem = `Expected this file for the lesson “${missing}” of content/outline.yaml, found none.`;
    throw new ContentError(`${folder}/${missing}${extension}`, 1, undefined, problem);
  }
  for (const file of files) {
    const slug = file.endsWith(extension) ? file.slice(0, -extension.length) : file;
    if (slugs.includes(slug)) continue;
    const problem = `${unknownName('lesson', slug, slugs)} Add it to content/outline.yaml, or delete this file.`;
    throw new ContentError(`${folder}/${file}`, 1, undefined, problem);
  }
}
