import type { ClockView } from '../view.ts';

/** Three nodes in order, solid behind us and dashed ahead, an ink tick for now (LANGUAGE §1). Spacing is order, not time. */
export function Clock({ view }: { view: ClockView }) {
  const now = placeNow(view);
  const last = Math.max(1, view.nodes.length - 1);
  return (
    <div class={`clock hue-${view.hue}`}>
      <svg class="clock-line" width="100%" height="16" aria-hidden="true">
        <line class="clock-ahead" x1="0" x2="100%" y1="8" y2="8" />
        <rect class="clock-past" y="7" width={`${now}%`} height="2" />
        {view.nodes.map((node, i) => {
          const at = `${(100 * i) / last}%`;
          return node.shape === 'square' ? (
            <rect
              key={i}
              class="clock-node is-square"
              x={at}
              y="3.5"
              width="9"
              height="9"
              rx="1.5"
              transform="translate(-4.5 0)"
            />
          ) : (
            <circle key={i} class={`clock-node is-${node.shape}`} cx={at} cy="8" r="4.25" />
          );
        })}
        <rect class="clock-now" x={`${now}%`} width="2" height="16" transform="translate(-1 0)" />
      </svg>
      <ol class="clock-words">
        {view.nodes.map((node, i) => (
          <li key={i}>
            <b>{node.title}</b>
            {node.caption}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Percent along the line: just after the last node passed, so that the tick never hides a node. */
function placeNow({ nodes, nowAfter }: ClockView): number {
  if (nowAfter <= 0) return 0;
  const gaps = Math.max(1, nodes.length - 1);
  return Math.min(100, (100 * (nowAfter - 1)) / gaps + 4);
}
