import NemIDCrypto

/// The checks of the key-file client's parameters (guide §12.1): another dialect, whose names and values tell upper from
/// lower case, with most values in base64.
struct CodeFileCheck: Sendable {
    /// Digest, certificate, signature and time stamp are judged as everywhere.
    let common: ParameterCheck

    private static let mandatory = [
        "CLIENTFLOW", "SP_CERT", "TIMESTAMP", "REQUESTISSUER", "PARAMS_DIGEST", "DIGEST_SIGNATURE",
    ]

    /// Makes all checks, in the order of the other client's.
    ///
    /// - Parameters:
    ///   - parameters: as they came.
    ///   - origin: of the page that sent the parameters; nil where no browser is at work, which leaves `ORIGIN` unjudged.
    /// - Returns: what the parameters ask for.
    /// - Throws: the code that the login ends with.
    func login(
        _ parameters: ClientParameters,
        from origin: String?
    ) throws(LoginRefusal) -> CheckedCodeFileLogin {
        for name in Self.mandatory where parameters.exactly(name) == nil {
            throw LoginRefusal(.srv002, "\(name) is missing; letter case counts in the names of the key-file client")
        }
        try common.checkDigest(parameters)
        try checkOrigin(parameters, from: origin)
        let certificate = try common.certificate(parameters)
        try common.checkSignature(parameters, by: certificate)
        let friendlyName = try common.serviceProviders.friendlyName(
            of: certificate,
            at: common.now,
            issuer: common.issuer
        )
        guard try common.timeStamp(parameters).isBase64 else {
            throw LoginRefusal(.srv002, "TIMESTAMP must be in base64 for the key-file client")
        }
        try checkFlow(parameters)
        return CheckedCodeFileLogin(
            requestIssuer: try requestIssuer(parameters),
            friendlyName: friendlyName,
            language: parameters.exactly("LANGUAGE") == "en" ? .english : .danish,
            signProperties: try parameters.exactly("SIGN_PROPERTIES").map { text throws(LoginRefusal) in
                try SignProperties(text)
            },
            filter: try filter(parameters)
        )
    }

    private func checkOrigin(_ parameters: ClientParameters, from origin: String?) throws(LoginRefusal) {
        guard let expected = try Self.decoded("ORIGIN", parameters), let origin, expected != origin else { return }
        throw LoginRefusal(
            .app007,
            "the page that sent the parameters has the origin \(origin), but ORIGIN says \(expected)"
        )
    }

    private func checkFlow(_ parameters: ClientParameters) throws(LoginRefusal) {
        switch parameters.exactly("CLIENTFLOW") {
        case "login": return
        // The parameters are in order and it is the provider that cannot go on.
        case "sign": throw LoginRefusal(.srv004, "this provider's key files log in and do not sign documents")
        default: throw LoginRefusal(.app008, "CLIENTFLOW is neither login nor sign, in small letters")
        }
    }

    private func requestIssuer(_ parameters: ClientParameters) throws(LoginRefusal) -> String {
        let name = try Self.decoded("REQUESTISSUER", parameters) ?? ""
        guard CodeFileChoices.requestIssuerLength.contains(name.unicodeScalars.count), XMLText.canHold(name),
            name.contains(where: { !$0.isWhitespace })
        else { throw LoginRefusal(.srv002, "REQUESTISSUER is not a name of 1 to 64 characters in base64") }
        return name
    }

    private func filter(_ parameters: ClientParameters) throws(LoginRefusal) -> DistinguishedNameFilter {
        var filter = DistinguishedNameFilter()
        var values: [(name: Substring, value: String)] = []
        for name in ["subjectdnfilter", "issuerdnfilter"] {
            if let value = parameters.all.first(where: { $0.name.lowercased() == name })?.value {
                values.append((name[...], value))
            }
        }
        for pair in (try Self.decoded("ADDITIONAL_PARAMS", parameters) ?? "").split(separator: ";") {
            // Base64 may end with the sign itself.
            guard let sign = pair.firstIndex(of: "=") else {
                throw LoginRefusal(.srv002, "ADDITIONAL_PARAMS is not base64 of key=value;key=value")
            }
            values.append((pair[..<sign], String(pair[pair.index(after: sign)...])))
        }
        for (name, value) in values {
            switch name {
            case "subjectdnfilter": filter.subject = try Self.text(value, "subjectdnfilter")
            case "issuerdnfilter": filter.issuer = try Self.text(value, "issuerdnfilter")
            default: break
            }
        }
        return filter
    }

    private static func decoded(
        _ name: String,
        _ parameters: ClientParameters
    ) throws(LoginRefusal) -> String? {
        try parameters.exactly(name).map { value throws(LoginRefusal) in try text(value, name) }
    }

    private static func text(_ base64: String, _ name: String) throws(LoginRefusal) -> String {
        guard let octets = Base64.decode(base64.utf8), let text = String(validating: octets, as: UTF8.self) else {
            throw LoginRefusal(.srv002, "\(name) is not base64 of a text in UTF-8")
        }
        return text
    }
}

extension ClientParameters {
    /// The value of the parameter of that very name.
    func exactly(_ name: String) -> String? { all.first { $0.name == name }?.value }
}
