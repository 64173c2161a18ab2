// The passkey library, as far as it is used. Loaded when a ceremony begins, since no other request needs it.
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';

export {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';

/**
 * A passkey is asked for without an attestation of its maker ("none"). A browser then sends none, or what the key has
 * signed by itself ("packed" without a chain of certificates). Whatever else arrives was not asked for, and the code
 * that would check it is not in the Worker.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-createCredential, step for the conveyance "none"
 */
export function bringsMakersProof(attestationObject: string): boolean {
  try {
    const attestation = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
    const format = attestation.get('fmt');
    return format === 'packed' ? attestation.get('attStmt').get('x5c') !== undefined : format !== 'none';
  } catch {
    // What cannot be read brings nothing; the library then says what is wrong with it.
    return false;
  }
}
