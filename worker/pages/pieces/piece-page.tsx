// One piece on a page of its own: to change it, and to give back what was typed when it is refused.

import { deskCollaboration, withId } from '../../../shared/desk-paths.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
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
      actions={
        before && (
          <LinkButton
            href={deskCollaboration(standing.collaborationId, withId('/deliverables', before.id, '/sharing'))}
          >
            {before.twin ? 'Shared with another campaign' : 'Share with another campaign'}
          </LinkButton>
        )
      }
    >
      {Object.keys(problems).length > 0 && <NothingSaved />}
      <PieceForm {...form} backHref={deskCollaboration(standing.collaborationId, '/agreement')} />
    </DeskFrame>
  );
}
