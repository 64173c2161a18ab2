import { deskCampaign, deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { FormEnd, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved, Saved } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Session } from '../../store/sessions.ts';
import { collaborationCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import type { SalesKeysValues } from './sales-keys-form.ts';

type Props = {
  session: Session;
  standing: Standing;
  values: SalesKeysValues;
  problems: Record<string, string>;
  isSaved: boolean;
};

/** How an order tells that this creator brought it. */
export function SalesKeysPage({ session, standing, values, problems, isSaved }: Props) {
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={collaborationCrumbs(standing)}
      title="Codes and links"
    >
      <Saved isSaved={isSaved}>Saved. Orders count for this creator by it.</Saved>
      {Object.keys(problems).length > 0 && <NothingSaved />}
      <Section title="How an order names this creator" note="as the shop’s file writes it">
        <form method="post" action={deskCollaboration(standing.collaborationId, '/codes')} class="desk-form">
          <TextArea
            name="codes"
            label="Discount codes"
            hint="MARA10 until 2026-10-31"
            rows={3}
            value={values.codes}
            error={problems.codes}
          />
          <div class="field-pair">
            <TextField
              name="utmContent"
              label="Link: utm_content"
              hint="this creator’s alone"
              value={values.utmContent}
              error={problems.utmContent}
            />
            <TextField
              name="utmCampaign"
              label="Link: utm_campaign"
              hint="empty = any"
              value={values.utmCampaign}
              error={problems.utmCampaign}
            />
          </div>
          <TextField
            name="affiliate"
            label="Affiliate id"
            hint="empty = none"
            value={values.affiliate}
            error={problems.affiliate}
          />
          <FormEnd
            after={
              <>
                One code a line. Keep one that has ended, with its last day: orders of before still name it.{' '}
                <a href={deskCampaign(standing.campaignId, '/orders')}>All orders</a>
              </>
            }
          >
            <SubmitButton>Save codes and links</SubmitButton>
          </FormEnd>
        </form>
      </Section>
    </DeskFrame>
  );
}
