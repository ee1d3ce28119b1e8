// The verifier's vocabulary – codes, environments of trust, evidence, identifiers – is part of this module's interface:
// who imports NemIDClient need not know that it lives in a module of its own.
@_exported public import NemIDVerification
