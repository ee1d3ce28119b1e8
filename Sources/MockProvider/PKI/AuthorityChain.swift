/// An issuing CA and the root that certified it: what a certificate is issued under.
struct AuthorityChain: Sendable {
    let issuing: Authority
    let root: Authority
}
