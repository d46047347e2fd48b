import {
  type ModelShape,
  PLACEMENTS,
  type Placement,
  PRECISIONS,
  type Precision,
} from '../../core/explore/model-memory.ts';
import { withThousands } from '../../core/number-text.ts';

/** The shape a reader types in, when no model of our data is meant. */
export interface OwnModel {
  readonly parametersBillions: number;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly kvHeads: number;
  readonly headSize: number;
}

/** A model and its load, as the address says it. */
export interface FitState {
  /** Slug of a model of our data, or the reader’s own. */
  readonly model: string | OwnModel;
  readonly precision: Precision;
  readonly batch: number;
  readonly contextTokens: number;
  readonly placement: Placement;
}

export const EXAMPLE_FIT: FitState = {
  model: 'llama-3.1-8b',
  precision: 'fp16',
  batch: 1,
  contextTokens: 4096,
  placement: 'one-device',
};

export const FIRST_OWN: OwnModel = {
  parametersBillions: 7,
  layers: 32,
  hiddenSize: 4096,
  kvHeads: 8,
  headSize: 128,
};

/** Largest values that a field takes: far above what exists, far below what overflows. */
export const LIMITS = {
  parametersBillions: 100_000,
  layers: 1_000,
  hiddenSize: 100_000,
  kvHeads: 1_000,
  headSize: 10_000,
  batch: 100_000,
  contextTokens: 10_000_000,
} as const;

export const OWN_FIELDS = [
  'parametersBillions',
  'layers',
  'hiddenSize',
  'kvHeads',
  'headSize',
] as const satisfies readonly (keyof OwnModel)[];

/** `Llama 3.1 8B` is `llama-3.1-8b`. */
export function modelSlug(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

const SLUG = /^[a-z][a-z0-9.-]{0,40}$/;

function positive(text: string, most: number, isWhole: boolean): number | null {
  const value = Number(text);
  const isNumber = /^\d+(?:\.\d+)?$/.test(text) && value > 0 && value <= most;
  return isNumber && (!isWhole || Number.isInteger(value)) ? value : null;
}

function parseOwn(text: string): OwnModel | null {
  const parts = text.slice('own-'.length).split('-');
  if (parts.length !== OWN_FIELDS.length) return null;
  const own: Record<keyof OwnModel, number> = { ...FIRST_OWN };
  for (const [at, field] of OWN_FIELDS.entries()) {
    // An encoder keeps no keys and values: 0 heads.
    const value =
      field === 'kvHeads' && parts[at] === '0'
        ? 0
        : positive(parts[at] ?? '', LIMITS[field], field !== 'parametersBillions');
    if (value === null) return null;
    own[field] = value;
  }
  return own;
}

/** Reads `model_precision_batch_context_placement`; `null` when a part means nothing. */
export function parseFit(text: string): FitState | null {
  const [modelText = '', precisionText, batchText = '', contextText = '', placementText, ...rest] =
    text.split('_');
  const model = modelText.startsWith('own-')
    ? parseOwn(modelText)
    : SLUG.test(modelText)
      ? modelText
      : null;
  const precision = PRECISIONS.find((known) => known === precisionText);
  const placement = PLACEMENTS.find((known) => known === placementText);
  const batch = positive(batchText, LIMITS.batch, true);
  const contextTokens = positive(contextText, LIMITS.contextTokens, true);
  if (model === null || !precision || !placement || batch === null || contextTokens === null) {
    return null;
  }
  return rest.length === 0 ? { model, precision, batch, contextTokens, placement } : null;
}

export function fitText({ model, precision, batch, contextTokens, placement }: FitState): string {
  const name =
    typeof model === 'string' ? model : `own-${OWN_FIELDS.map((field) => model[field]).join('-')}`;
  return [name, precision, batch, contextTokens, placement].join('_');
}

/** The shape to compute with; `null` for a model that our data does not have. */
export function shapeOf(fit: FitState, models: readonly ModelShape[]): ModelShape | null {
  const { model } = fit;
  if (typeof model === 'string') {
    return models.find(({ name }) => modelSlug(name) === model) ?? null;
  }
  return {
    name: 'your model',
    parameters: model.parametersBillions * 1e9,
    layers: model.layers,
    hiddenSize: model.hiddenSize,
    kvHeads: model.kvHeads,
    headSize: model.headSize,
    // Usual in models of today: our rule, stated where it is used.
    feedForwardSize: 4 * model.hiddenSize,
    mostContextTokens: null,
    source: 'typed in',
    sourceDate: '',
  };
}

/** A sentence when the context is longer than the model’s own; `null` when not, or not known. */
export function contextWarning(shape: ModelShape, contextTokens: number): string | null {
  const { name, mostContextTokens: most, source, sourceDate } = shape;
  if (most === null || contextTokens <= most) return null;
  return `${name} was made for at most ${withThousands(String(most))} tokens of context (${source}, ${sourceDate}). At ${withThousands(String(contextTokens))} the memory is only what the formula gives: choose a model with a longer context, or write at most ${withThousands(String(most))}.`;
}
