// What stands in the Worker's bundle for the packages that read makers' certificates (`alias` in wrangler.jsonc).
// `bringsMakersProof` refuses a passkey that brings one before the library looks at it; if anything here is reached
// all the same, the ceremony ends with this error.
class Certificate {
  constructor() {
    throw new Error('Makers’ certificates are not taken.');
  }
}

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
  NONE,
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
};
