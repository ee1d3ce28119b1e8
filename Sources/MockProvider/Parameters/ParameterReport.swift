import FoundationEssentials
import NemIDCrypto

/// Everything that there is to say about a set of parameters: each rule by itself, and what the provider would answer.
struct ParameterReport: Sendable {
    let findings: [ParameterFinding]
    /// Nil where the parameters cannot be read.
    let normalized: String?
    /// Base64 of the digest of `normalized`.
    let digest: String?
    /// What the provider would end the login with; nil where it would show the login.
    let refusal: LoginRefusal?
    /// Whom the login would be for.
    let friendlyName: String?

    /// - Parameters:
    ///   - text: as pasted.
    ///   - origin: of the page that sends the parameters; nil where that is not known.
    ///   - check: the checks of a login.
    init(of text: String, from origin: String?, check: ParameterCheck) {
        let parameters: ClientParameters
        do {
            parameters = try PastedParameters.read(text)
        } catch {
            findings = [ParameterFinding(.readable, .wrong(error.code), error.reason, error.reason)]
            normalized = nil
            digest = nil
            refusal = error
            friendlyName = nil
            return
        }
        let judge = ParameterJudge(parameters: parameters, origin: origin, check: check)
        normalized = parameters.normalized
        digest = (try? Digest.sha256.hash(Array(parameters.normalized.utf8))).map { Base64.encode($0) }
        let isCodeFile = parameters.exactly("REQUESTISSUER") != nil
        do throws(LoginRefusal) {
            friendlyName =
                isCodeFile
                ? try CodeFileCheck(common: check).login(parameters, from: origin).requestIssuer
                : try check.login(parameters, from: origin).friendlyName
            refusal = nil
        } catch {
            friendlyName = nil
            refusal = error
        }
        findings = isCodeFile ? judge.findingsOfCodeFile(refusal) : judge.findings
    }
}
