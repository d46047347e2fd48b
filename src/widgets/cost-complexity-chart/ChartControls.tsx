import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { CHART_FAMILIES } from './chart-types.ts';
import { MEASURES } from './measures.ts';
import { CHART_MEASURES, CHART_VIEWS, type ChartValue, type ChartView } from './value.ts';

const VIEW_NAMES: Readonly<Record<ChartView, string>> = {
  concept: 'Concept',
  real: 'Real prices',
};

/** Which view, which measure, which families. Nothing here works without a script, so it hides then. */
export function ChartControls({
  id,
  value,
  onChange,
}: {
  id: string;
  value: ChartValue;
  onChange: (value: ChartValue) => void;
}) {
  return (
    <div className="cc-controls needs-script">
      <fieldset className="seg">
        <legend className="vh">View</legend>
        {CHART_VIEWS.map((view) => (
          <label key={view}>
            <input
              type="radio"
              name={`${id}-view`}
              value={view}
              checked={value.view === view}
              onChange={() => onChange({ ...value, view, selected: null })}
            />
            {VIEW_NAMES[view]}
          </label>
        ))}
      </fieldset>
      {value.view === 'real' && <RealControls value={value} onChange={onChange} />}
    </div>
  );
}

function RealControls({
  value,
  onChange,
}: {
  value: ChartValue;
  onChange: (value: ChartValue) => void;
}) {
  const { instances } = useFacts();
  const toggle = (family: string) => {
    const hidden = value.hiddenFamilies.includes(family);
    const hiddenFamilies = CHART_FAMILIES.filter((other) =>
      other === family ? !hidden : value.hiddenFamilies.includes(other),
    );
    const selectedIsHidden = value.selected?.startsWith(`${family}.`) && !hidden;
    onChange({ ...value, hiddenFamilies, selected: selectedIsHidden ? null : value.selected });
  };
  return (
    <>
      <label className="field cc-measure">
        <span className="label">Price against</span>
        <select
          className="select"
          value={value.measure}
          onChange={(event) => {
            const measure = CHART_MEASURES.find((candidate) => candidate === event.target.value);
            if (measure) onChange({ ...value, measure });
          }}
        >
          {CHART_MEASURES.map((measure) => (
            <option key={measure} value={measure}>
              {MEASURES[measure].name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="cc-chips">
        <legend className="vh">Families on the chart</legend>
        {CHART_FAMILIES.map((family) => (
          <button
            key={family}
            type="button"
            className="chip"
            aria-pressed={!value.hiddenFamilies.includes(family)}
            onClick={() => toggle(family)}
          >
            <FamilyMark
              group={instances.find((row) => row.family === family)?.group ?? 'other'}
              hollow={value.hiddenFamilies.includes(family)}
            />
            {family.charAt(0).toUpperCase() + family.slice(1)}
            <StatusBadge family={family} />
          </button>
        ))}
      </fieldset>
    </>
  );
}
