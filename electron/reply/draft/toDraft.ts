/** The fields of a signature on paper that is dropped before it was confirmed. */
export const withoutSignature = {
  signatureMode: null,
  signerName: null,
  signatureAuthorityId: null,
  signatureBehalf: null,
  onBehalfOf: null,
  signOpinion: null,
  signedOn: null,
  signatureScanId: null,
  signatureEnteredBy: null,
  signatureEnteredAt: null,
  enteredNumber: null,
} as const

/** What a letter loses when it goes back to its drafter: signature and confirmed gate. */
export const toDraft = { ...withoutSignature, gateConfirmedBy: null, gateConfirmedAt: null } as const
