import { SheetShell } from '../../shared/ui/page/page-shell.tsx';

export type ProblemPageProps = {
  title: string;
  detail: string;
  fields: { field: string; problem: string }[];
  requestId: string;
  isSignedOut: boolean;
};

/** A refusal for people: what, whether anything changed, one way on. */
export function ProblemPage({ title, detail, fields, requestId, isSignedOut }: ProblemPageProps) {
  return (
    <SheetShell title={title} lead={fields.length > 0 ? 'Go back, correct this and send it again.' : detail}>
      {fields.length > 0 && (
        <dl class="problem-fields">
          {fields.map(({ field, problem }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{problem}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="sheet-end">
        <a class="button is-quiet" href={isSignedOut ? '/sign-in' : '/desk'}>
          {isSignedOut ? 'Sign in' : 'Go to the desk'}
        </a>
        <p class="after">Request {requestId}</p>
      </div>
    </SheetShell>
  );
}
