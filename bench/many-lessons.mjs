import fs from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

/** A lesson and its questions under another slug, with question ids of their own. */
export function cloneLesson({ slug, lesson, questions, copy }) {
  const ids = [...questions.matchAll(/^- id: ([a-z0-9-]+)/gm)].map(([, id]) => id);
  const renamed = ids.reduce(
    (text, id) => text.replaceAll(`id="${id}"`, `id="${id}-copy-${copy}"`),
    lesson,
  );
  return {
    slug: `${slug}-copy-${copy}`,
    lesson: renamed.replace(/^title: (["']?)(.*?)\1$/m, (_, mark, title) =>
      mark ? `title: ${mark}${title} (copy ${copy})${mark}` : `title: ${title} (copy ${copy})`,
    ),
    questions: questions.replace(/^- id: ([a-z0-9-]+)/gm, `- id: $1-copy-${copy}`),
  };
}

/**
 * Fills the `content/` of a scratch copy up to `count` lessons, with copies of those that are there.
 * @param {string} folder from `makeScratch`
 * @param {number} count
 */
export function growTo(folder, count) {
  const content = path.join(folder, 'content');
  const file = path.join(content, 'outline.yaml');
  const outline = parse(fs.readFileSync(file, 'utf8'));
  const slugs = outline.flatMap((part) => part.lessons);
  const read = (...names) => fs.readFileSync(path.join(content, ...names), 'utf8');
  for (let at = 0; at < count - slugs.length; at++) {
    const slug = slugs[at % slugs.length];
    const clone = cloneLesson({
      slug,
      lesson: read('lessons', `${slug}.mdx`),
      questions: read('questions', `${slug}.yaml`),
      copy: Math.floor(at / slugs.length) + 1,
    });
    fs.writeFileSync(path.join(content, 'lessons', `${clone.slug}.mdx`), clone.lesson);
    fs.writeFileSync(path.join(content, 'questions', `${clone.slug}.yaml`), clone.questions);
    outline.find((part) => part.lessons.includes(slug)).lessons.push(clone.slug);
  }
  fs.writeFileSync(file, stringify(outline));
}

/** Number of lessons in the outline of a folder. */
export function lessonCount(folder) {
  const outline = parse(fs.readFileSync(path.join(folder, 'content/outline.yaml'), 'utf8'));
  return outline.flatMap((part) => part.lessons).length;
}
