import type { PurchaseOption, RegionEntry } from '../../core/catalog/types.ts';
import { type SettingChange, TEXT_SCALES } from '../../study/settings.ts';
import { record, resetSettings, useStudy } from '../../study/store.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { type Option, Segmented, Select, Toggle } from './controls.tsx';
import { ReviewSettings } from './ReviewSettings.tsx';
import styles from './settings.module.css';
import { YourData } from './YourData.tsx';

const THEME_OPTIONS = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'projector', label: 'Projector' },
] as const;

const SCALE_OPTIONS = TEXT_SCALES.map((value) => ({
  value,
  label: `${Math.round(value * 100)}%`,
}));

const OPTION_CHOICES = [
  { value: 'on-demand', label: 'On demand' },
  { value: 'reserved-1y-all-upfront', label: '1-year reserved' },
  { value: 'spot', label: 'Spot' },
] as const satisfies readonly Option<PurchaseOption>[];

const change = (setting: SettingChange) => record({ kind: 'setting-changed', ...setting });

/** Everything a reader can set, and the record itself: export, import, erase. */
export function SettingsPage({
  regions,
  otherOptions,
}: {
  regions: readonly RegionEntry[];
  /** Which purchase options only some types have, and which our data lacks: sentences. */
  otherOptions: string;
}) {
  const settings = useStudy((study) => study.state.settings);
  const ready = useStudy((study) => study.ready);
  const chosen = regions.find(({ region }) => region === settings.region);
  return (
    <div className="page">
      <PageHead
        title="Settings"
        lead="How the guide looks, whose prices it shows, and what becomes of your record. All of it stays in this browser."
      />
      <noscript>
        <p className={styles.without}>
          Settings need JavaScript. Without it the guide shows prices of US East (N. Virginia),
          follows your system’s light or dark theme and your browser’s text size.
        </p>
      </noscript>
      <div className={styles.columns}>
        <section aria-labelledby="how">
          <h2 className="rail-h" id="how">
            How it looks and counts
          </h2>
          <fieldset disabled={!ready} aria-labelledby="how">
            <Segmented
              label="Theme"
              help="Projector is white, large and heavy-lined"
              value={settings.theme}
              options={THEME_OPTIONS}
              onChange={(value) => change({ key: 'theme', value })}
            />
            <Segmented
              label="Text size"
              help="Follows the browser, then this"
              value={settings.textScale}
              options={SCALE_OPTIONS}
              onChange={(value) => change({ key: 'textScale', value })}
            />
            <Select
              label="Region"
              help={
                chosen
                  ? `Prices in ${chosen.currency}, of ${chosen.priceDate}`
                  : 'This version has no prices for your region and shows us-east-1'
              }
              value={settings.region}
              options={regionOptions(regions, settings.region)}
              onChange={(value) => change({ key: 'region', value })}
            />
            <Segmented
              label="Purchase option"
              help={`Where the region has such prices. ${otherOptions}`}
              value={settings.purchaseOption}
              options={OPTION_CHOICES}
              onChange={(value) => change({ key: 'purchaseOption', value })}
            />
            <Toggle
              label="Tables first"
              help="Charts open as tables with the same data"
              checked={settings.tablesFirst}
              onChange={(value) => change({ key: 'tablesFirst', value })}
            />
            <Toggle
              label="Notes on 2026"
              help="What has changed since the guide was written"
              checked={settings.notes2026}
              onChange={(value) => change({ key: 'notes2026', value })}
            />
            <ReviewSettings settings={settings} onChange={change} />
            <div className="acts">
              <button type="button" className="btn" onClick={resetSettings}>
                Reset to defaults
              </button>
            </div>
          </fieldset>
        </section>
        <YourData />
      </div>
    </div>
  );
}

/** The regions we have prices for, and the reader's own when it is none of them. */
function regionOptions(
  regions: readonly RegionEntry[],
  current: string,
): readonly Option<string>[] {
  const options = regions.map(({ region, regionName }) => ({
    value: region,
    label: `${regionName} · ${region}`,
  }));
  if (regions.some(({ region }) => region === current)) return options;
  return [{ value: current, label: `${current} (no prices)` }, ...options];
}
