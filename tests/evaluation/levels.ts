// What SCORING.md §4 asks of each measure, and which of floor, goal and stretch a value reaches.

/** How a value is shown, and its three levels from the least to the best. */
export type Levels = {
  asked: readonly [floor: string, goal: string, stretch: string];
  reached: (value: number) => string;
  show: (value: number) => string;
};

/** A measure on some data. */
export type MeasureRow = { measure: string; data: string; value: number; levels: Levels };

type Three<T> = readonly [floor: T, goal: T, stretch: T];
const NAMES = ['floor', 'goal', 'stretch'] as const;

export function atMost(bounds: Three<number>, show: (value: number) => string): Levels {
  return {
    asked: toTexts(bounds, (bound) => `≤ ${show(bound)}`),
    show,
    reached: bestOf(bounds, (value, bound) => value <= bound),
  };
}

export function atLeast(bounds: Three<number>, show: (value: number) => string): Levels {
  return {
    asked: toTexts(bounds, (bound) => `≥ ${show(bound)}`),
    show,
    reached: bestOf(bounds, (value, bound) => value >= bound),
  };
}

export function within(bounds: Three<readonly [number, number]>, show: (value: number) => string): Levels {
  return {
    asked: toTexts(bounds, ([lo, hi]) => `${show(lo)} – ${show(hi)}`),
    show,
    reached: bestOf(bounds, (value, [lo, hi]) => value >= lo && value <= hi),
  };
}

function toTexts<T>([floor, goal, stretch]: Three<T>, toText: (bound: T) => string): Three<string> {
  return [toText(floor), toText(goal), toText(stretch)];
}

/** The levels are nested: the best that holds. */
function bestOf<T>(bounds: Three<T>, holds: (value: number, bound: T) => boolean): (value: number) => string {
  return (value) => NAMES[bounds.findLastIndex((bound) => holds(value, bound))] ?? 'MISSED';
}
