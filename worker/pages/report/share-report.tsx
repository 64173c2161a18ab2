// Making a report link: for whom, what it hides, until when.
import { deskCampaign, deskCollaboration } from '../../../shared/desk-paths.ts';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { Checkbox, Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, LinkButton, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { LinkReady, Notice, Saved, SignList } from '../../../shared/ui/page/notice.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { Hide } from '../../store/reports/report-links.ts';
import { campaignCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import { MadeLinks, type MadeLinksProps } from './made-links.tsx';
import { toLead, toTotals, toVerdict } from './report-totals.ts';

export type ShareValues = { audience: string; numbers: string; hides: Hide[]; openUntil: string };

export type ShareProps = MadeLinksProps & {
  campaign: Campaign;
  collaborationId: string | null;
  latestOn: string;
  values: ShareValues;
  problems: Record<string, string>;
  fresh: { address: string; openUntil: string } | null;
  /** A link was closed just now. */
  isRevoked: boolean;
};

export function ShareReportPage(props: ShareProps) {
  const { session, campaign, collaborationId, rows, fresh } = props;
  const [only] = rows;
  const name = collaborationId !== null && only ? toHandle(only.standing) : campaign.name;
  const crumbs = [
    ...campaignCrumbs(campaign),
    ...(collaborationId === null ? [] : [{ label: name, href: deskCollaboration(collaborationId) }]),
  ];
  const preview =
    collaborationId === null
      ? deskCampaign(campaign.id, '/report')
      : deskCollaboration(collaborationId, '/report/live');
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={crumbs}
      title={`Share ${name}`}
      meta="No account needed to open it"
      actions={<LinkButton href={preview}>Open report</LinkButton>}
    >
      <Saved isSaved={props.isRevoked && fresh === null}>
        The link is revoked. Nobody can open the report with it any more.
      </Saved>
      {fresh && (
        <LinkReady address={fresh.address}>
          Open until the end of {formatShortDay(fresh.openUntil, session.locale, { hasYear: true })}. Whoever
          has it can read the report.
        </LinkReady>
      )}
      <div class="share-columns">
        <ShareForm {...props} />
        <ShareAside {...props} />
      </div>
      <MadeLinks {...props} />
    </DeskFrame>
  );
}

function ShareForm({ campaign, collaborationId, values, problems, latestOn }: ShareProps) {
  const action =
    collaborationId === null
      ? deskCampaign(campaign.id, '/reports')
      : deskCollaboration(collaborationId, '/report');
  const problem = problems.audience ?? problems.numbers ?? problems.hides;
  return (
    <form method="post" action={action} class="desk-form">
      {Object.keys(problems).length > 0 && (
        <Notice tone="risk" title="No link was made." isAnswer>
          {problem ?? 'Look at the day below.'}
        </Notice>
      )}
      <Segments
        name="numbers"
        label="Numbers"
        hint="live: as of each opening"
        value={values.numbers}
        choices={[
          { value: 'frozen', label: 'Frozen now' },
          { value: 'live', label: 'Live' },
        ]}
      />
      <Segments
        name="audience"
        label="For"
        value={values.audience}
        choices={[
          { value: 'internal', label: 'Team' },
          { value: 'management', label: 'Management' },
          { value: 'client', label: 'Client' },
        ]}
      />
      <HideFields hides={values.hides} />
      <TextField
        name="openUntil"
        label="Open until"
        hint="at most one year"
        type="date"
        value={values.openUntil}
        max={latestOn}
        error={problems.openUntil}
        isRequired
      />
      <FormEnd after="The address is shown once. Only its fingerprint is kept.">
        <SubmitButton>Create the link</SubmitButton>
      </FormEnd>
    </form>
  );
}

function HideFields({ hides }: { hides: Hide[] }) {
  return (
    <fieldset class="field">
      <legend class="field-label">
        Hide<span>the page says what is hidden</span>
      </legend>
      <Checkbox
        name="hides"
        value="fees"
        label="Fees, costs per result, payments"
        isChecked={hides.includes('fees')}
      />
      <Checkbox
        name="hides"
        value="names"
        label="Creators’ names"
        detail="shown as Creator A, B"
        isChecked={hides.includes('names')}
      />
      <Checkbox
        name="hides"
        value="notes"
        label="Internal notes"
        detail="always hidden for clients"
        isChecked={hides.includes('notes')}
      />
    </fieldset>
  );
}

function ShareAside({ campaign, rows, collaborationId, now, session }: ShareProps) {
  const facts = { campaign, rows, events: [], at: now };
  const totals = toTotals(facts, collaborationId === null);
  return (
    <aside>
      <h2 class="share-title">What they read first</h2>
      <div class="share-preview">
        <p>
          <b>{toVerdict(facts, totals, session.locale)}</b>
        </p>
        <p>{toLead(facts, totals, session.locale)}</p>
      </div>
      <h2 class="share-title">Later</h2>
      <SignList
        rows={[
          { icon: 'eye', text: 'You see how often and when it was opened, not by whom' },
          { icon: 'undo', text: 'Revoke it at any time; it closes with the next opening' },
        ]}
      />
    </aside>
  );
}
