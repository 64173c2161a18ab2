import type { HillView } from '../view.ts';
import { type HillBox, placeAxisWords, shapeHill } from './hill-geometry.ts';

/** Where the hill stands; only card and dossier carry range bar and words. */
export type HillSize = 'chip' | 'row' | 'table' | 'card' | 'dossier';

const BOXES: Record<HillSize, HillBox> = {
  chip: { width: 44, height: 17 },
  row: { width: 56, height: 20 },
  table: { width: 72, height: 22 },
  card: { width: 204, height: 54 },
  dossier: { width: 238, height: 66 },
};

/** The signature drawing: pace, range, confidence and score in one (LANGUAGE §1). Hidden from readers; the sentence beside it says the same. */
export function Hill({ view, size }: { view: HillView; size: HillSize }) {
  const box = BOXES[size];
  const isLarge = size === 'card' || size === 'dossier';
  const { width, height } = box;
  const shape = shapeHill(view, box);
  const total = height + (isLarge ? 22 : 2);
  return (
    <svg
      class={`hill is-${view.kind} hue-${view.hue}`}
      width={width}
      height={total}
      viewBox={`0 0 ${width} ${total}`}
      aria-hidden="true"
    >
      <path class="hill-agreed" d={`M${shape.agreedX} 2V${height}`} />
      <path class="hill-rest" d={shape.rest} />
      <path class="hill-score" d={shape.filled} />
      {shape.breakEven && (
        <path
          class="hill-even"
          d={`M${shape.breakEven.x} ${shape.breakEven.top}V${height + (isLarge ? 3 : 0)}`}
        />
      )}
      <path class="hill-line" d={shape.outline} />
      <path class="hill-axis" d={`M0 ${height + 0.5}H${width}`} />
      {isLarge && shape.range && (
        <>
          <path class="hill-range" d={`M${shape.range.from} ${height + 4.5}H${shape.range.to}`} />
          <circle class="hill-ring" cx={shape.range.ring} cy={height + 4.5} r="3" />
        </>
      )}
      {isLarge &&
        placeAxisWords(view, width).map((word) => (
          <text
            key={word.text}
            class={word.isStrong ? 'is-strong' : undefined}
            x={word.x}
            y={height + 19}
            text-anchor={word.anchor}
          >
            {word.text}
          </text>
        ))}
    </svg>
  );
}
