import { once } from './once.ts';

/**
 * A pattern made when first asked for. Sets of all scripts (`\p{L}`) are slow to make, and V8 makes them for every pattern
 * literal it reads, also inside functions that nobody calls: a start of the Worker would wait for each.
 * Without the flags g and y only, where a pattern keeps no place between calls, or for `match` and `replace`.
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  return once(() => new RegExp(source, flags));
}
