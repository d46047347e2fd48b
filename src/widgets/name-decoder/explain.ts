import type { ParsedInstanceName, Processor } from '../../core/catalog/instance-name.ts';

export interface NamePart {
  /** The characters of the name this part explains. */
  readonly text: string;
  readonly title: string;
  readonly meaning: string;
}

const PROCESSOR_NAMES: Readonly<Record<Processor, string>> = {
  intel: 'Intel processor',
  amd: 'AMD processor',
  graviton: 'AWS Graviton processor (Arm)',
};
const PROCESSOR_LETTERS: Readonly<Record<Processor, string>> = {
  intel: 'i',
  amd: 'a',
  graviton: 'g',
};
const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
];

function sizeMeaning({ sizeInXlarge, bareMetal }: ParsedInstanceName): string {
  if (bareMetal) return 'The whole server, without a hypervisor.';
  if (sizeInXlarge === null) return 'Smaller than large: one of nano, micro, small, medium.';
  if (sizeInXlarge === 0.5) return 'Half an xlarge.';
  if (sizeInXlarge === 1) return 'The unit that other sizes count in.';
  return `${sizeInXlarge} times an xlarge of this family.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The parts of a name in reading order, each with the characters it explains. */
export function nameParts(name: ParsedInstanceName): readonly NamePart[] {
  const generation = ORDINALS[name.generation] ?? `${name.generation}th`;
  const suffix: NamePart[] =
    name.suffix === null
      ? []
      : [{ text: `-${name.suffix.code}`, title: 'Suffix', meaning: `${name.suffix.meaning}.` }];
  const parts: NamePart[] = [
    { text: name.series, title: 'Family', meaning: `${capital(name.seriesMeaning)}.` },
  ];
  if (name.isSageMaker) {
    parts.unshift({
      text: 'ml.',
      title: 'Service',
      meaning: 'Run by SageMaker, at its own price.',
    });
  }
  if (name.isSuffixFirst) parts.push(...suffix);
  if (!name.isGenerationInSuffix) {
    parts.push({
      text: String(name.generation),
      title: 'Generation',
      meaning: `The ${generation} of this family. It is never a size.`,
    });
  }
  if (name.processor !== null && name.processorStated) {
    parts.push({
      text: PROCESSOR_LETTERS[name.processor],
      title: 'Processor',
      meaning: `${PROCESSOR_NAMES[name.processor]}.`,
    });
  }
  for (const { code, meaning } of name.attributes) {
    parts.push({ text: code, title: 'Attribute', meaning: `${capital(meaning)}.` });
  }
  if (!name.isSuffixFirst) parts.push(...suffix);
  parts.push({ text: `.${name.size}`, title: 'Size', meaning: sizeMeaning(name) });
  return parts;
}

/** What the name leaves unsaid and a reader may take for granted. */
export function unsaid(name: ParsedInstanceName): string | null {
  if (name.processorStated) return null;
  if (name.processor === null) return 'The name does not say which CPU is inside.';
  return `No processor letter: ${PROCESSOR_NAMES[name.processor]} by convention.`;
}

export interface Order {
  readonly series: string;
  readonly generation: string;
  readonly processor: string;
  readonly extras: readonly string[];
  readonly size: string;
}

/** Letters that follow the processor, in the order AWS writes them. */
export const EXTRA_LETTERS = [
  { code: 'd', label: 'local disk' },
  { code: 'n', label: 'more network' },
] as const;

/** The name an order gives, whether or not AWS sells such a type. */
export function nameOf({ series, generation, processor, extras, size }: Order): string {
  const listed = EXTRA_LETTERS.map(({ code }): string => code);
  const others = extras.filter((code) => !listed.includes(code));
  const letters = [...others, ...listed.filter((code) => extras.includes(code))];
  return `${series}${generation}${processor}${letters.join('')}.${size}`;
}
