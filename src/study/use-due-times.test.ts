// @vitest-environment happy-dom
import { terms } from 'virtual:card-subjects';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EMPTY_STUDY, foldEvents } from './fold.ts';
import { eventAt } from './sample-events.ts';
import { useDueTimes } from './use-due-times.ts';

it('the forecast counts the cards that the course has, and none for a record without cards', async () => {
  const graded = [terms[0] ?? '', 'no-such-term'].map((card, index) =>
    eventAt(index, { kind: 'card-graded', card, grade: 3, dueAt: 5000 + index }),
  );
  const study = foldEvents(graded);
  const { result } = renderHook(() => useDueTimes(study, 10));
  await waitFor(() => expect(result.current).toEqual([5000]));
  expect(renderHook(() => useDueTimes(EMPTY_STUDY, 10)).result.current).toEqual([]);
});
