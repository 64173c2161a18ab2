// What a figure opens to. `explain-*.ts` beside this file makes it; every surface draws the same.

/** One number that went in: its name, its value with unit, where it comes from and how old it is. */
export type InputView = { name: string; value: string; source: string };

export type ExplanationView = {
  /** Names the button: "Why 23?". */
  title: string;
  /** What the number says, the plainest sentence first. */
  sentences: string[];
  /** Empty where there is nothing to compute. */
  formula: string;
  inputs: InputView[];
  /** How it moved, oldest first: day, value with its range. */
  trend: { on: string; value: string }[];
  /** What would change it; empty when nothing can be said. */
  changes: string[];
  /** Name and version of the definition, and the instant it was applied at. */
  version: string;
};
