// The addresses of the desk, written here and nowhere else: the Worker mounts its routes on them, its pages and the
// extension lead to them. An id is encoded here, once.

export const DESK = '/desk';

/** Places that carry an id of their own, and what lies or is done below it. */
type DeskIds = {
  '/imports': '/undo';
  '/report-links': '/revocation';
  '/people': '/role' | '/removal' | '/recovery-links';
  '/people/invitations': '/revocation';
  '/people/browsers': '/sign-out';
  '/people/passkeys': '/removal';
};
type CollaborationIds = {
  '/deliverables': '' | '/removal' | '/sharing' | '/sharing/end';
  '/notices': '/sending';
  '/log/words': '/erasure';
  '/steps/page': '/revocation';
};
type WithId<Ids> = { [Place in keyof Ids & string]: `${Place}/${string}${Ids[Place] & string}` }[keyof Ids &
  string];

/** Pages and forms of a team. */
type DeskPage =
  | '/campaigns'
  | '/campaigns/new'
  | '/bench'
  | '/imports'
  | '/people'
  | '/people/invitations'
  | '/people/device-links'
  | '/people/second-person'
  | '/people/team'
  | '/people/team/deletion'
  | '/people/team/party'
  | '/audit'
  | '/alerts'
  | '/alerts/seen'
  | '/alerts/quiet-hours'
  | '/guard-rails'
  | '/passkeys'
  | '/passkeys/new'
  | '/passkeys/challenge'
  | WithId<DeskIds>;

/** Of a campaign; '' is its own page. */
type CampaignPage =
  | ''
  | '/edit'
  | '/brief'
  | '/brief/letters'
  | '/import'
  | '/orders'
  | '/outages'
  | '/outages/end'
  | '/outages/removal'
  | '/pause'
  | '/creators'
  | '/creators.csv'
  | '/report'
  | '/reports'
  | '/analysis';

/** Of a collaboration; '' is its dossier. */
export type CollaborationPage =
  | ''
  | '/talk'
  | '/steps'
  | '/steps/plan'
  | '/steps/changed-terms'
  | '/steps/coaching'
  | '/steps/end'
  | '/steps/breach'
  | '/steps/emergency'
  | '/steps/letters'
  | '/steps/page'
  | '/steps/finish'
  | '/contract'
  | '/contract/payments'
  | '/contract/payments/removal'
  | '/contract/drafts'
  | '/log'
  | '/decisions'
  | '/evidence'
  | '/post-checks'
  | '/past-posts'
  | '/past-posts/removal'
  | '/booking'
  | '/agreement'
  | '/deliverables'
  | '/codes'
  | '/terms'
  | '/terms/pay'
  | '/papers'
  | '/stages'
  | '/rights'
  | '/report'
  | '/report/live'
  | '/analysis'
  | '/file'
  | '/file.json'
  | '/removal'
  | WithId<CollaborationIds>;

/** A page, a question put to it, or a part of it. */
type Within<Page extends string> = Page | `${Page}?${string}` | `${Page}#${string}`;
export type DeskPlace = Within<DeskPage>;
export type CampaignPlace = Within<CampaignPage>;
export type CollaborationPlace = Within<CollaborationPage>;

/** Below the desk's own address, which in the extension begins with the team's server. */
export function campaignPath(campaignId: string, place: CampaignPlace = ''): string {
  return `/campaigns/${encodeURIComponent(campaignId)}${place}`;
}

/** Below the desk's own address, as above. */
export function collaborationPath(collaborationId: string, place: CollaborationPlace = ''): string {
  return `/collaborations/${encodeURIComponent(collaborationId)}${place}`;
}

/** A place below the address of a dossier, as a view carries it whole. */
export function dossierPlace(dossierUrl: string, place: CollaborationPlace): string {
  return dossierUrl + place;
}

/** A place that carries an id: `withId('/imports', importId, '/undo')`. */
export function withId<Place extends keyof (DeskIds & CollaborationIds)>(
  place: Place,
  id: string,
  below: (DeskIds & CollaborationIds)[Place],
): `${Place}/${string}${(DeskIds & CollaborationIds)[Place]}` {
  return `${place}/${encodeURIComponent(id)}${below}`;
}

/** On the Worker itself: a link to a page of the team, and the pattern its route is mounted on. */
export function deskPath<Place extends DeskPlace>(place: Place): `/desk${Place}` {
  return `${DESK}${place}`;
}

export function deskCampaign(campaignId: string, place: CampaignPlace = ''): string {
  return DESK + campaignPath(campaignId, place);
}

export function deskCollaboration(collaborationId: string, place: CollaborationPlace = ''): string {
  return DESK + collaborationPath(collaborationId, place);
}

/** The pattern on which a route of a campaign is mounted. */
export function campaignRoute<Page extends CampaignPage>(page: Page): `/desk/campaigns/:campaignId${Page}` {
  return `${DESK}/campaigns/:campaignId${page}`;
}

/** The same of a collaboration. */
export function collaborationRoute<Page extends CollaborationPage>(
  page: Page,
): `/desk/collaborations/:collaborationId${Page}` {
  return `${DESK}/collaborations/:collaborationId${page}`;
}
