// What the guide's components show: strings that are ready, made by `present-*.ts` beside this file.
import type { CreatorWish } from '../../procedure/talk/records.ts';

export type TabView = { id: string; label: string; href: string; isCurrent: boolean; count?: number };

/** The two questions side by side, never merged. */
export type TwoAnswersView = {
  /** "Ending" or "Pausing"; stands above both. */
  about: string;
  contract: { mark: 'allowed' | 'blocked' | 'unknown'; word: string; detail: string };
  own: { isDone: boolean; word: string; detail: string };
};

/** A way to act: a link on the desk, a button in the panel. */
export type GuideActView = { id: string; label: string; href: string };

export type PartView = {
  id: string;
  mark: 'done' | 'open' | 'skipped';
  label: string;
  note: string;
  acts: GuideActView[];
};

export type StepView = {
  id: string;
  number: number;
  mark: 'done' | 'now' | 'open' | 'blocked' | 'skipped' | 'not_needed';
  /** The mark in a word, for readers. */
  markWord: string;
  title: string;
  /** Right of the title: when, or what it waits for. */
  note: string;
  text: string;
  parts: PartView[];
  acts: GuideActView[];
};

export type MessageView = {
  id: string;
  side: 'we' | 'they';
  who: string;
  note: string;
  lines: string[];
  /** Answers under the questions they belong to. */
  answers?: { question: string; text: string }[];
  /** Where the words of a letter are; absent where they stand here. */
  letterHref?: string;
};

export type CauseView = {
  code: string;
  title: string;
  /** "our side · high" */
  note: string;
  detail: string;
  /** What the other side says to it; empty = nothing yet. */
  stance: string;
};

export type FactRow = { name: string; value: string; isStrong?: boolean };

export type PlanItemView = {
  id: string;
  title: string;
  /** "our side", "creator", "make-good" */
  note: string;
  rows: FactRow[];
  /** After the review: what came of it; null while it runs. */
  outcome: { mark: 'reached' | 'missed' | 'unknown'; text: string } | null;
};

export type CoachingCardView = {
  id: string;
  title: string;
  text: string;
  /** Right of the title: the KPI it may move. */
  note: string;
  source: string;
  /** What the creator says to it, when somebody looks back, and the number before and after. */
  rows: FactRow[];
};

export type SimulationRowView = { name: string; units: string; old: string; new: string; isUsual: boolean };
export type CheckView = { mark: 'ok' | 'warn' | 'blocks' | 'unknown'; text: string; note: string };

export type ProposalView = {
  title: string;
  note: string;
  rows: SimulationRowView[];
  unit: string;
  /** Heads of the two sums that are held against each other. */
  compared: { old: string; new: string };
  /** How many of the creator's own posts stand behind it. */
  hint: string;
  checks: CheckView[];
  terms: FactRow[];
  /** Pay by steps as a small table; null where one rate counts from the first result on. */
  steps: PayStepsView | null;
  bonuses: BonusesView | null;
};

export type PayStepsView = {
  /** Over the amounts: "USD per 1,000 views". */
  unit: string;
  rows: { from: string; pay: string }[];
  /** How the steps add up. */
  note: string;
};

/** Sums paid once at a count, and how many of the creator's own posts reached it; '' where that is not known. */
export type BonusesView = {
  /** Over the counts: "Views reached". */
  count: string;
  currency: string;
  rows: { at: string; pay: string; reached: string }[];
  note: string;
};

export type WishView = {
  seq: number;
  kind: CreatorWish['kind'];
  title: string;
  when: string;
  detail: string;
  isUrgent: boolean;
};
