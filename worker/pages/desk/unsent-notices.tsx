// Formal notices that have not left: their words, and the way to say that a person has sent them.
import { withId } from '../../../shared/desk-paths.ts';
import { movedDates } from '../../../shared/procedure/letters/moved-dates.ts';
import { countingChannels } from '../../../shared/procedure/sent.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { hasRole } from '../../../shared/roles.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { HOLD_TIME } from '../../../shared/ui/guide-words/hold-words.ts';
import { nameChannel } from '../../../shared/ui/guide-words/talk-words.ts';
import { describeMoved, nameMoved } from '../../../shared/ui/notices/describe-moved.ts';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import type { UnsentNotice } from '../../store/procedure/unsent-notices.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { ActButton } from '../dossier-forms/act-form.tsx';
import { OtherWays } from '../dossier-forms/other-ways.tsx';
import { ComposeWays } from '../ending/compose-ways.tsx';
import { describeRenewed } from '../ending/end-costs.tsx';
import { LETTER_TITLES, namesMoney } from '../ending/letter-kinds.ts';

/** Formal notices and letters that have not left, each with its words. */
export function UnsentNotices({ dossier, place }: { dossier: Dossier; place: 'now' | 'letters' }) {
  const { standing, mayEdit } = dossier;
  return (
    <>
      {dossier.notices.map(({ notice, canBeSent }) =>
        canBeSent && mayEdit ? (
          <Waiting key={notice.id} notice={notice} dossier={dossier} place={place} />
        ) : (
          <Section key={notice.id} title={toTitle(notice, standing)} note="has not left yet">
            {mayEdit || !namesMoney(notice, standing) ? (
              <Words notice={notice} />
            ) : (
              <p>Its words name money: members who write to creators read them.</p>
            )}
          </Section>
        ),
      )}
    </>
  );
}

function toTitle({ id }: UnsentNotice, { case: { notices } }: Standing): string {
  const kind = notices.find(({ noticeId }) => noticeId === id)?.kind;
  return kind === undefined ? 'Notice' : LETTER_TITLES[kind];
}

type WaitingProps = { notice: UnsentNotice; dossier: Dossier };

function Waiting({ notice, dossier, place }: WaitingProps & { place: 'now' | 'letters' }) {
  const { standing, now } = dossier;
  const counting = countingChannels(standing.case, { noticeId: notice.id, at: now }, standing.contracts);
  return (
    <Section
      title={`${toTitle(notice, standing)} waits to be sent`}
      note={
        notice.problem === 'written_to_disk'
          ? 'written to disk, not delivered · grade of proof 1'
          : counting === null
            ? 'no clock runs from it'
            : 'the contract’s clock runs from its sending'
      }
    >
      <p>{PROBLEMS[notice.problem ?? ''] ?? 'It cannot leave from here. Send it yourself and say when.'}</p>
      <Notes
        rows={[
          { name: 'To', text: notice.recipient ?? 'no address yet: it belongs into the agreement' },
          ...(notice.copies.length === 0 ? [] : [{ name: 'Copy', text: notice.copies.join(', ') }]),
          { name: 'Subject', text: notice.subject },
        ]}
      />
      <Words notice={notice} />
      <MovedDates notice={notice} dossier={dossier} place={place} />
      <OtherWays notice={notice} dossier={dossier} place={place} counting={counting} />
      <ComposeWays notice={notice} standing={standing} />
      <Asides notice={notice} dossier={dossier} />
      <form
        method="post"
        action={pathOf(dossier, withId('/notices', notice.id, '/sending'))}
        class="desk-form"
      >
        <div class="field-pair">
          <SelectField
            formId={notice.id}
            name="sentBy"
            label="Sent by"
            value={notice.channel}
            choices={listWays(counting)}
          />
          <TextField formId={notice.id} name="sentOn" label="On" hint="empty = now" type="date" />
          <TextField
            formId={notice.id}
            name="sentTime"
            label="At"
            hint={standing.timeZone.replaceAll('_', ' ')}
            type="time"
          />
        </div>
        <FormEnd
          after={
            counting === null
              ? 'Recorded with your name and the time.'
              : `The contract names ${nameWays(counting)}. Sent by another way it is recorded, and no clock starts.`
          }
        >
          <SubmitButton>I have sent it</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

/** The letter as it stands names days that a sending now would not bring: which ones, and the way to make it true. */
function MovedDates({ notice, dossier, place }: WaitingProps & { place: 'now' | 'letters' }) {
  const { standing, now, session } = dossier;
  const sent = { noticeId: notice.id, sentAt: now, channel: notice.channel, names: notice.names };
  const moved = movedDates(standing.case, sent, standing.contracts);
  if (moved.length === 0) return null;
  const context = { locale: session.locale, zone: contractZone(standing, now) };
  const due = describeRenewed(dossier, { noticeId: notice.id, channel: notice.channel });
  return (
    <div class="notice is-risk">
      <p>
        <b>Sent now, this letter would name days that are no longer true.</b>
      </p>
      <Notes
        rows={[
          ...moved.map((date) => ({ name: nameMoved(date), text: describeMoved(date, context) })),
          ...(due === null ? [] : [{ name: 'Due to the creator', text: due }]),
        ]}
      />
      {hasRole(session.role, 'manager') ? (
        <ActButton
          dossier={dossier}
          name={`renew-${notice.id}`}
          kind="renew_notice"
          place={place}
          label="Prepare it again"
          after={`New words with the days of now, the money frozen anew, and ${HOLD_TIME} to take it back. If it has left already, say on which day below.`}
          fields={{ noticeId: notice.id }}
          isQuiet={false}
        />
      ) : (
        <p>A manager can prepare it again. If it has left already, say on which day below.</p>
      )}
    </div>
  );
}

/** Sendings that started no clock: on record, and the one that counts is still to come. */
function Asides({ notice, dossier: { standing, session } }: WaitingProps) {
  const { asides = [] } = standing.case.notices.find(({ noticeId }) => noticeId === notice.id) ?? {};
  if (asides.length === 0) return null;
  const sent = asides.map(
    ({ channel, at }) =>
      `by ${nameChannel(channel)} on ${formatMoment(at, session.locale, standing.timeZone)}`,
  );
  return (
    <p>
      Sent {sent.join(', ')}: the contract does not name this way, so no clock runs. It still has to go by one
      that the contract names.
    </p>
  );
}

/** The ways that count come first; every other one says before it is chosen that it starts no clock. */
function listWays(counting: string[] | null): { value: string; label: string }[] {
  if (counting === null) return SENDING_CHANNELS.map(({ value, label }) => ({ value, label }));
  const named = SENDING_CHANNELS.filter(({ value }) => counting.includes(value));
  const others = SENDING_CHANNELS.filter(({ value }) => !counting.includes(value));
  return [
    ...named.map(({ value, label }) => ({ value, label })),
    ...others.map(({ value, label }) => ({ value, label: `${label} – starts no clock` })),
  ];
}

function nameWays(counting: string[]): string {
  if (counting.length === 0) return 'no way of giving notice';
  return `${counting.map(nameChannel).join(', ')}${counting.length === 1 ? ' only' : ''}`;
}

/** A letter's frozen words, folded away. */
export function Words({ notice }: { notice: UnsentNotice }) {
  return (
    <details class="notice-words">
      <summary>Read the notice</summary>
      <p>
        <b>{notice.subject}</b>
      </p>
      <pre>{notice.body}</pre>
    </details>
  );
}

/** Ways by which a notice may reach the other side; what counts is said by the contract. */
export const SENDING_CHANNELS = [
  { value: 'email', label: 'E-mail' },
  { value: 'registered_email', label: 'Registered e-mail' },
  { value: 'courier', label: 'Courier' },
  { value: 'post', label: 'Post' },
  { value: 'platform', label: 'Marketplace inbox' },
  { value: 'dm', label: 'Message on the network' },
] as const;

const PROBLEMS: Record<string, string> = {
  no_address: 'There is no address that mail could reach. Send it yourself and say when.',
  not_configured: 'No outgoing mail is set up here. Send it yourself and say when.',
  written_to_disk:
    'It was written to a file on this computer (npm start names the folder) and was not delivered. Send it yourself and say when.',
  refused: 'The mail provider has refused it several times. Send it yourself and say when.',
  dates_moved: 'It was not sent: the days that it names are no longer true.',
  unknown_outcome:
    'It was handed to the mail provider and no answer was recorded, so it may have left. Look in the mailbox before you send it.',
};
