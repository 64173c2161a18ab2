// One piece on a page of its own: to change it, and to give back what was typed when it is refused.

import { NothingSaved } from '../../../shared/ui/page/notice.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { PieceForm, type PieceFormProps } from './piece-form.tsx';

export function PiecePage({ session, ...form }: PieceFormProps & { session: Session }) {
  const { standing, before, problems } = form;
  const path = `/desk/collaborations/${standing.collaborationId}`;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[
        { label: standing.campaignName, href: `/desk/campaigns/${standing.campaignId}` },
        { label: toHandle(standing), href: path },
        { label: 'Agreement', href: `${path}/agreement` },
      ]}
      title={before ? before.name : 'New piece'}
      meta={standing.currency}
    >
      {Object.keys(problems).length > 0 && <NothingSaved />}
      <PieceForm {...form} backHref={`${path}/agreement`} />
    </DeskFrame>
  );
}
