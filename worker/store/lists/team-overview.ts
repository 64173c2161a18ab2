// What stands beside every page of the desk, as one JSON value that is read with the session.
import type { Instant } from '../../../shared/contract/terms.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import { fromJson } from '../rows.ts';

/** What stands beside every page of the desk. */
export type TeamOverview = {
  /** Collaborations that need a decision, the most urgent first, with what tells whose decision it is; not all of many. */
  open: { code: string | null; case: Pick<CaseState, 'state' | 'request' | 'endPlan'> }[];
  campaigns: number;
  /** More of a kind are not read. */
  max: number;
  /** Newest number of the team; null = none yet. */
  observedAt: Instant | null;
  /** When this was read. */
  at: Instant;
};

/** More of a kind are not counted beside a page. */
const OVERVIEW_MAX = 50;

/**
 * Read with the session, so that it costs no statement of its own. A notice that came back is a decision whatever was asked
 * for, so its code is left out.
 */
export const OVERVIEW = `json_object(
  'open', (SELECT json_group_array(json_object('code', code, 'case', json_object('state', state, 'request', json(request), 'endPlan', json(plan))))
    FROM (SELECT CASE WHEN instr(t.body -> '$.case.notices', '"isBounced":true') = 0 THEN t.body ->> '$.attention.code' END AS code,
        t.body ->> '$.case.state' AS state, t.body -> '$.case.request' AS request, t.body -> '$.case.endPlan' AS plan
      FROM standings t WHERE t.workspace_id = w.id AND t.is_removed = 0 AND t.urgency <= 2 ORDER BY t.urgency LIMIT ${OVERVIEW_MAX})),
  'campaigns', (SELECT count(*) FROM (SELECT 1 FROM campaigns p WHERE p.workspace_id = w.id LIMIT ${OVERVIEW_MAX})),
  'observedAt', (SELECT t.observed_at FROM standings t WHERE t.workspace_id = w.id AND t.is_removed = 0
    ORDER BY t.observed_at DESC LIMIT 1))`;

export function toOverview(json: string, at: Instant): TeamOverview {
  return { ...fromJson<Omit<TeamOverview, 'at' | 'max'>>(json), at, max: OVERVIEW_MAX };
}
