import NemIDCrypto

/// What the signature properties must say: action, request issuer, challenge, assurance level.
struct PropertyRules {
    let properties: SignedProperties

    /// The action, which must be there and be known.
    ///
    /// A login shows the end user no text to sign; the key-file client's is signed without being shown.
    ///
    /// - Throws: `action`.
    func action(expected: SignatureAction?) throws(Rejection) -> SignatureAction {
        guard let signed = properties.octets(of: .action) else { throw Rejection(.action, "no action") }
        guard let action = SignatureAction(signed) else {
            throw Rejection(.action, "an action other than logon and sign")
        }
        guard expected.map({ $0 == action }) ?? true else { throw Rejection(.action, "the action \(action.rawValue)") }
        if action == .logon, properties.isVisibleToSigner(.signText) {
            throw Rejection(.action, "the action logon with a signtext shown to the signer")
        }
        return action
    }

    /// The request issuer: exactly one of the newer and the older property, and one of `expected` where that is not nil.
    ///
    /// - Throws: `issuer`.
    func checkRequestIssuer(expected: [String]?) throws(Rejection) {
        guard let issuer = properties.octets(of: .requestIssuer) ?? properties.octets(of: .olderRequestIssuer) else {
            throw Rejection(.issuer, "neither RequestIssuer nor logonto")
        }
        guard !properties.has(.requestIssuer) || !properties.has(.olderRequestIssuer) else {
            throw Rejection(.issuer, "both RequestIssuer and logonto")
        }
        guard Octets.areUTF8(issuer.span) else { throw Rejection(.issuer, "a request issuer that is no text") }
        if let expected, !expected.contains(where: { Octets.areEqual(issuer, $0) }) {
            throw Rejection(.issuer, "another request issuer")
        }
    }

    /// The challenge, compared whole and in constant time.
    ///
    /// - Throws: `challenge`.
    func checkChallenge(expected: String) throws(Rejection) {
        guard let signed = properties.octets(of: .challenge) else { throw Rejection(.challenge, "no challenge") }
        var expected = expected
        let isExpected = expected.withUTF8 { ConstantTime.equal(signed.span, $0.span) }
        guard !signed.isEmpty, isExpected else { throw Rejection(.challenge, "another challenge") }
    }

    /// The identity assurance level.
    ///
    /// - Throws: `property.identityAssuranceLevel` where less than `least`.
    func assuranceLevel(least: Int?) throws(Rejection) -> Int? {
        let level = properties.octets(of: .identityAssuranceLevel).flatMap { digits -> Int? in
            guard (1...3).contains(digits.count) else { return nil }
            var level = 0
            for digit in digits {
                guard digit.isASCIIDigit else { return nil }
                level = level * 10 + Int(digit - UInt8(ascii: "0"))
            }
            return level
        }
        guard let least else { return level }
        guard let level, level >= least else {
            throw Rejection(
                .property.refined(by: .identityAssuranceLevel),
                (level.map { "identityAssuranceLevel \($0)" } ?? "no readable identityAssuranceLevel")
                    + " where at least \(least) is asked for"
            )
        }
        return level
    }
}
