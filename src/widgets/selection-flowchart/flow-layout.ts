/** Where everything stands in the drawing, in px of its own view box. Computed at build time. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  readonly edges: readonly FlowEdge[];
  readonly outcomes: readonly FlowOutcomeRow[];
}

/** A question. `path` holds the answers that lead to it. */
export interface FlowBox {
  readonly path: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** An answer: from its question right to `bendX`, up or down to `toY`, and on to what it leads to. */
export interface FlowEdge {
  readonly path: readonly string[];
  readonly fromX: number;
  readonly fromY: number;
  readonly bendX: number;
  readonly toX: number;
  readonly toY: number;
  readonly label: readonly string[];
}

/** A leaf, as a row at the right edge. */
export interface FlowOutcomeRow {
  readonly path: readonly string[];
  readonly leafId: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
}

/** Distance between lines of text in the drawing. */
export const FLOW_LINE_HEIGHT = 15;

/** Distance of a label from the bend of its line, and of its last base line from the line. */
export const FLOW_LABEL_OFFSET = { x: 6, y: 6 };
