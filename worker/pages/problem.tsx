import { DESK } from '../../shared/desk-paths.ts';
import { describeFieldProblem, type FieldProblem } from '../../shared/ui/guide-words/refusal-words.ts';
import { TextArea } from '../../shared/ui/page/form.tsx';
import { SheetShell } from '../../shared/ui/page/page-shell.tsx';

/** From here on a value is taken for something a person wrote, and is shown; shorter ones travel along unseen. */
const WRITTEN_CHARS_MIN = 16;

export type ProblemPageProps = {
  title: string;
  detail: string;
  fields: FieldProblem[];
  requestId: string;
  isSignedOut: boolean;
};

/** A refusal for people: what, whether anything changed, one way on. */
export function ProblemPage({ title, detail, fields, requestId, isSignedOut }: ProblemPageProps) {
  return (
    <SheetShell title={title} lead={fields.length > 0 ? 'Go back, correct this and send it again.' : detail}>
      {fields.length > 0 && (
        <ul class="problem-fields">
          {fields.map((one) => (
            <li key={one.field}>{describeFieldProblem(one)}</li>
          ))}
        </ul>
      )}
      <div class="sheet-end">
        <a class="button is-quiet" href={isSignedOut ? '/sign-in' : DESK}>
          {isSignedOut ? 'Sign in' : 'Go to the desk'}
        </a>
        <p class="after">Request {requestId}</p>
      </div>
    </SheetShell>
  );
}

export type SignedOutPageProps = {
  /** Where the form goes again. */
  action: string;
  signInHref: string;
  fields: { name: string; value: string }[];
};

/** A form that arrived after the session had ended: nothing was done with it, and nothing of it is lost. */
export function SignedOutPage({ action, signInHref, fields }: SignedOutPageProps) {
  const isWritten = ({ value }: { value: string }) => value.length >= WRITTEN_CHARS_MIN && /\s/.test(value);
  return (
    <SheetShell
      title="Sign in to go on."
      lead="Your session has ended. Nothing has changed, and what you typed is kept on this page."
    >
      <p>
        <a class="button" href={signInHref} target="_blank" rel="noopener">
          Sign in, in another tab
        </a>
      </p>
      <form method="post" action={action}>
        {fields.map((field, index) =>
          isWritten(field) ? (
            <TextArea
              key={index}
              formId={String(index)}
              name={field.name}
              label="What you typed"
              value={field.value}
              rows={4}
            />
          ) : (
            <input key={index} type="hidden" name={field.name} value={field.value} />
          ),
        )}
        <button type="submit" class="button is-quiet">
          I am signed in: send it again
        </button>
      </form>
    </SheetShell>
  );
}
