import { regions } from 'virtual:regions';
import { useId } from 'react';
import { OPTION_NAMES, OPTIONS_NOT_IN_DATA } from '../core/catalog/price-words.ts';
import { PURCHASE_OPTIONS } from '../study/settings.ts';
import { record, useStudy } from '../study/store.ts';
import { useFacts } from '../ui/facts.ts';

/** Region and purchase option of all prices; the same two settings as on the settings page. */
export function PricePanel() {
  const { region, purchaseOption } = useStudy((study) => study.state.settings);
  const { priceBook } = useFacts();
  const id = useId();
  const isKnown = regions.some((entry) => entry.region === region);
  return (
    <fieldset className="price-panel">
      <legend>Prices on every page</legend>
      <label htmlFor={id}>Region</label>
      <select
        id={id}
        className="input"
        value={region}
        onChange={(event) =>
          record({ kind: 'setting-changed', key: 'region', value: event.target.value })
        }
      >
        {!isKnown && <option value={region}>{region} (no prices)</option>}
        {regions.map((entry) => (
          <option key={entry.region} value={entry.region}>
            {entry.regionName} · {entry.region}
          </option>
        ))}
      </select>
      {PURCHASE_OPTIONS.map((option) => (
        <label key={option} className="check-line">
          <input
            type="radio"
            name={`${id}-option`}
            checked={purchaseOption === option}
            onChange={() =>
              record({ kind: 'setting-changed', key: 'purchaseOption', value: option })
            }
          />
          {OPTION_NAMES[option]}
        </label>
      ))}
      <p className="small">
        {priceBook.optionNotInData &&
          `Our data has no ${OPTION_NAMES[priceBook.optionNotInData]} prices for ${priceBook.region}: pages show on demand. `}
        Not in our data: {OPTIONS_NOT_IN_DATA.join(', ')}.
      </p>
    </fieldset>
  );
}
