import type { RegionPlace } from '../core/catalog/regions.ts';
import type {
  Benchmark,
  CitedFigure,
  CreditSpec,
  Facts,
  PriceBook,
  PriceChange,
  Provenance,
  RegionEntry,
} from '../core/catalog/types.ts';
import { ContentError } from './content-error.ts';
import { readDataFile, requireKnown, requireUnique, valuesOf } from './csv.ts';
import * as schemas from './data-schemas.ts';
import { loadFamilies } from './families.ts';
import { loadInstanceTypes } from './instance-types.ts';
import { unknownName } from './nearest.ts';

const DEFAULT_REGION = 'us-east-1';

/** Every region that has a price list. */
export function loadRegions(contentDir: string): readonly RegionEntry[] {
  const regions = readDataFile(contentDir, 'prices/index.csv', schemas.regionRow);
  requireUnique(regions, 'region', ({ region }) => region);
  return valuesOf(regions).map((row) => ({
    region: row.region,
    regionName: row.region_name,
    currency: row.currency,
    priceDate: row.price_date,
    source: `${row.source_repository} @${row.source_commit.slice(0, 8)}, ${row.source_path}`,
  }));
}

/**
 * Where each region with a price list is.
 *
 * @throws ContentError when a region has no place or a place no region
 */
export function loadRegionPlaces(contentDir: string): readonly RegionPlace[] {
  const places = readDataFile(contentDir, 'regions.csv', schemas.regionPlaceRow);
  requireUnique(places, 'region', ({ region }) => region);
  const entries = loadRegions(contentDir);
  const regions = new Set(entries.map(({ region }) => region));
  requireKnown(places, 'region', 'region', ({ region }) => region, regions);
  const byRegion = new Map(valuesOf(places).map((row) => [row.region, row]));
  return entries.map(({ region, regionName, currency, priceDate }) => {
    const row = byRegion.get(region);
    if (row === undefined) {
      const problem = `no row for ${region}, which prices/index.csv lists`;
      throw new ContentError(places.file, 1, undefined, problem);
    }
    return {
      region,
      regionName,
      currency,
      priceDate,
      place: row.place,
      partition: row.partition,
      latitudeDegrees: row.latitude,
      longitudeDegrees: row.longitude,
    };
  });
}

/**
 * The prices of one region.
 *
 * @throws ContentError when the region is not in the index or its file is wrong
 */
export function loadPriceBook(contentDir: string, region: string): PriceBook {
  const regions = loadRegions(contentDir);
  const entry = regions.find((candidate) => candidate.region === region);
  if (entry === undefined) {
    const valid = regions.map((candidate) => candidate.region);
    const problem = unknownName('price list for the region', region, valid);
    throw new ContentError('content/data/prices/index.csv', 1, undefined, problem);
  }
  const name = `prices/${region}.csv`;
  const pricePerHour: Record<string, number> = {};
  if (entry.currency === 'USD') {
    const prices = readDataFile(contentDir, name, schemas.usdPriceRow);
    requireUnique(prices, 'instance_type', (row) => row.instance_type);
    for (const row of valuesOf(prices)) pricePerHour[row.instance_type] = row.price_usd_per_hour;
  } else {
    const prices = readDataFile(contentDir, name, schemas.cnyPriceRow);
    requireUnique(prices, 'instance_type', (row) => row.instance_type);
    for (const row of valuesOf(prices)) pricePerHour[row.instance_type] = row.price_cny_per_hour;
  }
  return { ...entry, pricePerHour };
}

/** Where each data file comes from. */
export function loadProvenance(contentDir: string): readonly Provenance[] {
  return valuesOf(readDataFile(contentDir, 'provenance.csv', schemas.provenanceRow));
}

/** Where figures come from that are joined to instance types from files of their own. */
export interface FigureSources {
  readonly acceleratorRates: Provenance;
  readonly coremark: Provenance;
}

/** @throws ContentError when provenance.csv has no row of a file */
export function loadFigureSources(contentDir: string): FigureSources {
  const rows = loadProvenance(contentDir);
  const of = (name: string): Provenance => {
    const row = rows.find(({ file }) => file === name);
    if (row !== undefined) return row;
    const problem = `expected a row of ${name}, found none`;
    throw new ContentError('content/data/provenance.csv', 1, undefined, problem);
  };
  return { acceleratorRates: of('accelerators.csv'), coremark: of('cpu-coremark.csv') };
}

/** Measurements that content may quote: the rows with an id. */
function loadBenchmarks(contentDir: string): readonly Benchmark[] {
  const all = readDataFile(contentDir, 'benchmarks.csv', schemas.benchmarkRow);
  const quoted = { file: all.file, rows: all.rows.filter(({ value }) => value.id !== '') };
  requireUnique(quoted, 'id', ({ id }) => id);
  return quoted.rows.map(({ value: row, line }) => {
    if (row.batch_size === null) {
      const problem =
        'column batch_size: found an empty cell, expected a number (the row has an id)';
      throw new ContentError(all.file, line, undefined, problem);
    }
    return {
      id: row.id,
      phase: row.phase,
      model: row.model,
      precision: row.precision,
      sequenceLength: row.sequence_length,
      framework: `${row.framework} ${row.software_version}`.trim(),
      instanceType: row.instance_type,
      comparableInstanceType: row.comparable_instance_type,
      accelerator: row.accelerator,
      devicesUsed: row.devices_used,
      batchSize: row.batch_size,
      concurrency: row.concurrency,
      throughputPerS: row.throughput_per_s,
      throughputUnit: row.throughput_unit,
      latencyAvgMs: row.latency_avg_ms,
      latencyP50Ms: row.latency_p50_ms,
      latencyP95Ms: row.latency_p95_ms,
      latencyP99Ms: row.latency_p99_ms,
      source: `${row.source_repository}, ${row.source_file}`,
      sourceDate: row.source_date,
      notes: row.notes,
    };
  });
}

function loadCited(contentDir: string): readonly CitedFigure[] {
  const cited = readDataFile(contentDir, 'cited-figures.csv', schemas.citedFigureRow);
  requireUnique(cited, 'id', ({ id }) => id);
  return valuesOf(cited).map(({ applies_to, source_date, ...row }) => ({
    ...row,
    appliesTo: applies_to,
    sourceDate: source_date,
  }));
}

function loadCredits(contentDir: string, types: ReadonlySet<string>): readonly CreditSpec[] {
  const credits = readDataFile(contentDir, 'burstable-credits.csv', schemas.creditRow);
  requireUnique(credits, 'instance_type', (row) => row.instance_type);
  requireKnown(credits, 'instance_type', 'instance type', (row) => row.instance_type, types);
  return valuesOf(credits).map((row) => ({
    instanceType: row.instance_type,
    vcpus: row.vcpus,
    creditsPerHour: row.credits_per_hour,
    baselinePerVcpu: row.baseline_percent_per_vcpu / 100,
    maxAccruedCredits: row.max_accrued_credits,
    launchCredits: row.launch_credits,
    unlimitedByDefault: row.unlimited_by_default,
    surplusUsdPerVcpuHour: row.surplus_credit_usd_per_vcpu_hour,
    creditsKeptAfterStopDays: row.credits_kept_after_stop_days,
  }));
}

function loadPriceChanges(contentDir: string, types: ReadonlySet<string>): readonly PriceChange[] {
  const changes = readDataFile(contentDir, 'price-history-us-east-1.csv', schemas.priceChangeRow);
  requireKnown(changes, 'instance_type', 'instance type', (row) => row.instance_type, types);
  return valuesOf(changes).map((row) => ({
    instanceType: row.instance_type,
    oldPricePerHour: row.old_price_usd_per_hour,
    newPricePerHour: row.new_price_usd_per_hour,
    lastSeenOld: row.last_seen_old,
    firstSeenNew: row.first_seen_new,
  }));
}

/**
 * All facts, with the prices of one region.
 *
 * @param contentDir path of the folder `content`
 * @throws ContentError with the place of the first mistake in a data file
 */
export function loadFacts(contentDir: string, region: string = DEFAULT_REGION): Facts {
  const { instances, describedFamilies } = loadInstanceTypes(contentDir);
  const names = new Set(instances.map(({ instanceType }) => instanceType));
  return {
    priceBook: loadPriceBook(contentDir, region),
    instances,
    families: loadFamilies(contentDir, describedFamilies, instances),
    benchmarks: loadBenchmarks(contentDir),
    cited: loadCited(contentDir),
    credits: loadCredits(contentDir, names),
    priceChanges: loadPriceChanges(contentDir, names),
  };
}

/** The names that one page mentions. */
export interface FactNames {
  readonly types: Iterable<string>;
  readonly benchmarks: Iterable<string>;
  readonly cited: Iterable<string>;
  /** Families named without any of their types. */
  readonly families?: Iterable<string>;
}

/** Just the rows a page needs: the named ones, and what belongs to the named types. */
export function subsetFacts(facts: Facts, names: FactNames): Facts {
  const types = new Set(names.types);
  const benchmarks = new Set(names.benchmarks);
  const cited = new Set(names.cited);
  const instances = facts.instances.filter(({ instanceType }) => types.has(instanceType));
  const families = new Set([...(names.families ?? []), ...instances.map(({ family }) => family)]);
  const prices = Object.entries(facts.priceBook.pricePerHour);
  return {
    priceBook: {
      ...facts.priceBook,
      pricePerHour: Object.fromEntries(prices.filter(([type]) => types.has(type))),
    },
    instances,
    families: facts.families.filter(({ family }) => families.has(family)),
    benchmarks: facts.benchmarks.filter(({ id }) => benchmarks.has(id)),
    cited: facts.cited.filter(({ id }) => cited.has(id)),
    credits: facts.credits.filter(({ instanceType }) => types.has(instanceType)),
    priceChanges: facts.priceChanges.filter(({ instanceType }) => types.has(instanceType)),
  };
}
