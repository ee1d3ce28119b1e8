package import NemIDCrypto

/// Parameters in the order in which they are signed (implementation guidelines §3.2.1).
package struct ParameterSet: Sendable, Hashable {
    /// Sorted by name without regard to case.
    package let parameters: [Parameter]

    /// A set of parameters in any order.
    ///
    /// Digest and signature, if they are there, are dropped: they cover the others.
    /// - Throws: `parameter.name` for a name outside ``ParameterName``, or two names that differ by case only.
    package init(_ parameters: [Parameter]) throws(NemIDError) {
        var seen: UInt64 = 0
        var kept: [(rank: Int, parameter: Parameter)] = []
        kept.reserveCapacity(parameters.count)
        for parameter in parameters {
            guard let rank = ParameterName.rank(ofName: parameter.name) else {
                throw NemIDError(code: .parameterName, reason: "the client has no parameter of that name")
            }
            let name = ParameterName.sorted[rank]
            guard seen & 1 << UInt64(rank) == 0 else {
                throw NemIDError(code: .parameterName, reason: "the parameter \(name.rawValue) is given twice")
            }
            seen |= 1 << UInt64(rank)
            if name != .paramsDigest, name != .digestSignature { kept.append((rank, parameter)) }
        }
        kept.sort { $0.rank < $1.rank }
        self.parameters = kept.map(\.parameter)
    }

    /// Name, value, name, value … without separators; names in the letter case in which they are sent.
    package var normalized: String { String(decoding: octets, as: UTF8.self) }

    /// ``normalized`` in UTF-8.
    private var octets: [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(parameters.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count })
        for parameter in parameters {
            octets.append(contentsOf: parameter.name.utf8)
            octets.append(contentsOf: parameter.value.utf8)
        }
        return octets
    }

    /// The value of `PARAMS_DIGEST`: base64 of SHA-256 over the normalised string in UTF-8.
    ///
    /// - Throws: `internalFailure`.
    package func digest() throws(NemIDError) -> String {
        Base64.encode(try hash())
    }

    /// The value of `DIGEST_SIGNATURE`: base64 of the RSA signature (PKCS#1 v1.5, SHA-256) over the normalised string.
    ///
    /// - Throws: `internalFailure` when the key cannot sign.
    package func signature(by key: PrivateKey) throws(NemIDError) -> String {
        try Self.signature(over: try hash(), by: key)
    }

    /// The parameters followed by digest and signature.
    package func signed(by key: PrivateKey) throws(NemIDError) -> [Parameter] {
        let hash = try hash()
        let signature = try Self.signature(over: hash, by: key)
        return parameters
            + [Parameter(.paramsDigest, Base64.encode(hash)), Parameter(.digestSignature, signature)]
    }

    private func hash() throws(NemIDError) -> [UInt8] {
        do {
            return try Digest.sha256.hash(octets)
        } catch {
            throw NemIDError(code: .internalFailure, reason: "the parameters could not be hashed: \(error.code)")
        }
    }

    private static func signature(over hash: [UInt8], by key: PrivateKey) throws(NemIDError) -> String {
        do {
            return Base64.encode(try key.sign(sha256: hash))
        } catch {
            throw NemIDError(code: .internalFailure, reason: "the parameters could not be signed: \(error.code)")
        }
    }
}
