// Facts of the exit that change no state of the table: proof of notices, what the creator says to them, the analysis.
import type { Fact } from './talk-facts.ts';

/** The exit's facts by name, with who may state them. */
export const EXIT_FACTS = {} as const satisfies Record<string, Fact>;
