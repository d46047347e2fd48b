import { flowchart, layout } from 'virtual:flowchart';
import { FLOW_LINE_HEIGHT } from '../../selection-flowchart/flow-layout.ts';
import { flowNodes } from './flow-nodes.ts';
import styles from './kinds.module.css';
import { type SpotPictureProps, spotLetter } from './spot-picture.ts';

/** The selection flowchart, with the questions or outcomes to choose among lettered. */
export function FlowPicture({ question, chosen, checked, onChoose }: SpotPictureProps) {
  const nodes = flowNodes(flowchart, layout);
  return (
    <div className={styles.scroll}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the picture is the keyboard's way */}
      <svg
        className={styles.flow}
        width={layout.width}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={`The selection flowchart. ${question.spots
          .map((spot, index) => `Place ${spotLetter(index)}: ${wordsOf(nodes, spot.at)}`)
          .join('. ')}.`}
        onClick={(event) => {
          const spot = event.target instanceof Element && event.target.closest('[data-spot]');
          if (spot && !checked) onChoose(Number(spot.getAttribute('data-spot')));
        }}
      >
        {layout.edges.map((edge) => (
          <path
            key={edge.path.join('/')}
            className={styles.grid}
            d={`M${edge.fromX} ${edge.fromY}H${edge.bendX}V${edge.toY}H${edge.toX}`}
          />
        ))}
        {nodes.map((node) => {
          const index = question.spots.findIndex(({ at }) => at === node.id);
          return (
            <g
              key={node.id}
              data-spot={index < 0 ? undefined : index}
              className={index < 0 ? styles.node : styles.spotNode}
              data-on={index >= 0 && index === chosen}
            >
              <rect x={node.x} y={node.y} width={node.width} height={node.height} rx="3" />
              {node.lines.map((line, at) => (
                <text
                  key={line}
                  x={node.x + (index < 0 ? 8 : 34)}
                  y={
                    node.y +
                    node.height / 2 +
                    (at - (node.lines.length - 1) / 2) * FLOW_LINE_HEIGHT +
                    4
                  }
                >
                  {line}
                </text>
              ))}
              {index >= 0 && (
                <g
                  className={styles.point}
                  data-on={index === chosen}
                  transform={`translate(${node.x + 17} ${node.y + node.height / 2})`}
                >
                  <circle r="12" />
                  <text y="5" textAnchor="middle">
                    {spotLetter(index)}
                  </text>
                </g>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function wordsOf(nodes: ReturnType<typeof flowNodes>, id: string): string {
  return nodes.find((node) => node.id === id)?.lines.join(' ') ?? '';
}
