// A letter that waits to be sent, prepared for another way of the contract instead.
import { hasRole } from '../../../shared/roles.ts';
import { HOLD_TIME } from '../../../shared/ui/guide-words/hold-words.ts';
import { nameChannel } from '../../../shared/ui/guide-words/talk-words.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { describeRenewed } from '../ending/end-costs.tsx';
import { ActButton } from './act-form.tsx';

/** By another way it is received on another day, which the letter has to name. `counting`: the ways the contract names. */
export function OtherWays({
  notice,
  dossier,
  place,
  counting,
}: {
  notice: { id: string; channel: string };
  dossier: Dossier;
  place: string;
  counting: readonly string[] | null;
}) {
  const others = (counting ?? []).filter((channel) => channel !== notice.channel);
  if (others.length === 0 || !hasRole(dossier.session.role, 'manager')) return null;
  return (
    <>
      {others.map((channel) => (
        <ActButton
          key={channel}
          dossier={dossier}
          name={`renew-${notice.id}-${channel}`}
          kind="renew_notice"
          place={place}
          label={`Prepare it for ${nameChannel(channel)}`}
          after={[
            `The same letter with the days of a sending by ${nameChannel(channel)}, and ${HOLD_TIME} to take it back.`,
            ...describeDue(dossier, { noticeId: notice.id, channel }),
          ].join(' ')}
          fields={{ noticeId: notice.id, channel }}
        />
      ))}
    </>
  );
}

function describeDue(dossier: Dossier, letter: { noticeId: string; channel: string }): string[] {
  const due = describeRenewed(dossier, letter);
  return due === null ? [] : [`Due to the creator: ${due}.`];
}
