// What stands in the Worker's bundle for the packages and files that read makers' certificates (`alias` in wrangler.jsonc).
// `bringsMakersProof` refuses a passkey that brings one before the library looks at it; if anything here is reached
// all the same, the ceremony ends with this error.
class Certificate {
  constructor() {
    refuse();
  }
}

function refuse(): never {
  throw new Error('Makers’ certificates are not taken.');
}

const MetadataService = { getStatement: refuse };

/** No algorithm and no extension of a certificate has this name. */
const NONE = 'none of a certificate';

export {
  Certificate,
  Certificate as AuthorityKeyIdentifierExtension,
  Certificate as BasicConstraints,
  Certificate as CRLDistributionPointsExtension,
  Certificate as ExtendedKeyUsage,
  Certificate as KeyDescription,
  Certificate as RSAPublicKey,
  Certificate as SubjectAlternativeName,
  Certificate as SubjectKeyIdentifierExtension,
  Certificate as X509Certificate,
  Certificate as X509ChainBuilder,
  Certificate as X509Crl,
  MetadataService,
  NONE,
  NONE as Apple_WebAuthn_Root_CA,
  NONE as GlobalSign_Root_CA,
  NONE as GlobalSign_Root_CA_R3,
  NONE as GlobalSign_Root_R46,
  NONE as Google_Hardware_Attestation_Root_1,
  NONE as Google_Hardware_Attestation_Root_2,
  NONE as Google_Hardware_Attestation_Root_3,
  NONE as Google_Hardware_Attestation_Root_4,
  NONE as id_ce_basicConstraints,
  NONE as id_ce_extKeyUsage,
  NONE as id_ce_keyDescription,
  NONE as id_ce_subjectAltName,
  NONE as id_ml_dsa_44,
  NONE as id_ml_dsa_65,
  NONE as id_ml_dsa_87,
  NONE as id_rsaEncryption,
  NONE as id_sha1WithRSAEncryption,
  NONE as id_sha256WithRSAEncryption,
  NONE as id_sha384WithRSAEncryption,
  NONE as id_sha512WithRSAEncryption,
  refuse as convertX509PublicKeyToCOSE,
  refuse as getCertificateInfo,
  refuse as validateCertificatePath,
  refuse as verifyAttestationAndroidKey,
  refuse as verifyAttestationAndroidSafetyNet,
  refuse as verifyAttestationApple,
  refuse as verifyAttestationFIDOU2F,
  refuse as verifyAttestationTPM,
  refuse as verifyAttestationWithMetadata,
};
