export interface SamplePrice {
  readonly type: string;
  readonly onDemandPerHour: number;
  readonly reservedUpfront?: number;
}

export function writeSampleList(
  file: string,
  of: {
    readonly prices: readonly SamplePrice[];
    readonly region?: string;
    readonly currency?: 'USD' | 'CNY';
    readonly fillers?: number;
    readonly offerCode?: string;
    readonly publicationDate?: string;
  },
): Promise<void>;
