// Functions that run in the page; each stands alone, because only its own text gets there.

/** Writes a record of so many events, a year of answers, cards and lessons, as the guide stores them. */
export async function fillRecord(count) {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('rightsize-study');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const end = Date.now() - 60_000;
  const start = end - 365 * 86_400_000;
  const bodyOf = (at) => {
    const kind = at % 10;
    if (kind === 0) return { kind: 'lesson-opened', lesson: 'big-idea' };
    if (kind < 5) {
      const dueAt = start + ((at + 2_000) * (end - start)) / count;
      return {
        kind: 'card-graded',
        card: `card-${at % 400}`,
        grade: 1 + (at % 4),
        dueAt: Math.round(dueAt),
      };
    }
    return {
      kind: 'answered',
      question: `question-${at % 300}`,
      keyVersion: 'v1',
      choice: at % 4,
      outcome: at % 3 === 0 ? 'wrong' : 'right',
      mode: 'quiz',
      watched: true,
      region: 'us-east-1',
      priceDate: '2026-07-20',
    };
  };
  const STEP = 10_000;
  for (let from = 0; from < count; from += STEP) {
    const writing = database.transaction('events', 'readwrite');
    for (let at = from; at < Math.min(count, from + STEP); at++) {
      const time = Math.round(start + (at * (end - start)) / count);
      const random = at.toString(16).padStart(10, '0');
      const id = `${time.toString(36).padStart(9, '0')}-${random}`;
      const body = at === 1 ? { kind: 'lesson-read', lesson: 'big-idea' } : bodyOf(at);
      writing.objectStore('events').put({ id, schema: 1, at: time, ...body }, id);
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
  }
  database.close();
}

/** When the progress page was taken over, showed what was read, and drew the whole record. */
export function watchProgress() {
  const log = { hydrated: 0, shown: 0, whole: 0 };
  window.progressLog = log;
  const look = () => {
    const heading = document.querySelector('main h1');
    const alive = heading && Object.keys(heading).some((key) => key.startsWith('__reactFiber'));
    if (alive && !log.hydrated) log.hydrated = performance.now();
    const main = document.querySelector('main')?.textContent ?? '';
    if (log.hydrated && !log.shown && /\d+ of \d+ lessons read/.test(main)) {
      log.shown = performance.now();
    }
    if (log.shown && !log.whole && document.querySelector('#activity svg')) {
      log.whole = performance.now();
      return;
    }
    setTimeout(look, 0);
  };
  look();
}

/** Answers and checks each question of a practice; milliseconds from "Next question" to its paint. */
export async function timeNextQuestions() {
  const times = [];
  const painted = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const button = (name) =>
    [...document.querySelectorAll('main article button')].find((one) =>
      one.textContent.startsWith(name),
    );
  for (;;) {
    document.querySelector('main article [data-choice] input').click();
    await painted();
    button('Check answer').click();
    await painted();
    const next = button('Next question');
    if (!next) return times;
    const before = document.querySelector('main article h2').textContent;
    const start = performance.now();
    next.click();
    await painted();
    if (document.querySelector('main article h2').textContent === before) {
      throw new Error('The next question did not come.');
    }
    times.push(performance.now() - start);
  }
}
