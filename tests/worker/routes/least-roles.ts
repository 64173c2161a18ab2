// Who may open and send what on the desk: the least role of every route. A new route does not compile until it stands here.

import type { Role } from '../../../shared/roles.ts';
import { PLACE_IDS, PLACES } from '../../../worker/pages/dossier/places.tsx';
import type { DeskRead, DeskWrite } from './paths.ts';

const COLLABORATION = '/desk/collaborations/:collaborationId';

const READS: Record<DeskRead, Role> = {
  '/desk': 'viewer',
  '/desk/alerts': 'viewer',
  '/desk/audit': 'manager',
  '/desk/bench': 'marketer',
  '/desk/campaigns': 'viewer',
  '/desk/campaigns/new': 'marketer',
  '/desk/campaigns/:campaignId': 'viewer',
  '/desk/campaigns/:campaignId/analysis': 'viewer',
  '/desk/campaigns/:campaignId/brief': 'viewer',
  '/desk/campaigns/:campaignId/creators': 'marketer',
  '/desk/campaigns/:campaignId/creators.csv': 'marketer',
  '/desk/campaigns/:campaignId/edit': 'marketer',
  '/desk/campaigns/:campaignId/import': 'marketer',
  '/desk/campaigns/:campaignId/orders': 'viewer',
  '/desk/campaigns/:campaignId/outages': 'viewer',
  '/desk/campaigns/:campaignId/pause': 'marketer',
  '/desk/campaigns/:campaignId/report': 'viewer',
  '/desk/campaigns/:campaignId/reports': 'marketer',
  '/desk/collaborations/:collaborationId/agreement': 'marketer',
  '/desk/collaborations/:collaborationId/analysis': 'marketer',
  '/desk/collaborations/:collaborationId/codes': 'marketer',
  '/desk/collaborations/:collaborationId/deliverables/:deliverableId': 'marketer',
  '/desk/collaborations/:collaborationId/deliverables/:deliverableId/removal': 'marketer',
  '/desk/collaborations/:collaborationId/file': 'marketer',
  '/desk/collaborations/:collaborationId/file.json': 'marketer',
  '/desk/collaborations/:collaborationId/papers': 'marketer',
  '/desk/collaborations/:collaborationId/past-posts': 'viewer',
  '/desk/collaborations/:collaborationId/removal': 'manager',
  '/desk/collaborations/:collaborationId/steps/page': 'marketer',
  '/desk/collaborations/:collaborationId/terms': 'marketer',
  '/desk/collaborations/:collaborationId/terms/pay': 'marketer',
  '/desk/collaborations/:collaborationId/report': 'viewer',
  '/desk/collaborations/:collaborationId/report/live': 'viewer',
  '/desk/guard-rails': 'manager',
  '/desk/imports': 'viewer',
  // What could still be taken back is for who may do so; what was taken back is for everybody.
  '/desk/imports/:importId/undo': 'marketer',
  '/desk/passkeys/new': 'viewer',
  '/desk/people': 'viewer',
};

/** Taking a piece out is a manager’s once terms are signed: tests/worker/desk-agreement.test.ts. */
const WRITES: Record<DeskWrite, Role> = {
  '/desk/alerts/quiet-hours': 'viewer',
  '/desk/alerts/seen': 'viewer',
  '/desk/campaigns': 'marketer',
  '/desk/campaigns/:campaignId': 'marketer',
  '/desk/campaigns/:campaignId/brief': 'marketer',
  '/desk/campaigns/:campaignId/brief/letters': 'marketer',
  '/desk/campaigns/:campaignId/creators': 'marketer',
  '/desk/campaigns/:campaignId/orders': 'marketer',
  '/desk/campaigns/:campaignId/outages': 'marketer',
  '/desk/campaigns/:campaignId/outages/end': 'marketer',
  '/desk/campaigns/:campaignId/outages/removal': 'marketer',
  '/desk/campaigns/:campaignId/pause': 'marketer',
  '/desk/campaigns/:campaignId/reports': 'marketer',
  '/desk/collaborations/:collaborationId/agreement': 'marketer',
  '/desk/collaborations/:collaborationId/analysis': 'marketer',
  '/desk/collaborations/:collaborationId/codes': 'marketer',
  '/desk/collaborations/:collaborationId/decisions': 'marketer',
  '/desk/collaborations/:collaborationId/deliverables': 'marketer',
  '/desk/collaborations/:collaborationId/deliverables/:deliverableId': 'marketer',
  '/desk/collaborations/:collaborationId/deliverables/:deliverableId/removal': 'marketer',
  '/desk/collaborations/:collaborationId/evidence': 'marketer',
  '/desk/collaborations/:collaborationId/log/words/:eventId/erasure': 'marketer',
  '/desk/collaborations/:collaborationId/notices/:noticeId/sending': 'marketer',
  '/desk/collaborations/:collaborationId/papers': 'marketer',
  '/desk/collaborations/:collaborationId/past-posts/removal': 'marketer',
  '/desk/collaborations/:collaborationId/post-checks': 'marketer',
  '/desk/collaborations/:collaborationId/removal': 'manager',
  '/desk/collaborations/:collaborationId/rights': 'manager',
  '/desk/collaborations/:collaborationId/stages': 'marketer',
  '/desk/collaborations/:collaborationId/steps/page': 'marketer',
  '/desk/collaborations/:collaborationId/steps/page/:linkId/revocation': 'marketer',
  '/desk/collaborations/:collaborationId/terms': 'marketer',
  '/desk/collaborations/:collaborationId/terms/pay': 'marketer',
  '/desk/collaborations/:collaborationId/report': 'marketer',
  '/desk/guard-rails': 'manager',
  '/desk/imports/:importId/undo': 'marketer',
  '/desk/passkeys': 'viewer',
  '/desk/passkeys/challenge': 'viewer',
  '/desk/people/:memberId/recovery-links': 'owner',
  '/desk/people/:memberId/removal': 'owner',
  '/desk/people/:memberId/role': 'owner',
  '/desk/people/browsers/:familyId/sign-out': 'viewer',
  '/desk/people/device-links': 'viewer',
  '/desk/people/invitations': 'manager',
  '/desk/people/invitations/:id/revocation': 'manager',
  '/desk/people/passkeys/:id/removal': 'viewer',
  '/desk/people/second-person': 'owner',
  '/desk/people/team': 'owner',
  '/desk/people/team/deletion': 'owner',
  '/desk/people/team/party': 'owner',
  '/desk/report-links/:id/revocation': 'marketer',
};

/** The places of a dossier are listed with their pages; every one of them may be read by everybody of the team. */
const DOSSIER: Record<string, Role> = Object.fromEntries(
  PLACE_IDS.map((id) => [`${COLLABORATION}${PLACES[id].path}`, 'viewer']),
);

export const LEAST_ROLES: { method: 'GET' | 'POST'; path: string; least: Role }[] = [
  ...Object.entries({ ...READS, ...DOSSIER }).map(([path, least]) => ({
    method: 'GET' as const,
    path,
    least,
  })),
  ...Object.entries(WRITES).map(([path, least]) => ({ method: 'POST' as const, path, least })),
];
