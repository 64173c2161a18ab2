import { deskCampaign } from '../../../shared/desk-paths.ts';
import { NETWORKS } from '../../../shared/networks/index.ts';
import { FormEnd, SelectField, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { OPENS_HERE } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Campaign } from '../../store/campaigns.ts';
import type { Session } from '../../store/sessions.ts';
import { campaignCrumbs, DeskFrame } from './desk-frame.tsx';

/** What became of one pasted line. */
export type LineAnswer = {
  line: string;
  kind: 'added' | 'known' | 'refused';
  text: string;
  href: string | null;
};

const WORDS: Record<LineAnswer['kind'], string> = {
  added: 'Added',
  known: 'Already here',
  refused: 'Not added',
};

export function AddCreatorsPage({
  session,
  campaign,
  answers,
  pasted,
  network,
}: {
  session: Session;
  campaign: Campaign;
  answers: LineAnswer[] | null;
  pasted: string;
  network: string;
}) {
  return (
    <DeskFrame session={session} place="campaigns" crumbs={campaignCrumbs(campaign)} title="Add creators">
      {answers && <Answers answers={answers} campaignHref={deskCampaign(campaign.id)} />}
      <form method="post" action={deskCampaign(campaign.id, '/creators')} class="desk-form">
        <TextArea
          name="profiles"
          label="Addresses of profiles, or handles"
          hint="one creator a line, any network"
          rows={8}
          value={pasted}
          placeholder={
            'https://www.instagram.com/instagram/\ntiktok: @tiktok\n@YouTube\nMara Lind, https://www.instagram.com/mara.cooks, 4000'
          }
          isRequired
        />
        <SelectField
          name="network"
          label="Handles without a network are on"
          hint="addresses say it themselves"
          value={network}
          choices={[
            { value: '', label: 'Not said: ask me' },
            ...NETWORKS.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <FormEnd
          after={
            <>
              Each line gets an answer. Nothing is asked of the networks. A whole file of creators, with names
              and fees, comes in by <a href={deskCampaign(campaign.id, '/import')}>Import</a>.
            </>
          }
        >
          <SubmitButton>Add creators</SubmitButton>
        </FormEnd>
      </form>
      <Section title="Take them along" note="who is in the campaign now">
        <p>
          <a href={deskCampaign(campaign.id, '/creators.csv')}>Creators as CSV</a> ·{' '}
          <a href={deskCampaign(campaign.id, '/creators.csv?shape=aspire')}>In Aspire’s shape</a>
        </p>
      </Section>
    </DeskFrame>
  );
}

function Answers({ answers, campaignHref }: { answers: LineAnswer[]; campaignHref: string }) {
  const added = answers.filter((answer) => answer.kind === 'added').length;
  return (
    <Section title={`${added} of ${answers.length} added`} note={<a href={campaignHref}>To the campaign</a>}>
      <ul class="answer-list" role="status" {...OPENS_HERE}>
        {answers.map((answer) => (
          <li key={answer.line}>
            <b>{WORDS[answer.kind]}</b> {answer.href ? <a href={answer.href}>{answer.text}</a> : answer.text}
            <br />
            <small>{answer.line}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
