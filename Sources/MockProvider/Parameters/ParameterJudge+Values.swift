import FoundationEssentials
import NemIDCrypto

/// Certificate, time stamp, and values that mean nothing.
extension ParameterJudge {
    func certificate(_ certificate: Certificate?) -> ParameterFinding {
        guard let certificate else {
            return ParameterFinding(
                .certificate,
                .wrong(.srv002),
                "SP_CERT er ikke base64, på én linje, af ét certifikat i DER (ikke PEM).",
                "SP_CERT is not base64, on one line, of one certificate in DER (not PEM)."
            )
        }
        let subject = certificate.subject.rfc4514
        let end = CivilTime(certificate.notAfter).rfc3339
        return ParameterFinding(
            .certificate,
            .fine,
            "\(subject), gyldigt til \(end).",
            "\(subject), valid until \(end)."
        )
    }

    func enrolment(of certificate: Certificate?) -> ParameterFinding {
        guard let certificate else {
            return ParameterFinding(.enrolment, .open, "Uden certifikat: ukendt.", "Without a certificate: not known.")
        }
        do throws(LoginRefusal) {
            let name = try check.serviceProviders.friendlyName(of: certificate, at: check.now, issuer: check.issuer)
            return ParameterFinding(
                .enrolment,
                .fine,
                "Certifikatet er tilmeldt som \(name).",
                "The certificate is enrolled as \(name)."
            )
        } catch {
            return ParameterFinding(.enrolment, .wrong(error.code), error.reason, error.reason)
        }
    }

    var timeStamp: ParameterFinding {
        guard let text = parameters[.timestamp] else {
            return ParameterFinding(.timestamp, .open, "TIMESTAMP mangler.", "TIMESTAMP is missing.")
        }
        do throws(LoginRefusal) {
            let time = CivilTime(try check.timeStamp(parameters).date).rfc3339
            return ParameterFinding(
                .timestamp,
                .fine,
                "TIMESTAMP er \(time), højst tre minutter fra udbyderens ur.",
                "TIMESTAMP is \(time), within three minutes of the provider's clock."
            )
        } catch {
            if let seconds = Double(text), abs(seconds - check.now.timeIntervalSince1970) < 366 * 86_400 {
                return ParameterFinding(
                    .timestamp,
                    .wrong(error.code),
                    "TIMESTAMP er i sekunder. Den skal være i millisekunder.",
                    "TIMESTAMP is in seconds. It must be in milliseconds."
                )
            }
            return ParameterFinding(.timestamp, .wrong(error.code), error.reason, error.reason)
        }
    }

    /// No code forbids it, but nothing else ties an answer to a session.
    var challenge: ParameterFinding? {
        let properties = parameters[.signProperties].flatMap { try? SignProperties($0) }
        let hasChallenge = properties?.all.contains { $0.name == "challenge" } ?? false
        guard !hasChallenge, parameters[.signProperties] == nil || properties != nil else { return nil }
        return ParameterFinding(
            .properties,
            .remark,
            "Der er ingen challenge i SIGN_PROPERTIES, så et svar kan bruges i en anden session.",
            "There is no challenge in SIGN_PROPERTIES, so an answer can be used in another session."
        )
    }

    /// Values that stand for nothing: the parameter is as good as absent.
    var values: ParameterFinding {
        let odd = parameters.all.filter { parameter in
            guard let values = KnownParameters.values[parameter.name.uppercased()] else { return false }
            return !values.contains(parameter.value.uppercased())
        }
        guard !odd.isEmpty else {
            return ParameterFinding(.values, .fine, "Alle værdier betyder noget.", "All values mean something.")
        }
        let list = odd.map { parameter in
            let values = KnownParameters.values[parameter.name.uppercased()] ?? []
            return "\(parameter.name) (\(values.joined(separator: ", ")))"
        }.joined(separator: "; ")
        return ParameterFinding(
            .values,
            .remark,
            "Værdien er ingen af de kendte, så standarden gælder: \(list).",
            "The value is none of those known, so the default holds: \(list)."
        )
    }

    /// What both dialects have in common, and what the check of the key-file client's says of the rest: `refusal` is what it
    /// ended with.
    func findingsOfCodeFile(_ refusal: LoginRefusal?) -> [ParameterFinding] {
        let common: Set<ParameterFinding.Rule> = [
            .readable, .names, .digest, .certificate, .signature, .enrolment, .timestamp,
        ]
        let shared = findings.filter { common.contains($0.rule) }
        let isKnown = refusal.map { refusal in shared.contains { $0.kind.code == refusal.code } } ?? true
        guard let refusal, !isKnown else {
            return shared + [
                ParameterFinding(
                    .flow,
                    .fine,
                    "Det er parametre til nøglefiler: store og små bogstaver tæller.",
                    "These are parameters for key files: letter case counts."
                )
            ]
        }
        return shared + [ParameterFinding(.flow, .wrong(refusal.code), refusal.reason, refusal.reason)]
    }
}
