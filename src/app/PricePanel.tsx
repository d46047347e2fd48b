import { otherOptions } from 'virtual:other-options';
import { regions } from 'virtual:regions';
import { useId } from 'react';
import { isOld, OLD_AFTER_MONTHS } from '../core/catalog/price-warnings.ts';
import { OPTION_NAMES } from '../core/catalog/price-words.ts';
import { PURCHASE_OPTIONS } from '../study/settings.ts';
import { record, useStudy } from '../study/store.ts';
import { useFacts } from '../ui/facts.ts';
import { Icon } from '../ui/Icon.tsx';

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
          <span>{OPTION_NAMES[option]}</span>
        </label>
      ))}
      <p className="small">
        In {priceBook.currency}, of {priceBook.priceDate}.
        {isOld(priceBook.priceDate, new Date().toISOString().slice(0, 10)) && (
          <>
            {' '}
            <Icon name="warn" /> That is more than {OLD_AFTER_MONTHS} months ago.
          </>
        )}
      </p>
      <p className="small">
        {priceBook.optionNotInData &&
          `Our data has no ${OPTION_NAMES[priceBook.optionNotInData]} prices for ${priceBook.region}: pages show on demand. `}
        {otherOptions}
      </p>
    </fieldset>
  );
}
