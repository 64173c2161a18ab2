// Pausing several creators at once: one wish on top, one answer per contract below.
import { deskCampaign, deskCollaboration } from '../../../shared/desk-paths.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, LinkButton, SelectField, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import {
  commonReasons,
  describeAnswer,
  OWN_SIDE_CHOICE,
  SEVERAL_SCOPES,
} from '../../../shared/ui/popup/pause-several.ts';
import type { PauseSheetView } from '../../../shared/ui/view.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { Session } from '../../store/sessions.ts';
import { campaignCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import { ReviewDate } from '../dossier/review-date.tsx';
import { MoreCreators } from '../lists/more-creators.tsx';

export type BulkRow = {
  sheet: PauseSheetView;
  /** One handle may be on two of them. */
  network: string;
  /** False where no pause notice can be prepared whatever the contract says: only what is ours can stop. */
  isContractPartOpen: boolean;
  id: string;
  ownSideId: string;
};
export type BulkAnswer = {
  collaborationId: string;
  handle: string;
  tone: 'done' | 'risk';
  title: string;
  lines: string[];
};

export type BulkPauseProps = {
  session: Session;
  campaign: Campaign;
  rows: BulkRow[];
  /** Further creators of the campaign, less urgent. */
  more: number;
  answers: BulkAnswer[] | null;
  problem: string | null;
};

export function BulkPausePage(props: BulkPauseProps) {
  const { session, campaign, rows, more, answers, problem } = props;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={campaignCrumbs(campaign)}
      title="Pause several"
      meta="each contract answers for itself"
    >
      {problem && <Notice tone="risk" title={problem} isAnswer />}
      {answers === null ? (
        <>
          <MoreCreators more={more} locale={session.locale} campaignId={campaign.id} />
          <BulkForm campaign={campaign} rows={rows} />
        </>
      ) : (
        <Answers answers={answers} campaignId={campaign.id} />
      )}
    </DeskFrame>
  );
}

function BulkForm({ campaign, rows }: { campaign: Campaign; rows: BulkRow[] }) {
  const [first] = rows;
  if (first === undefined) return <p>Nobody in this campaign can be paused now.</p>;
  return (
    <form method="post" action={deskCampaign(campaign.id, '/pause')} class="desk-form">
      <Section title="Who" note="what each contract says today">
        <Table
          caption="Collaborations to pause"
          columns={[
            { id: 'who', label: 'Creator' },
            { id: 'answer', label: 'The contract' },
            { id: 'why', label: 'What it means', isMinor: true },
          ]}
          rows={rows.map(({ sheet, network, isContractPartOpen, id, ownSideId }) => {
            const isWaiting = !isContractPartOpen && sheet.contract.mark === 'allowed';
            return {
              id: sheet.collaborationId,
              cells: {
                who: (
                  <>
                    <input type="hidden" name={`version-${sheet.collaborationId}`} value={sheet.version} />
                    <input type="hidden" name={`id-${sheet.collaborationId}`} value={id} />
                    <input type="hidden" name={`own-${sheet.collaborationId}`} value={ownSideId} />
                    <Checkbox
                      name="who"
                      value={sheet.collaborationId}
                      label={sheet.handle}
                      detail={network}
                      isChecked={
                        isContractPartOpen && sheet.contract.mark === 'allowed' && sheet.missing.length === 0
                      }
                    />
                  </>
                ),
                answer: <b>{isWaiting ? 'Not now' : describeAnswer(sheet)}</b>,
                why: <span class="reference">{isWaiting ? ONLY_OURS : toMeaning(sheet)}</span>,
              },
            };
          })}
        />
      </Section>
      <Section title="What stops">
        <fieldset class="field">
          <legend class="sr">What stops</legend>
          {SEVERAL_SCOPES.map((scope) => (
            <Checkbox key={scope.value} name="scope" {...scope} />
          ))}
        </fieldset>
        <Checkbox name="stopsOwnSide" {...OWN_SIDE_CHOICE} />
        <SelectField
          name="reason"
          label="Reason told"
          hint="same for all"
          value="other"
          choices={commonReasons(rows.map(({ sheet }) => sheet.reasons))}
        />
        <ReviewDate sheet={first.sheet} />
        <FormEnd after={first.sheet.afterwards}>
          <SubmitButton>Pause the chosen ones</SubmitButton>
          <LinkButton href={deskCampaign(campaign.id)}>Pause nobody</LinkButton>
        </FormEnd>
      </Section>
    </form>
  );
}

function Answers({ answers, campaignId }: { answers: BulkAnswer[]; campaignId: string }) {
  return (
    <Section title="Answers" note="one per creator">
      {answers.map((answer, i) => (
        <Notice
          key={answer.collaborationId}
          tone={answer.tone}
          title={`${answer.handle}: ${answer.title}`}
          isAnswer={i === 0}
        >
          {answer.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            <a href={deskCollaboration(answer.collaborationId)}>Open {answer.handle}</a>
          </p>
        </Notice>
      ))}
      <p>
        <LinkButton href={deskCampaign(campaignId)}>Back to the campaign</LinkButton>
      </p>
    </Section>
  );
}

/** The contract would allow it, and the procedure stands elsewhere: an end that was asked for is decided first. */
const ONLY_OURS =
  'Something else is being decided here. What is ours can stop; a pause under the contract waits.';

function toMeaning({ contract, missing, costs }: PauseSheetView): string {
  if (contract.mark !== 'allowed') return contract.sentence;
  const means = missing.length === 0 ? [contract.sentence] : missing.map((step) => step.sentence);
  const paid = costs.map(({ title, standby }) => `${title}: standby pay ${standby}.`);
  return [...means, ...paid].join(' ');
}
