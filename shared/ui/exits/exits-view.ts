// What the comparison of exits and the settlement show: strings that are ready.
import type { ExplanationView } from '../explain/explanation-view.ts';

/** `opened`: what the figure opens to; absent where it stands beside one that opens to it. */
export type ExitCell = { value: string; note: string; opened?: ExplanationView };

export type ExitColumnView = {
  id: string;
  title: string;
  /** Under the title: the route, or what stands against it. */
  note: string;
  isOpen: boolean;
  /** By row id of `EXIT_ROWS`. */
  cells: Record<ExitRowId, ExitCell>;
  kpi: { lo: number; mid: number; hi: number } | null;
};

export const EXIT_ROWS = ['effect', 'spent', 'now', 'later', 'total', 'kpi', 'unit', 'reversible'] as const;
export type ExitRowId = (typeof EXIT_ROWS)[number];

export type ExitsView = {
  currency: string;
  columns: ExitColumnView[];
  rowLabels: Record<ExitRowId, string>;
  /** Agreed total of the KPI for the bars; null = none agreed, or not in this standing. */
  goal: number | null;
  goalLabel: string;
  /** "Keeping them costs 1,875 more than ending and likely brings 543 clicks." */
  sentence: string;
  /** What is still owed on each day, by column. */
  payments: { id: string; title: string; lines: { on: string; what: string; amount: string }[] }[];
  /** Until when an end notice may wait; null while no way of ending is open that needs one. */
  sendBy: SendByView | null;
  /** What goes on after the end. */
  survives: { name: string; until: string }[];
  /** What the figures rest on. */
  assumptions: string[];
  /** Ways of ending that are not open, with the reason. */
  closed: { title: string; reason: string; from: string }[];
};

export type SendByView = {
  /** "for convenience, by e-mail, New York time" */
  note: string;
  /** "Before Reel 2 is due, Fri 4 Dec" and "Tue 1 Dec, 17:00". */
  rows: { id: string; over: string; send: string; isTooLate: boolean }[];
};

export type SettlementView = {
  title: string;
  note: string;
  currency: string;
  lines: { id: string; piece: string; stage: string; share: string; amount: string }[];
  totals: { name: string; amount: string; isStrong: boolean }[];
  payBy: string;
  /** What is missing before it can be frozen; empty = it can. */
  unknown: string[];
};
