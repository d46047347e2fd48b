/** Ours, the same in every export, so that an import adds to what is there. */
export const NOTE_TYPE_ID = 1_782_900_000_001;
export const DECK_ID = 1_782_900_000_002;
/** Of the deck's options. Number 1 is the reader's own preset, which no import changes. */
export const OPTIONS_ID = 1_782_900_000_003;
export const DECK_NAME = 'Rightsize: EC2 for machine learning';

const CSS = `.card { font-family: Georgia, serif; font-size: 20px; line-height: 1.45; text-align: left; max-width: 40em; margin: 0 auto; padding: 1em; }
.lesson { font-family: sans-serif; font-size: 14px; }`;

const FIELDS = ['Front', 'Back', 'Lesson'];

/** The note type: question on the front, answer and lesson on the back. */
export function noteType(modSeconds: number) {
  return {
    [String(NOTE_TYPE_ID)]: {
      id: NOTE_TYPE_ID,
      name: 'Rightsize card',
      type: 0,
      mod: modSeconds,
      usn: -1,
      sortf: 0,
      did: DECK_ID,
      tmpls: [
        {
          name: 'Card 1',
          ord: 0,
          qfmt: '{{Front}}',
          afmt: '{{FrontSide}}<hr id="answer">{{Back}}<p class="lesson">{{Lesson}}</p>',
          bqfmt: '',
          bafmt: '',
          did: null,
        },
      ],
      flds: FIELDS.map((name, ord) => ({
        name,
        ord,
        sticky: false,
        rtl: false,
        font: 'Arial',
        size: 20,
        media: [],
      })),
      css: CSS,
      latexPre:
        '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\begin{document}\n',
      latexPost: '\\end{document}',
      tags: [],
      vers: [],
      req: [[0, 'any', [0]]],
    },
  };
}

/** Anki wants its own deck 1 beside ours. */
export function decks(modSeconds: number) {
  return {
    '1': deck(1, 'Default', '', modSeconds, 1),
    [String(DECK_ID)]: deck(
      DECK_ID,
      DECK_NAME,
      'Flashcards of the study guide Rightsize.',
      modSeconds,
      OPTIONS_ID,
    ),
  };
}

function deck(id: number, name: string, desc: string, modSeconds: number, conf: number) {
  return {
    id,
    name,
    desc,
    mod: modSeconds,
    usn: -1,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    dyn: 0,
    conf,
    extendNew: 0,
    extendRev: 0,
  };
}

export interface DeckOptions {
  readonly newCardsPerDay: number;
  readonly leechLapses: number;
  /** Wanted chance of recall, 0.8 to 0.97. */
  readonly retention: number;
}

/** Anki wants its own options 1 beside ours. */
export function deckOptions(options: DeckOptions, modSeconds: number) {
  return {
    '1': preset(1, 'Default', 0, options),
    [String(OPTIONS_ID)]: preset(OPTIONS_ID, 'Rightsize', modSeconds, options),
  };
}

/** Learning steps of 1 and 10 minutes, as ours; leeches are suspended. */
function preset(
  id: number,
  name: string,
  mod: number,
  { newCardsPerDay, leechLapses, retention }: DeckOptions,
) {
  return {
    id,
    name,
    mod,
    usn: id === 1 ? 0 : -1,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    desiredRetention: retention,
    new: {
      bury: true,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 7],
      order: 1,
      perDay: newCardsPerDay,
      separate: true,
    },
    rev: {
      bury: true,
      ease4: 1.3,
      fuzz: 0.05,
      ivlFct: 1,
      maxIvl: 36_500,
      minSpace: 1,
      perDay: 9_999,
      hardFactor: 1.2,
    },
    lapse: {
      delays: [10],
      leechAction: 0,
      leechFails: leechLapses,
      minInt: 1,
      mult: 0,
    },
  };
}

/** Settings of the collection as a whole. */
export function collectionSettings(startHour: number) {
  return {
    activeDecks: [1],
    curDeck: DECK_ID,
    curModel: String(NOTE_TYPE_ID),
    newSpread: 0,
    collapseTime: 1_200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    nextPos: 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
    schedVer: 2,
    rollover: startHour,
  };
}
