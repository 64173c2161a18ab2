// The form of one piece: empty for a new one, filled with what is there for a change.
import { localDateOf } from '../../../shared/contract/zone.ts';
import { deskCollaboration, withId } from '../../../shared/desk-paths.ts';
import { getNetwork } from '../../../shared/networks/index.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, LinkButton, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import type { Deliverable, Post } from '../../store/deliverables.ts';
import type { Problems } from '../desk/parse-typed.ts';
import type { PieceValues } from './piece-form-values.ts';

export type PieceFormProps = {
  standing: Standing;
  /** Null = a new one. */
  before: Deliverable | null;
  posts: Post[];
  values: PieceValues;
  problems: Problems;
  /** Where leaving it as it is leads; absent where the form stands on that page. */
  backHref?: string;
  now: string;
  locale: string;
};

export function PieceForm(props: PieceFormProps) {
  const { standing, before, values, backHref } = props;
  const place = before ? withId('/deliverables', before.id, '') : '/deliverables';
  return (
    <form method="post" action={deskCollaboration(standing.collaborationId, place)} class="desk-form">
      {Object.entries(values.was).map(([field, value]) => (
        <input key={field} type="hidden" name={`was-${field}`} value={value} />
      ))}
      <PieceDates {...props} />
      <PieceKind {...props} />
      <Share {...props} />
      {props.posts.map((post) => (
        <KnownPost key={post.key} {...props} post={post} />
      ))}
      <NewPost {...props} />
      <FormEnd after={before ? 'A field that is left empty stays as it is.' : undefined}>
        <SubmitButton isQuiet={before === null}>{before ? 'Save the piece' : 'Add the piece'}</SubmitButton>
        {backHref && <LinkButton href={backHref}>Leave it as it is</LinkButton>}
      </FormEnd>
    </form>
  );
}

function PieceDates({ before, values, problems }: PieceFormProps) {
  return (
    <div class="field-pair">
      <TextField
        formId="piece"
        name="name"
        label="Piece"
        hint="Reel 1"
        value={values.name}
        error={problems.name}
        isRequired={before === null}
      />
      <TextField
        formId="piece"
        name="dueOn"
        label="Due"
        hint="the day that was agreed"
        type="date"
        value={values.dueOn}
        error={problems.dueOn}
        isRequired={before === null}
      />
    </div>
  );
}

function PieceKind({ standing, values, problems }: PieceFormProps) {
  const networks = [...new Set(standing.profiles.map(({ network }) => network))];
  return (
    <div class="field-pair">
      <SelectField
        formId="piece"
        name="network"
        label="Network"
        value={values.network}
        error={problems.network}
        choices={networks.map((network) => ({ value: network, label: getNetwork(network).label }))}
      />
      <TextField formId="piece" name="format" label="Format" hint="reel, video, post" value={values.format} />
    </div>
  );
}

function Share({ standing, before, values, problems }: PieceFormProps) {
  const isShort = problems.shortOf !== undefined;
  return (
    <>
      <TextField
        formId="piece"
        name="fee"
        label={`Its share of the fee, ${standing.currency}`}
        hint={before ? undefined : 'empty = an even part'}
        value={values.fee}
        error={problems.fee ?? problems.shortOf ?? problems.onPaper}
        inputMode="decimal"
      />
      {before && before.feeMinor !== null && (
        <Checkbox
          name="evenShare"
          label="No share of its own"
          detail="it gets an even part of what the other pieces leave"
          isChecked={values.isEvenShare}
        />
      )}
      {(problems.onPaper || values.isAsOnPaper) && <AsOnPaper isChecked={values.isAsOnPaper} />}
      {(isShort || values.mayFallShort) && (
        <Checkbox
          name="mayFallShort"
          label="More pieces follow"
          detail="until then the shares are less than the fee"
          isChecked={values.mayFallShort}
        />
      )}
    </>
  );
}

function KnownPost({ post, values, problems, standing, now, locale }: PieceFormProps & { post: Post }) {
  const typed = values.posts[post.key];
  const on = post.publishedAt === null ? undefined : localDateOf(post.publishedAt, standing.timeZone);
  return (
    <fieldset class="field">
      <legend>
        <a href={post.url} rel="noreferrer">
          {post.url.replace(/^https:\/\/(www\.)?/, '')}
        </a>
      </legend>
      <TextField
        formId="piece"
        name={`published-${post.key}`}
        label="Published on"
        hint={on === undefined ? 'not known yet' : `now ${formatShortDay(on, locale, { hasYear: true })}`}
        type="date"
        max={localDateOf(now, standing.timeZone)}
        value={typed?.publishedOn}
        error={problems[`published-${post.key}`]}
      />
      <Checkbox
        name={`released-${post.key}`}
        label="Not a post of this piece"
        detail="it stays with the creator, and its numbers go on counting"
        isChecked={typed?.isReleased ?? false}
      />
    </fieldset>
  );
}

function NewPost({ posts, values, problems, standing, now }: PieceFormProps) {
  return (
    <div class="field-pair">
      <TextField
        formId="piece"
        name="postUrl"
        label={posts.length === 0 ? 'Address of the post' : 'Address of another post'}
        hint="when it is live"
        value={values.postUrl}
        error={problems.postUrl}
        type="url"
      />
      <TextField
        formId="piece"
        name="publishedOn"
        label="Published on"
        type="date"
        max={localDateOf(now, standing.timeZone)}
        value={values.publishedOn}
        error={problems.publishedOn}
      />
    </div>
  );
}

/** The one way to lower what is earned once terms are signed; a manager's. */
export function AsOnPaper({ isChecked = false }: { isChecked?: boolean }) {
  return (
    <Checkbox
      name="asOnPaper"
      label="The paper has it so"
      detail="noted with your name"
      isChecked={isChecked}
    />
  );
}
