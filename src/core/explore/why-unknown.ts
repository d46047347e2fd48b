import type { Token } from './query-tokens.ts';
import { KEY_WORDS } from './query-words.ts';

const WHY_NOT_WORD =
  'neither a name such as g5 nor a condition such as vcpu>=8, gpu>=24gb or price<0.5';

/** Wishes that the table answers by its order, not by leaving types out. */
const ORDER_WORD = /^(?:cheap|fast|large|small|big|best|most|least|newest)/;

const PAID_WORD = /^(?:spot|reserved|on-demand|savings)$/;
const REGION = /^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;
const MODEL_WORD = /^(?:llama|mistral|bert|qwen|gpt|\d+(?:\.\d+)?b)/;

/** Why a token means nothing, and what would be right. */
export function whyUnknown(token: Token): string {
  if (ORDER_WORD.test(token.text)) return 'that is an order: press the head of a column';
  if (PAID_WORD.test(token.text)) return 'that is how it is paid: choose it beside “Paid”';
  if (REGION.test(token.text)) return 'that is a region: choose it beside “Prices of”';
  if (MODEL_WORD.test(token.text)) return 'a model? Its memory is under “Fits my model”';
  if (token.kind === 'number') return 'a number of what? Write vcpu>=8, 16gb or $0.5';
  if (token.kind === 'op') return 'a comparison needs a number behind it';
  return KEY_WORDS.has(token.text) ? 'needs a number, as in vcpu>=8' : WHY_NOT_WORD;
}
