// One piece on a page of its own: to change it, and to give back what was typed when it is refused.

import { deskCampaign, deskCollaboration } from '../../../shared/desk-paths.ts';
import { NothingSaved } from '../../../shared/ui/page/notice.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { PieceForm, type PieceFormProps } from './piece-form.tsx';

export function PiecePage({ session, ...form }: PieceFormProps & { session: Session }) {
  const { standing, before, problems } = form;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[
        { label: standing.campaignName, href: deskCampaign(standing.campaignId) },
        { label: toHandle(standing), href: deskCollaboration(standing.collaborationId) },
        { label: 'Agreement', href: deskCollaboration(standing.collaborationId, '/agreement') },
      ]}
      title={before ? before.name : 'New piece'}
      meta={standing.currency}
    >
      {Object.keys(problems).length > 0 && <NothingSaved />}
      <PieceForm {...form} backHref={deskCollaboration(standing.collaborationId, '/agreement')} />
    </DeskFrame>
  );
}
