import { isFacetId } from '../../core/explore/facets.ts';
import { MEASURES } from '../../core/explore/measures.ts';
import type { Sort, SortKey } from '../../core/explore/sort.ts';
import styles from './explorer.module.css';

/** Cheap and good first: amounts of money go up, sizes go down. */
function firstDirection(by: SortKey): Sort {
  const isMeasure = by !== 'name' && by !== 'spare' && !isFacetId(by);
  return { by, isDescending: by === 'spare' || (isMeasure && MEASURES[by].better === 'high') };
}

/** The head of a column that sorts when pressed; pressed again it turns the order round. */
export function SortHead({
  by,
  label,
  sort,
  className,
  onSort,
}: {
  by: SortKey;
  label: string;
  sort: Sort;
  className: string | undefined;
  onSort: (sort: Sort) => void;
}) {
  const isOn = sort.by === by;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isOn ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort(isOn ? { by, isDescending: !sort.isDescending } : firstDirection(by))}
      >
        {label}
        <svg
          className={isOn ? styles.sorted : styles.unsorted}
          viewBox="0 0 12 12"
          aria-hidden="true"
        >
          <path
            d={
              isOn && sort.isDescending ? 'M6 1v9M2.5 7L6 10.5 9.5 7' : 'M6 11V2M2.5 5L6 1.5 9.5 5'
            }
          />
        </svg>
      </button>
    </th>
  );
}
