import FoundationEssentials
import NemIDCrypto

/// Judges each rule by itself, where the check of a login stops at the first fault.
struct ParameterJudge: Sendable {
    let parameters: ClientParameters
    let origin: String?
    let check: ParameterCheck

    var findings: [ParameterFinding] {
        let certificate = try? check.certificate(parameters)
        return [
            ParameterFinding(
                .readable,
                .fine,
                "\(parameters.all.count) parametre er læst.",
                "\(parameters.all.count) parameters were read."
            ),
            mandatory, names, digest, originFinding, self.certificate(certificate), signature(by: certificate),
            enrolment(of: certificate), timeStamp,
            finding(.context, "TRANSACTION_CONTEXT er i orden.", "TRANSACTION_CONTEXT is in order.") {
                () throws(LoginRefusal) in _ = try check.context(parameters)
            },
            finding(.flow, "CLIENTFLOW er kendt.", "CLIENTFLOW is known.") { () throws(LoginRefusal) in
                try check.checkFlow(parameters)
            },
            finding(.properties, "SIGN_PROPERTIES er i orden.", "SIGN_PROPERTIES is in order.") {
                () throws(LoginRefusal) in _ = try check.signProperties(parameters)
            },
            challenge, values,
        ].compactMap { $0 }
    }

    /// What a check of a login says.
    private func finding(
        _ rule: ParameterFinding.Rule,
        _ danish: String,
        _ english: String,
        _ body: () throws(LoginRefusal) -> Void
    ) -> ParameterFinding {
        do {
            try body()
            return ParameterFinding(rule, .fine, danish, english)
        } catch {
            return ParameterFinding(rule, .wrong(error.code), error.reason, error.reason)
        }
    }

    // MARK: Names

    private var mandatory: ParameterFinding {
        let missing = ParameterName.mandatory.filter { parameters[$0] == nil }.map(\.rawValue)
        guard !missing.isEmpty else {
            return ParameterFinding(
                .mandatory,
                .fine,
                "Alle obligatoriske parametre er der.",
                "All mandatory parameters are there."
            )
        }
        let list = missing.joined(separator: ", ")
        return ParameterFinding(.mandatory, .wrong(.srv002), "Der mangler: \(list).", "Missing: \(list).")
    }

    private var names: ParameterFinding {
        let names = parameters.all.map { $0.name.uppercased() }
        let removed = names.filter(KnownParameters.removed.contains).sorted()
        guard removed.isEmpty else {
            let list = removed.joined(separator: ", ")
            return ParameterFinding(
                .names,
                .remark,
                "Fra applettens tid, uden virkning: \(list).",
                "From the time of the applet, without effect: \(list)."
            )
        }
        let unknown = names.filter { !KnownParameters.all.contains($0) }.sorted()
        guard unknown.isEmpty else {
            let list = unknown.map { name in
                KnownParameters.nearest(to: name).map { "\(name) (\($0)?)" } ?? name
            }.joined(separator: ", ")
            return ParameterFinding(
                .names,
                .remark,
                "Ukendt, dækket af digest, men uden virkning: \(list).",
                "Unknown, covered by the digest, but without effect: \(list)."
            )
        }
        return ParameterFinding(.names, .fine, "Alle navne er kendt.", "All names are known.")
    }

    // MARK: Digest and signature

    private var digest: ParameterFinding {
        guard let sent = parameters[.digest] else {
            return ParameterFinding(.digest, .open, "PARAMS_DIGEST mangler.", "PARAMS_DIGEST is missing.")
        }
        do throws(LoginRefusal) {
            try check.checkDigest(parameters)
            return ParameterFinding(
                .digest,
                .fine,
                "PARAMS_DIGEST er SHA-256 af den sammensatte tekst nedenfor.",
                "PARAMS_DIGEST is SHA-256 of the joined text below."
            )
        } catch {
            return ParameterFinding(.digest, .wrong(error.code), DigestSlips(parameters).explanation(ofDigest: sent))
        }
    }

    private func signature(by certificate: Certificate?) -> ParameterFinding {
        guard let certificate, let sent = parameters[.digestSignature] else {
            return ParameterFinding(
                .signature,
                .open,
                "DIGEST_SIGNATURE kan ikke bedømmes uden certifikat og underskrift.",
                "DIGEST_SIGNATURE cannot be judged without certificate and signature."
            )
        }
        do throws(LoginRefusal) {
            try check.checkSignature(parameters, by: certificate)
            return ParameterFinding(
                .signature,
                .fine,
                "DIGEST_SIGNATURE er lavet over den sammensatte tekst med nøglen til SP_CERT.",
                "DIGEST_SIGNATURE was made over the joined text by the key of SP_CERT."
            )
        } catch {
            let slips = DigestSlips(parameters)
            return ParameterFinding(
                .signature,
                .wrong(error.code),
                slips.explanation(ofSignature: sent, by: certificate.publicKey)
            )
        }
    }

    // MARK: Origin

    private var originFinding: ParameterFinding {
        guard let expected = parameters[.origin] else {
            return ParameterFinding(
                .origin,
                .remark,
                "ORIGIN mangler: så kan enhver side sende parametrene.",
                "ORIGIN is missing: any page can then send the parameters."
            )
        }
        guard (try? PublicOrigin(expected)) != nil else {
            return ParameterFinding(
                .origin,
                .wrong(.app007),
                "ORIGIN er ikke skrevet, som browsere gør: skema, vært med små bogstaver og evt. port, ingen skråstreg bagefter. "
                    + "Ingen side passer til den.",
                "ORIGIN is not written as browsers do: scheme, host in lower case, perhaps a port, no slash behind. No page "
                    + "matches it."
            )
        }
        guard origin != nil else {
            return ParameterFinding(
                .origin,
                .open,
                "Skriv sidens origin ovenfor, så bliver den sammenlignet med \(expected).",
                "Enter the page's origin above, and it is compared with \(expected)."
            )
        }
        return finding(.origin, "ORIGIN passer til siden.", "ORIGIN matches the page.") { () throws(LoginRefusal) in
            try check.checkOrigin(parameters, from: origin)
        }
    }
}
