// What the preview says of each order: for whom it counts and by what, or why for nobody.
import type { Assignment, Unassigned } from '../../kpi/attribution/assign-order.ts';

const BY = { code: 'By code', affiliate: 'By affiliate link', utm: 'By tracked link' } as const;

const NOBODY: Record<Unassigned, string> = {
  ambiguous: 'Names two creators alike; counts for neither.',
  before_publish: 'Ordered before the creator’s first post; not counted.',
  code_expired: 'Its code had expired; not counted.',
  out_of_window: 'The click lies outside the window; not counted.',
  no_touch: 'Names no creator of this campaign.',
};

/** `nameOf` gives a creator's name by collaboration. */
export function describeAssignment(
  assignment: Assignment,
  nameOf: (collaborationId: string) => string,
): string {
  if (assignment.collaborationId === null) return NOBODY[assignment.because];
  const name = nameOf(assignment.collaborationId);
  return assignment.method === 'survey'
    ? `Answered in the survey: ${name}. Shown apart, not counted.`
    : `${BY[assignment.method]}: ${name}.`;
}

export const ORDER_SENTENCES = {
  ordered_in_future: () => 'Ordered in the future. Correct the date.',
  returned_in_future: () => 'Went back in the future. Correct the date.',
  repeated_order: (row: number) => `Row ${row} is the same order.`,
  contradicting_order: (row: number) =>
    `Row ${row} says something else about the same order. Keep one of the two.`,
  too_many_orders: (max: number) =>
    `This campaign would hold more than ${max} orders. Leave out orders of before and after its flight.`,
  amount_changed: () => 'Its amount differs from the one we have; taken as a correction.',
} as const;
