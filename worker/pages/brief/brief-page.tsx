// The brief of a campaign: what it says now, who was told and has confirmed, what changed when, and the form to change it.
import { deskCampaign, deskCollaboration } from '../../../shared/desk-paths.ts';
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import { compareBriefs } from '../../../shared/procedure/brief/brief.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, LinkButton, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState, Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { BriefLesson } from '../../commands/analysis/read-bench.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { StoredBrief } from '../../store/procedure/briefs.ts';
import type { Session } from '../../store/sessions.ts';
import { LessonsSection } from '../analysis/lessons-section.tsx';
import { campaignCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import { MoreCreators } from '../lists/more-creators.tsx';
import { BriefForm, type BriefFormValues } from './brief-form.tsx';
import type { BriefRowView } from './brief-rows.ts';
import { BriefChanges, BriefParts } from './brief-text.tsx';

/** What became of a form; `links` lead to where it can be done instead. */
export type BriefOutcome = {
  tone: 'done' | 'risk';
  title: string;
  lines: string[];
  links?: { href: string; label: string }[];
};

export type BriefPageProps = {
  session: Session;
  campaign: Campaign;
  /** Oldest first. */
  versions: StoredBrief[];
  rows: BriefRowView[];
  /** Further creators of the campaign, less urgent. */
  more: number;
  lessons: BriefLesson[];
  form: { values: BriefFormValues; problems: Record<string, string> };
  outcomes: BriefOutcome[];
  mayEdit: boolean;
  newId: () => string;
};

export function BriefPage(props: BriefPageProps) {
  const { session, campaign, versions, rows, lessons, form, outcomes, mayEdit } = props;
  const newest = versions.at(-1);
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={campaignCrumbs(campaign)}
      title="Brief"
      meta={newest ? `version ${newest.n} of ${campaign.name}` : campaign.name}
    >
      {outcomes.map(({ tone, title, lines, links = [] }, i) => (
        <Notice key={title} tone={tone} title={title} isAnswer={i === 0}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {links.map(({ href, label }) => (
            <p key={href}>
              <a href={href}>{label}</a>
            </p>
          ))}
        </Notice>
      ))}
      {newest === undefined && !mayEdit && (
        <EmptyState title="No brief yet">It says what creators are asked to make, and how.</EmptyState>
      )}
      {newest && (
        <Section title="What it says now" note={describeScope(newest, rows)}>
          <BriefParts text={newest.text} />
        </Section>
      )}
      {newest && rows.length > 0 && <WhoKnows {...props} />}
      <MoreCreators more={props.more} locale={session.locale} campaignId={campaign.id} />
      {mayEdit && (
        <BriefForm
          action={deskCampaign(campaign.id, '/brief')}
          seenN={newest?.n ?? 0}
          values={form.values}
          problems={form.problems}
          people={rows.map(({ collaborationId, handle }) => ({ id: collaborationId, handle }))}
        />
      )}
      {mayEdit && <LessonsSection lessons={lessons} locale={session.locale} />}
      <Versions versions={versions} rows={rows} session={session} />
    </DeskFrame>
  );
}

const STATE_WORDS: Record<BriefRowView['state'], string> = {
  none: 'none is for them',
  told: 'told, not confirmed yet',
  confirmed: 'read and confirmed',
  waiting: 'letter prepared, not sent yet',
  untold: 'not told yet',
  resting: 'work rests or ends: nothing new is asked for',
};

function WhoKnows(props: BriefPageProps) {
  const { campaign, rows, mayEdit } = props;
  const isToTell = mayEdit && rows.some(({ state }) => state === 'untold');
  return (
    <Section title="Who knows it" note="told by a letter that left, confirmed by the creator">
      {isToTell ? (
        <form method="post" action={deskCampaign(campaign.id, '/brief/letters')}>
          <Readers {...props} />
          <FormEnd after="Each letter says what changes for that creator, in the language of their papers. It leaves by e-mail where that is set up; otherwise it waits for you to send it.">
            <SubmitButton>Prepare the letters to those ticked</SubmitButton>
            <LinkButton href={deskCampaign(campaign.id)}>Tell nobody now</LinkButton>
          </FormEnd>
        </form>
      ) : (
        <Readers {...props} />
      )}
    </Section>
  );
}

function Readers({ rows, mayEdit, newId }: BriefPageProps) {
  return (
    <Table
      caption="Creators and the version they know"
      columns={[
        { id: 'who', label: 'Creator' },
        { id: 'state', label: 'Now' },
        { id: 'told', label: 'Told of' },
        { id: 'confirmed', label: 'Confirmed' },
        { id: 'do', label: 'Letter' },
      ]}
      rows={rows.map((row) => ({
        id: row.collaborationId,
        cells: {
          who: toWho(row, mayEdit, newId),
          state: row.state === 'untold' ? <b>{STATE_WORDS.untold}</b> : STATE_WORDS[row.state],
          told: row.told || <span class="reference">none</span>,
          confirmed: row.confirmed || <span class="reference">none</span>,
          do: toDo(row, mayEdit),
        },
      }))}
    />
  );
}

function toWho(row: BriefRowView, mayEdit: boolean, newId: () => string) {
  const { collaborationId, handle, version, currentN, state } = row;
  if (!mayEdit || state !== 'untold') return <a href={deskCollaboration(collaborationId)}>{handle}</a>;
  return (
    <>
      <input type="hidden" name={`version-${collaborationId}`} value={version} />
      <input type="hidden" name={`id-${collaborationId}`} value={newId()} />
      <input type="hidden" name={`n-${collaborationId}`} value={String(currentN)} />
      <Checkbox name="tell" value={collaborationId} label={handle} isChecked />
    </>
  );
}

function toDo({ collaborationId, state }: BriefRowView, mayEdit: boolean) {
  if (state === 'waiting')
    return <a href={deskCollaboration(collaborationId, '/steps/letters')}>Read and send it</a>;
  if (!mayEdit || state === 'none' || state === 'resting') return <span class="reference">–</span>;
  return (
    <a href={deskCollaboration(collaborationId, '/talk?letter=brief#letter')}>
      {state === 'untold' ? 'Read it first' : 'Write again'}
    </a>
  );
}

function Versions({ versions, rows, session }: Pick<BriefPageProps, 'versions' | 'rows' | 'session'>) {
  if (versions.length < 2) return null;
  const shown = versions.toReversed().slice(0, -1);
  return (
    <>
      {shown.map((version) => {
        const before = versions.find(({ n }) => n === version.n - 1);
        const when = formatMoment(version.savedAt, session.locale, session.timeZone);
        return (
          <Section
            key={version.n}
            title={`What changed with version ${version.n}`}
            note={`${when} · ${version.savedByName ?? 'a former member'} · ${describeScope(version, rows)}`}
          >
            {version.why !== null && <p>{version.why}</p>}
            <BriefChanges changes={compareBriefs(before?.text ?? null, version.text)} />
          </Section>
        );
      })}
    </>
  );
}

function describeScope({ forIds }: Pick<BriefVersion, 'forIds'>, rows: readonly BriefRowView[]): string {
  if (forIds === null) return 'for everybody in the campaign';
  const names = rows.filter(({ collaborationId }) => forIds.includes(collaborationId));
  return names.length === 0
    ? 'for nobody who is still here'
    : `for ${names.map(({ handle }) => handle).join(', ')}`;
}
