import * as z from 'zod/mini';
import { once } from '../../../shared/once.ts';

const base64Url = () => z.string().check(z.maxLength(20_000), z.regex(/^[A-Za-z0-9_-]*$/));
const credential = () => ({
  id: base64Url(),
  rawId: base64Url(),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
});

/** What `navigator.credentials.get` gave, as the library sends it. */
export const assertionSchema = once(() =>
  z.object({
    ...credential(),
    response: z.object({
      clientDataJSON: base64Url(),
      authenticatorData: base64Url(),
      signature: base64Url(),
      userHandle: z.optional(base64Url()),
    }),
  }),
);

/** What `navigator.credentials.create` gave. */
export const attestationSchema = once(() =>
  z.object({
    ...credential(),
    response: z.object({
      clientDataJSON: base64Url(),
      attestationObject: base64Url(),
    }),
  }),
);
