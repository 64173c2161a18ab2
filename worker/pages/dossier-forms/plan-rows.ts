/** Changes that one form of a plan holds at most. */
export const PLAN_ROWS_MAX = 5;
