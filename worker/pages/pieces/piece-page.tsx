// One piece on a page of its own: to change it, and to give back what was typed when it is refused.

import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { NothingSaved } from '../../../shared/ui/page/notice.tsx';
import type { Session } from '../../store/sessions.ts';
import { collaborationCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import { PieceForm, type PieceFormProps } from './piece-form.tsx';

export function PiecePage({ session, ...form }: PieceFormProps & { session: Session }) {
  const { standing, before, problems } = form;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={collaborationCrumbs(standing, { label: 'Agreement', path: '/agreement' })}
      title={before ? before.name : 'New piece'}
      meta={standing.currency}
    >
      {Object.keys(problems).length > 0 && <NothingSaved />}
      <PieceForm {...form} backHref={deskCollaboration(standing.collaborationId, '/agreement')} />
    </DeskFrame>
  );
}
