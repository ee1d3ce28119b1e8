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
        var seen: Set<ParameterName> = []
        var kept: [Parameter] = []
        for parameter in parameters {
            guard let name = ParameterName(anyCase: parameter.name) else {
                throw NemIDError(code: .parameterName, reason: "the client has no parameter of that name")
            }
            guard seen.insert(name).inserted else {
                throw NemIDError(code: .parameterName, reason: "the parameter \(name.rawValue) is given twice")
            }
            if name != .paramsDigest, name != .digestSignature { kept.append(parameter) }
        }
        // Folded to lower case, where '_' sorts before letters, as in the provider's own generator.
        // Folded to upper case SIGNTEXT would come before SIGN_PROPERTIES, and the digest would differ.
        self.parameters = kept.sorted {
            $0.name.lowercasedASCII.utf8.lexicographicallyPrecedes($1.name.lowercasedASCII.utf8)
        }
    }

    /// Name, value, name, value … without separators; names in the letter case in which they are sent.
    package var normalized: String { parameters.map { $0.name + $0.value }.joined() }

    /// The value of `PARAMS_DIGEST`: base64 of SHA-256 over the normalised string in UTF-8.
    ///
    /// - Throws: `internalFailure`.
    package func digest() throws(NemIDError) -> String {
        do {
            return Base64.encode(try Digest.sha256.hash(Array(normalized.utf8)))
        } catch {
            throw NemIDError(code: .internalFailure, reason: "the parameters could not be hashed: \(error.code)")
        }
    }

    /// The value of `DIGEST_SIGNATURE`: base64 of the RSA signature (PKCS#1 v1.5, SHA-256) over the normalised string.
    ///
    /// - Throws: `internalFailure` when the key cannot sign.
    package func signature(by key: PrivateKey) throws(NemIDError) -> String {
        do {
            return Base64.encode(try key.sign(Array(normalized.utf8)))
        } catch {
            throw NemIDError(code: .internalFailure, reason: "the parameters could not be signed: \(error.code)")
        }
    }

    /// The parameters followed by digest and signature.
    package func signed(by key: PrivateKey) throws(NemIDError) -> [Parameter] {
        let digest = try digest()
        let signature = try signature(by: key)
        return parameters + [Parameter(.paramsDigest, digest), Parameter(.digestSignature, signature)]
    }
}
