import { CARD_KINDS, type CardKind } from './cards.ts';

export interface DeckLesson {
  readonly slug: string;
  readonly title: string;
  readonly part: string;
}

export interface DeckPart {
  readonly id: string;
  readonly title: string;
}

/** The widget's whole state, as the URL carries it. */
export interface DeckValue {
  /** Part of the course, `null` for all of it. */
  readonly part: string | null;
  /** In the order of `CARD_KINDS`, at least one. */
  readonly kinds: readonly CardKind[];
  /** Same seed, same order; `null` for the usual order. */
  readonly shuffleSeed: number | null;
  /** Whether single keys work. */
  readonly keys: boolean;
  /** Whether the answer is typed before it is shown. */
  readonly typing: boolean;
}

export const DEFAULT_DECK: DeckValue = {
  part: null,
  kinds: CARD_KINDS,
  shuffleSeed: null,
  keys: true,
  typing: false,
};
export const MAX_SHUFFLE_SEED = 999_999;
/** Keys of the address that the deck understands. */
export const DECK_KEYS = ['part', 'kinds', 'shuffle', 'keys', 'type'];

/** Query string without the question mark; '' for the usual deck. */
export function formatDeck({ part, kinds, shuffleSeed, keys, typing }: DeckValue): string {
  const params = new URLSearchParams();
  if (part !== null) params.set('part', part);
  if (kinds.length < CARD_KINDS.length) params.set('kinds', kinds.join('.'));
  if (shuffleSeed !== null) params.set('shuffle', String(shuffleSeed));
  if (!keys) params.set('keys', 'off');
  if (typing) params.set('type', 'on');
  return params.toString();
}

/** Reads the query string; what it does not understand stays at the default, and a notice says so. */
export function parseDeck(
  params: URLSearchParams,
  parts: readonly DeckPart[],
): { readonly value: DeckValue; readonly notices: readonly string[] } {
  const notices: string[] = [];
  const part = params.get('part');
  const partKnown = part === null || parts.some(({ id }) => id === part);
  if (!partKnown) {
    notices.push('This link names a part that the course does not have. You see all cards.');
  }
  const named = params.get('kinds');
  const kinds = named === null ? CARD_KINDS : kindsIn(named);
  if (kinds.length === 0) {
    notices.push('This link names kinds of card that we do not have. You see all kinds.');
  }
  const shuffle = params.get('shuffle');
  const seed = /^\d{1,6}$/.test(shuffle ?? '') ? Number(shuffle) : null;
  if (shuffle !== null && seed === null) {
    notices.push('The order in this link is not one of ours. The cards come in their usual order.');
  }
  const value = {
    part: partKnown ? part : null,
    kinds: kinds.length === 0 ? CARD_KINDS : kinds,
    shuffleSeed: seed,
    keys: params.get('keys') !== 'off',
    typing: params.get('type') === 'on',
  };
  return { value, notices };
}

/** The kinds named; none when one of them is not ours. */
function kindsIn(text: string): readonly CardKind[] {
  const names = text.split('.');
  const kinds = CARD_KINDS.filter((kind) => names.includes(kind));
  return names.every((name) => kinds.some((kind) => kind === name)) ? kinds : [];
}
