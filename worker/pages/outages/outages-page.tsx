// Days that do not count: the form that flags them, and everything that was flagged, with who and when.
import { deskCampaign } from '../../../shared/desk-paths.ts';
import type { OutageAsked, OutageProblems } from '../../../shared/procedure/outages/flag-outage.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { LinkButton, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved, Notice, Saved } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { formatOutageDays, OUTAGE_WORDS } from '../../../shared/ui/reading/outage-words.ts';
import type { CampaignOutages, FlaggedOutage } from '../../store/inputs/outages.ts';
import type { Session } from '../../store/sessions.ts';
import { campaignCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import { OutageForm } from './outage-form.tsx';

export type OutageRefusal = {
  /** Of the form that flags days. */
  problems: OutageProblems;
  /** Of one that is in the list, by its id. */
  row: { id: string; until: string; problem: string } | null;
};

export type OutagesPageProps = CampaignOutages & {
  session: Session;
  today: string;
  mayFlag: boolean;
  values: OutageAsked;
  refused: OutageRefusal | null;
  saved: string | undefined;
  /** Who came here because no count has moved, and since when. */
  still: { name: string; since: string } | null;
};

const SAVED: Record<string, string> = {
  flagged: 'Flagged. Nothing is expected of these days any more.',
  ended: 'Saved. From the next day on counts are expected again.',
  taken_back: 'Taken back. These days count again.',
};

export function OutagesPage(props: OutagesPageProps) {
  const { session, campaign, outages, mayFlag, refused, saved = '', still } = props;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={campaignCrumbs(campaign)}
      title="Days that do not count"
      meta="a link, the shop or a network’s counting was broken"
    >
      <Saved isSaved={SAVED[saved] !== undefined && refused === null}>{SAVED[saved] ?? ''}</Saved>
      {refused !== null && Object.keys(refused.problems).length > 0 && <NothingSaved />}
      {refused?.row && <Notice tone="risk" title={`Nothing was saved. ${refused.row.problem}`} isAnswer />}
      {still !== null && refused === null && saved === '' && (
        <Notice
          tone="watch"
          title={`No count of ${still.name} has moved since ${still.since}.`}
          actions={
            mayFlag && (
              <LinkButton href={deskCampaign(campaign.id, '/import')}>Import newer numbers</LinkButton>
            )
          }
        >
          Look at link, code, shop and the network’s own numbers first. What was broken is flagged here; what
          works only needs newer numbers.
        </Notice>
      )}
      {mayFlag && <OutageForm {...props} locale={session.locale} problems={refused?.problems ?? {}} />}
      <Section title="Flagged" note="kept on record, also what was taken back">
        {outages.length === 0 ? (
          <p>No day was flagged: every day of the flight counts.</p>
        ) : (
          <Flagged {...props} />
        )}
      </Section>
    </DeskFrame>
  );
}

function Flagged({ session, campaign, outages, mayFlag, refused, today }: OutagesPageProps) {
  const { locale } = session;
  const momentOf = (at: string) => formatMoment(at, locale, campaign.timeZone);
  return (
    <Table
      caption="Flagged days, newest first"
      columns={[
        { id: 'days', label: 'Days' },
        { id: 'reason', label: 'What was broken' },
        { id: 'for', label: 'For' },
        { id: 'by', label: 'Flagged by' },
        ...(mayFlag ? [{ id: 'act', label: 'Change', isLabelHidden: true }] : []),
      ]}
      rows={outages.map((outage) => ({
        id: outage.id,
        cells: {
          days:
            outage.takenBack === null ? (
              formatOutageDays(outage, locale)
            ) : (
              <s>{formatOutageDays(outage, locale)}</s>
            ),
          reason: (
            <>
              {OUTAGE_WORDS[outage.reason]}
              {outage.note !== '' && <span class="reference"> {outage.note}</span>}
            </>
          ),
          for: outage.collaborationId === null ? 'The whole campaign' : (outage.creatorName ?? 'Taken out'),
          by: (
            <>
              {outage.byName}, {momentOf(outage.flaggedAt)}
              {outage.takenBack && (
                <span class="reference">
                  {' '}
                  taken back by {outage.takenBack.byName}, {momentOf(outage.takenBack.at)}
                </span>
              )}
            </>
          ),
          act: mayFlag && outage.takenBack === null && (
            <RowActs
              outage={outage}
              campaign={campaign}
              today={today}
              typed={refused?.row?.id === outage.id ? refused.row : null}
            />
          ),
        },
      }))}
    />
  );
}

function RowActs({
  outage: { id, from, until },
  campaign,
  today,
  typed,
}: {
  outage: FlaggedOutage;
  campaign: CampaignOutages['campaign'];
  today: string;
  typed: { until: string; problem: string } | null;
}) {
  return (
    <>
      {until === null && (
        <form method="post" action={deskCampaign(campaign.id, '/outages/end')} class="outage-end">
          <input type="hidden" name="outage" value={id} />
          <TextField
            name="until"
            formId={id}
            label="Last day"
            type="date"
            min={from}
            max={today < campaign.endsOn ? today : campaign.endsOn}
            value={typed?.until ?? ''}
            error={typed?.problem}
            isRequired
          />
          <SubmitButton isQuiet isSmall>
            It works again
          </SubmitButton>
        </form>
      )}
      <form method="post" action={deskCampaign(campaign.id, '/outages/removal')}>
        <input type="hidden" name="outage" value={id} />
        <button type="submit" class="link-button">
          Take back
        </button>
      </form>
    </>
  );
}
