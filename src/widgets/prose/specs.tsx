import { priceLabel } from '../../core/catalog/price-words.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Followed } from '../../ui/Followed.tsx';
import { useFacts } from '../../ui/facts.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import { SPEC_FIELDS, type SpecField, type SpecFieldName } from './spec-fields.ts';

/** One field of an instance type, with its unit. */
export function Spec({ of, field }: { of: string; field: SpecFieldName }) {
  const c = useCalculator();
  const known: SpecField = SPEC_FIELDS[field];
  return (
    <Followed of={of} kind={known.kind ?? 'specification'} className="nowrap">
      {known.text(c.spec(of), c)}
    </Followed>
  );
}

/** Mark, name and status of a family; `of` is a family (`p3`) or one of its types (`p3.2xlarge`). */
export function Family({ of }: { of: string }) {
  const { instances } = useFacts();
  const family = of.split('.')[0] ?? of;
  const row = instances.find((type) => type.instanceType === of || type.family === family);
  return (
    <span className="fam">
      {row && <FamilyMark group={row.group} />}
      <b className="inst">{of.includes('.') ? of : familyName(of)}</b>
      <StatusBadge family={family} />
    </span>
  );
}

/** As AWS writes it in prose: P4d, G4dn, Inf2, Trn1. */
function familyName(family: string): string {
  return family.charAt(0).toUpperCase() + family.slice(1);
}

/** Instance types side by side, with prices of the reader's region. */
export function Instances({
  of,
  fields,
  caption,
}: {
  of: readonly string[];
  fields: readonly (SpecFieldName | 'status')[];
  caption: string;
}) {
  const c = useCalculator();
  const columns = fields.filter((field): field is SpecFieldName => field !== 'status');
  const { priceBook } = useFacts();
  return (
    <ScrollBox label={caption} className="in-prose">
      <table className="tbl">
        <caption>
          {caption}
          <span className="sub">
            {priceBook.currency} per hour, {priceLabel(priceBook)}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Instance</th>
            {columns.map((field) => (
              <th key={field} scope="col" className="num">
                {SPEC_FIELDS[field].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((type) => {
            const spec = c.spec(type);
            return (
              <tr key={type}>
                <th scope="row">
                  <span className="fam">
                    <FamilyMark group={spec.group} />
                    <Followed of={type} kind="row">
                      <b className="inst">{type}</b>
                    </Followed>
                    <StatusBadge family={spec.family} />
                  </span>
                </th>
                {columns.map((field) => {
                  const known: SpecField = SPEC_FIELDS[field];
                  return (
                    <td key={field} className="num">
                      <Followed of={type} kind={known.kind ?? 'specification'} isTabStop={false}>
                        {known.text(spec, c)}
                      </Followed>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
