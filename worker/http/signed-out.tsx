// The answer to a form whose session has ended: the form itself, to be sent again once its sender is signed in.
import { DESK } from '../../shared/desk-paths.ts';
import { SignedOutPage } from '../pages/problem.tsx';
import { pageCss } from '../pages/sign-in/sign-in-shell.tsx';
import type { AppContext } from './app-env.ts';
import { renderPage } from './page.tsx';
import { anyForm, readForm } from './validate.ts';

/** Undefined for what is no form of ours. The fields go back to whoever has sent them from this very site, and nowhere else. */
export async function keepForm(c: AppContext): Promise<Response | undefined> {
  const type = c.req.header('content-type') ?? '';
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  if (!isForm || (c.req.header('accept') ?? '').includes('application/json')) return undefined;
  const form = await readForm(c, anyForm());
  const fields = Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one })),
  );
  const { pathname, search } = new URL(c.req.url);
  const page = (
    <SignedOutPage action={`${pathname}${search}`} signInHref={`/sign-in?to=${DESK}`} fields={fields} />
  );
  return renderPage(c, page, { title: 'Sign in to go on.', css: pageCss, status: 401 });
}
