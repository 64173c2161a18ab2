// Where a person notes what they saw of a post. It is theirs to open; nothing is read from the network by us.

import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { recogniseAddress } from '../../../shared/networks/index.ts';
import { postKey } from '../../../shared/networks/keys.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';

const LOOKED_CHOICES = [
  { value: '', label: 'Not looked for' },
  { value: 'seen', label: 'Seen' },
  { value: 'not_seen', label: 'Not seen' },
  { value: 'cannot_tell', label: 'Cannot tell' },
];

export function PostCheckForm({ standing }: { standing: Standing }) {
  if (standing.posts.length === 0) return null;
  return (
    <details class="dossier-more">
      <summary>You looked at a post? Note what you saw</summary>
      <form
        method="post"
        action={deskCollaboration(standing.collaborationId, '/post-checks')}
        class="desk-form"
      >
        <SelectField
          name="post"
          label="Post"
          choices={standing.posts.map((key) => toChoice(key, standing))}
        />
        <Segments
          name="up"
          label="Is it there?"
          value="yes"
          choices={[
            { value: 'yes', label: 'There' },
            { value: 'no', label: 'Gone' },
          ]}
        />
        <SelectField name="disclosure" label="Disclosure" choices={LOOKED_CHOICES} />
        <SelectField name="tag" label="Agreed tag" choices={LOOKED_CHOICES} />
        <SelectField name="link" label="Agreed link or code" choices={LOOKED_CHOICES} />
        <TextArea name="caption" label="Its words now" hint="optional; a later change then shows" rows={3} />
        <FormEnd after="It stands beside the score, not in it. Not seen means: not in what could be read.">
          <SubmitButton isQuiet>Note what you saw</SubmitButton>
        </FormEnd>
      </form>
    </details>
  );
}

/** The piece's name where its address leads to this post, else the key as it is. */
function toChoice(key: string, { deliverables }: Standing): { value: string; label: string } {
  const piece = deliverables.find(({ postUrl }) => {
    const recognised = postUrl === null ? null : recogniseAddress(postUrl);
    return recognised?.kind === 'post' && postKey(recognised) === key;
  });
  return { value: key, label: piece?.name ?? key };
}
