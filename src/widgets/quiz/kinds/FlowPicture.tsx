import { flowchart } from 'virtual:flowchart';
import styles from './flow-picture.module.css';
import { letterMark, type SpotPictureProps, spotLetter } from './spot-picture.ts';

/**
 * The part of the selection flowchart that leads to the places of the question, as a tree: it fits a
 * phone, and reads aloud in its order. Branches without a place are only named.
 */
export function FlowPicture(props: SpotPictureProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list below the picture is the keyboard's way
    <figure
      className={styles.tree}
      aria-label="The flowchart, as far as it leads to the places"
      onClick={(event) => {
        const spot = event.target instanceof Element && event.target.closest('[data-spot]');
        if (spot && !props.checked) props.onChoose(Number(spot.getAttribute('data-spot')));
      }}
    >
      <Node {...props} id={flowchart.start} />
    </figure>
  );
}

/** What stands in a box of the flowchart. */
export function flowWords(id: string): string {
  const question = flowchart.questions.find((one) => one.id === id);
  return question?.text ?? flowchart.leaves.find((one) => one.id === id)?.title ?? '';
}

function Node({ id, ...props }: SpotPictureProps & { id: string }) {
  const question = flowchart.questions.find((one) => one.id === id);
  return (
    <>
      <Box {...props} id={id} isLeaf={question === undefined} />
      {question && leadsToSpot(props, question.answers) && (
        <ul>
          {question.answers.map((answer) => (
            <li key={answer.id}>
              <p className={styles.answer}>
                {answer.text}
                {!hasSpot(props, answer.to) && (
                  <>
                    <span aria-hidden="true"> …</span>
                    <span className="vh">, no place on this branch</span>
                  </>
                )}
              </p>
              {hasSpot(props, answer.to) && <Node {...props} id={answer.to} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Box({
  question,
  chosen,
  checked,
  id,
  isLeaf,
}: SpotPictureProps & { id: string; isLeaf: boolean }) {
  const index = question.spots.findIndex(({ at }) => at === id);
  const spot = question.spots[index];
  if (spot === undefined) {
    return (
      <p className={styles.box} data-leaf={isLeaf}>
        {flowWords(id)}
      </p>
    );
  }
  return (
    <p
      className={styles.box}
      data-leaf={isLeaf}
      data-spot={index}
      data-mark={letterMark(spot.correct, index === chosen, checked)}
    >
      <span className={styles.letter}>
        <span className="vh">Place </span>
        {spotLetter(index)}
      </span>
      {flowWords(id)}
    </p>
  );
}

/** Whether the box, or anything behind it, is a place of the question. The flowchart has no circles. */
function hasSpot(props: SpotPictureProps, id: string): boolean {
  if (props.question.spots.some(({ at }) => at === id)) return true;
  const question = flowchart.questions.find((one) => one.id === id);
  return question !== undefined && leadsToSpot(props, question.answers);
}

function leadsToSpot(props: SpotPictureProps, answers: readonly { readonly to: string }[]) {
  return answers.some(({ to }) => hasSpot(props, to));
}
