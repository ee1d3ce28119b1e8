import NemIDCrypto

/// The authorities that the provider has had, oldest first: new certificates come from the last, old ones keep theirs.
struct Hierarchy: Sendable {
    private let origin: PublicOrigin
    /// Never empty; an issuing CA is in one chain.
    private(set) var chains: [AuthorityChain]

    /// The first root and the first issuing CA.
    init(origin: PublicOrigin) throws(CryptoError) {
        self.origin = origin
        let root = try Authority.root(1, at: origin)
        chains = [AuthorityChain(issuing: try Authority.issuing(1, below: root, at: origin), root: root)]
    }

    var current: AuthorityChain { chains[chains.count - 1] }

    /// Oldest first.
    var roots: [Authority] {
        var roots: [Authority] = []
        for chain in chains where roots.last?.id != chain.root.id { roots.append(chain.root) }
        return roots
    }

    /// Every authority: the roots, then the issuing CAs.
    var authorities: [Authority] { roots + chains.map(\.issuing) }

    /// The chain that `certificate` was issued under; nil where its issuer is none of these.
    func chain(of certificate: Certificate) -> AuthorityChain? {
        chains.first { certificate.issuer == $0.issuing.certificate.subject }
    }

    /// Puts a new issuing CA below the present root.
    ///
    /// - Throws: `conflict` where no key is left, `internalFailure`.
    mutating func rotateIssuing() throws(ProviderError) { try append(below: current.root) }

    /// Puts a new issuing CA below a new root.
    ///
    /// - Throws: `conflict` where no key is left, `internalFailure`.
    mutating func rotateRoot() throws(ProviderError) {
        let number = current.root.id.number + 1
        guard number <= Authority.rootCount else {
            throw ProviderError(.conflict, "there are keys for \(Authority.rootCount) roots, and no more")
        }
        let origin = origin
        try append(
            below: try ProviderError.wrapping { () throws(CryptoError) in try Authority.root(number, at: origin) }
        )
    }

    private mutating func append(below root: Authority) throws(ProviderError) {
        let number = chains.count + 1
        guard number <= Authority.issuingCount else {
            throw ProviderError(.conflict, "there are keys for \(Authority.issuingCount) issuing CAs, and no more")
        }
        let origin = origin
        let issuing = try ProviderError.wrapping { () throws(CryptoError) in
            try Authority.issuing(number, below: root, at: origin)
        }
        chains.append(AuthorityChain(issuing: issuing, root: root))
    }
}
