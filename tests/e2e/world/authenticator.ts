// A passkey of our own making, for ceremonies that no browser's virtual authenticator performs.
import { createHash, generateKeyPairSync, type JsonWebKey, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** How a passkey signs; numbers of COSE. */
export type Algorithm = 'ES256' | 'RS256' | 'EdDSA';
export type Statement = { fmt: string; attStmt: Map<string, unknown> };

const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 };

type Ceremony = { challenge: string; origin: string };

export type Authenticator = ReturnType<typeof makeAuthenticator>;

export function makeAuthenticator(algorithm: Algorithm) {
  const { publicKey, privateKey } = makeKeys(algorithm);
  const id = randomBytes(32);
  const cose = isoCBOR.encode(toCose(algorithm, publicKey.export({ format: 'jwk' })));
  const signed = (data: Uint8Array) => sign(algorithm === 'EdDSA' ? null : 'sha256', data, privateKey);
  const credential = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  };

  return {
    /** What `navigator.credentials.create` gives. `toStatement` gets what a statement signs; without it there is none. */
    create({ challenge, origin }: Ceremony, toStatement?: (data: Uint8Array) => Statement) {
      const client = toClientData('webauthn.create', { challenge, origin });
      const authData = Buffer.concat([
        toHeader(origin, FLAGS.present | FLAGS.verified | FLAGS.attested),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        cose,
      ]);
      const data = Buffer.concat([authData, sha256(client)]);
      const { fmt, attStmt } = toStatement?.(data) ?? { fmt: 'none', attStmt: new Map() };
      const object = new Map<string, unknown>([
        ['fmt', fmt],
        ['attStmt', attStmt],
        ['authData', new Uint8Array(authData)],
      ]);
      // The library's type of CBOR knows no maps of unknown values.
      const attestationObject = isoCBOR.encode(object as Parameters<typeof isoCBOR.encode>[0]);
      return {
        ...credential,
        response: {
          clientDataJSON: client.toString('base64url'),
          attestationObject: Buffer.from(attestationObject).toString('base64url'),
        },
      };
    },
    /** What `navigator.credentials.get` gives. */
    get({ challenge, origin }: Ceremony) {
      const client = toClientData('webauthn.get', { challenge, origin });
      const authData = toHeader(origin, FLAGS.present | FLAGS.verified);
      const signature = signed(Buffer.concat([authData, sha256(client)]));
      return {
        ...credential,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
    sign: (data: Uint8Array) => new Uint8Array(signed(data)),
  };
}

function makeKeys(algorithm: Algorithm) {
  if (algorithm === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (algorithm === 'RS256') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return generateKeyPairSync('ed25519');
}

/** RFC 9052 and 8230: 1 kind, 3 algorithm, then the parts of the key. */
function toCose(algorithm: Algorithm, key: JsonWebKey): Map<number, number | Uint8Array> {
  const part = (text = '') => new Uint8Array(Buffer.from(text, 'base64url'));
  if (algorithm === 'RS256')
    return new Map<number, number | Uint8Array>([
      [1, 3],
      [3, -257],
      [-1, part(key.n)],
      [-2, part(key.e)],
    ]);
  if (algorithm === 'EdDSA')
    return new Map<number, number | Uint8Array>([
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, part(key.x)],
    ]);
  return new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, part(key.x)],
    [-3, part(key.y)],
  ]);
}

function toHeader(origin: string, flags: number): Buffer {
  return Buffer.concat([
    sha256(Buffer.from(new URL(origin).hostname)),
    Buffer.from([flags]),
    Buffer.alloc(4),
  ]);
}

function toClientData(type: string, { challenge, origin }: Ceremony): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function sha256(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}
