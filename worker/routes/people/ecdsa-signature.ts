// What stands in the Worker's bundle for the ASN.1 library (`alias` in wrangler.jsonc): the one structure that a passkey
// without a maker's certificate brings, the ECDSA signature. It decides nothing. WebCrypto verifies the two numbers, so
// a mistake here could only refuse a good signature.

/** `ECDSA-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER }` (RFC 3279 § 2.2.3). */
export class ECDSASigValue {
  r = new Uint8Array();
  s = new Uint8Array();
}

export const AsnParser = { parse: parseSignature };

const SEQUENCE = 0x30;
const INTEGER = 0x02;
/** Lengths up to here are one byte; a longer one, up to 255, follows the byte 0x81. P-521 needs it. */
const SHORT_LENGTH_MAX = 0x7f;
const ONE_BYTE_FOLLOWS = 0x81;

/** Reads DER strictly: nothing may be left over, and lengths have their shortest form. */
function parseSignature(data: Uint8Array, schema: unknown): ECDSASigValue {
  if (schema !== ECDSASigValue) throw new Error('Makers’ certificates are not taken.');
  const outer = readElement(data, SEQUENCE);
  const r = readElement(outer.content, INTEGER);
  const s = readElement(r.rest, INTEGER);
  if (outer.rest.length > 0 || s.rest.length > 0) throw new Error('Bytes follow the signature.');
  return Object.assign(new ECDSASigValue(), { r: r.content, s: s.content });
}

function readElement(data: Uint8Array, tag: number): { content: Uint8Array; rest: Uint8Array } {
  const [found, first = 0, second = 0] = data;
  const isLong = first === ONE_BYTE_FOLLOWS && second > SHORT_LENGTH_MAX;
  const [start, length] = isLong ? [3, second] : [2, first];
  const isReadable = found === tag && length > 0 && (isLong || length <= SHORT_LENGTH_MAX);
  if (!isReadable || start + length > data.length) throw new Error('This is no ECDSA signature.');
  return { content: data.subarray(start, start + length), rest: data.subarray(start + length) };
}

export {
  Certificate as ECParameters,
  Certificate as OctetString,
  NONE as id_ecdsaWithSHA256,
  NONE as id_ecdsaWithSHA384,
  NONE as id_ecdsaWithSHA512,
  NONE as id_ecPublicKey,
  NONE as id_secp256r1,
  NONE as id_secp384r1,
} from './no-certificates.ts';
