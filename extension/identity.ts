// Who the extension is to a browser. Both ids are fixed, so that sign-in redirects and allowed origins are constant.

/** Public half of the signing key; Chromium derives the extension's id from it. */
export const CHROMIUM_PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAklVu6+JbgMKOIMISQm4dzqb+hV0lBaBa7ZPhMlubA6K6pLU/LO0Et4/NK0fhBOtmYhhF734bycVoeRbWhpEYJGChMWEKO6eDYphVNckX8R0pFrM9MG49Cerp/Kd1RLtk+vcmAWZBM6d6G3qukCcjY+cr9jtaD9bhLInklvrHEVxOVwy1zo1RbuhtiuULfQ+kU5WebMdI8KmFsMWEUeKkxthGaSdb9R5rS3Z6nr4PA7SEk6wQ1+vRmyXjZ5KKD2iL9UVrK7sGDIzy/XVdyWxhlPHqZgiXLLwQC+POTaZmHGDX29EaiN7RciGmRFnockiap9elV63zCtXhvhM0qPLxaQIDAQAB';

export const GECKO_ID = 'midflight@midflight.example';
