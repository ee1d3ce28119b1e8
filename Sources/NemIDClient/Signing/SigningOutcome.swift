/// How a signing ended: who signed the text that was asked for, or the code with which it ended without a signature.
///
/// ``VerifiedLogin/evidence`` is the signed answer to keep.
public typealias SigningOutcome = LoginOutcome
