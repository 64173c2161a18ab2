// The least that each write takes: the form, or the JSON of the API, that its owner gets through with.
import { addDays } from '../../../shared/contract/zone.ts';
import { filled } from '../analysis-world.ts';
import { STOP_LINKS } from '../world.ts';
import type { OwnedPath } from './paths.ts';
import { PAST_POST, type Subject, shareForm } from './subject.ts';

type Body = Record<string, unknown>;
export type WriteForm = (subject: Subject) => Body;

const EMPTY: WriteForm = () => ({});

/** Writes that the API takes as JSON; every other takes a form, whose values are all text. */
export const isJson = (path: string) => path.startsWith('/api/');

export const WRITE_FORMS: Record<OwnedPath, WriteForm> = {
  '/api/collaborations/:collaborationId/decisions': ({ seenVersion }) => ({
    id: crypto.randomUUID(),
    seenVersion: Number(seenVersion),
    command: STOP_LINKS,
  }),
  '/desk/campaigns/:campaignId': ({ world: { campaign } }) => ({
    name: 'Spring again',
    objective: campaign.objective,
    currency: campaign.currency,
    timeZone: campaign.timeZone,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    primaryKpi: campaign.primaryKpi,
    target: '2000',
  }),
  '/desk/campaigns/:campaignId/brief': () => ({
    'part-message': 'One sentence.',
    message: 'Say it in your own words.',
    work: 'same',
    scope: 'all',
    seenN: '0',
  }),
  '/desk/campaigns/:campaignId/brief/letters': ({ world, seenVersion }) => ({
    tell: world.mara,
    [`version-${world.mara}`]: seenVersion,
    [`id-${world.mara}`]: crypto.randomUUID(),
    [`n-${world.mara}`]: '1',
  }),
  '/desk/campaigns/:campaignId/creators': () => ({ profiles: 'https://www.instagram.com/newcomer/' }),
  '/desk/campaigns/:campaignId/pause': ({ world, theosVersion }) => ({
    who: world.theo,
    [`version-${world.theo}`]: theosVersion,
    [`id-${world.theo}`]: crypto.randomUUID(),
    [`own-${world.theo}`]: crypto.randomUUID(),
    scope: 'links',
    reason: 'timing',
  }),
  '/desk/campaigns/:campaignId/orders': () => ({ windowDays: '10' }),
  '/desk/campaigns/:campaignId/outages': ({ world: { campaign } }) => ({
    from: addDays(campaign.startsOn, 2),
    until: addDays(campaign.startsOn, 3),
    reason: 'sold_out',
  }),
  '/desk/campaigns/:campaignId/outages/end': ({ ids, world: { campaign } }) => ({
    outage: String(ids.outageId),
    until: addDays(campaign.startsOn, 9),
  }),
  '/desk/campaigns/:campaignId/outages/removal': ({ ids }) => ({ outage: String(ids.outageId) }),
  '/desk/campaigns/:campaignId/reports': ({ world }) => shareForm(world),
  '/desk/collaborations/:collaborationId/report': ({ world }) => shareForm(world),
  '/desk/report-links/:id/revocation': EMPTY,
  '/desk/imports/:importId/undo': EMPTY,
  '/desk/collaborations/:collaborationId/decisions': ({ seenVersion }) => ({
    id: crypto.randomUUID(),
    seenVersion,
    kind: 'note',
    form: 'note',
    'note-note': 'Looked at it.',
  }),
  '/desk/collaborations/:collaborationId/booking': ({ world }) => ({
    place: 'end',
    seen: JSON.stringify(['collabstr', null]),
    'there-askedOn': world.campaign.startsOn,
  }),
  '/desk/collaborations/:collaborationId/past-posts/removal': () => ({ post: PAST_POST }),
  '/desk/collaborations/:collaborationId/post-checks': ({ world }) => ({
    post: world.maraPost,
    up: 'yes',
    disclosure: '',
    tag: '',
    link: '',
    caption: '',
  }),
  '/desk/collaborations/:collaborationId/steps/page': EMPTY,
  '/desk/collaborations/:collaborationId/steps/page/:linkId/revocation': EMPTY,
  '/desk/collaborations/:collaborationId/contract/payments': ({ world }) => ({
    seen: '1',
    amount: '250.00',
    on: addDays(world.campaign.startsOn, 9),
    paidFor: 'other:other',
  }),
  '/desk/collaborations/:collaborationId/contract/payments/removal': ({ ids }) => ({
    payment: String(ids.paymentId),
  }),
  '/desk/collaborations/:collaborationId/agreement': () => ({
    fee: '4000.00',
    target: '900',
  }),
  '/desk/collaborations/:collaborationId/terms': () => ({ 'cause-is': 'none' }),
  '/desk/collaborations/:collaborationId/terms/pay': () => ({ 'pay-is': 'none' }),
  '/desk/collaborations/:collaborationId/deliverables': ({ world }) => ({
    name: 'Reel 3',
    network: 'instagram',
    format: 'reel',
    dueOn: addDays(world.campaign.startsOn, 12),
  }),
  '/desk/collaborations/:collaborationId/deliverables/:deliverableId': () => ({
    name: 'Reel 1',
    network: 'instagram',
    format: 'video',
  }),
  '/desk/collaborations/:collaborationId/deliverables/:deliverableId/removal': () => ({
    reason: 'Agreed by mail.',
  }),
  '/desk/collaborations/:collaborationId/deliverables/:deliverableId/sharing': ({ twinId }) => ({
    with: twinId,
    weight: '2',
    otherWeight: '1',
    isSeen: 'on',
  }),
  '/desk/collaborations/:collaborationId/deliverables/:deliverableId/sharing/end': () => ({ fee: 'as_is' }),
  '/desk/collaborations/:collaborationId/codes': () => ({ codes: 'MARA10' }),
  '/desk/collaborations/:collaborationId/notices/:noticeId/sending': () => ({
    sentBy: 'email',
    sentOn: '',
    sentTime: '',
  }),
  '/desk/collaborations/:collaborationId/evidence': ({ seenVersion, noticeId }) => ({
    id: crypto.randomUUID(),
    seenVersion,
    noticeId,
    grade: '3',
    on: '',
    time: '',
  }),
  '/desk/collaborations/:collaborationId/papers': () => ({
    language: 'de',
    contractTitle: 'Agreement on Reels',
  }),
  '/desk/collaborations/:collaborationId/stages': ({ ids }) => ({
    [`stage-${ids.deliverableId}`]: 'briefed',
  }),
  '/desk/collaborations/:collaborationId/rights': () => ({ minLiveDays: '30' }),
  '/desk/collaborations/:collaborationId/log/words/:eventId/erasure': EMPTY,
  '/desk/collaborations/:collaborationId/removal': () => ({ reason: 'Not for us.' }),
  '/desk/collaborations/:collaborationId/analysis': ({ world, seenVersion }) => ({
    ...filled(world),
    seenVersion,
  }),
  '/desk/people/invitations/:id/revocation': EMPTY,
  '/desk/people/browsers/:familyId/sign-out': EMPTY,
  '/desk/people/passkeys/:id/removal': EMPTY,
  '/desk/people/:memberId/role': () => ({ role: 'viewer' }),
  '/desk/people/:memberId/removal': EMPTY,
  '/desk/people/:memberId/recovery-links': EMPTY,
};
