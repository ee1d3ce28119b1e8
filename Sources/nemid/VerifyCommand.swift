import FoundationEssentials
import NemIDVerification

/// `nemid verify`: reads the files and verifies.
struct VerifyCommand {
    /// More than any file of certificates holds.
    private static let certificateFileBytes = 4 << 20

    let options: VerifyOptions
    let files: FileAccess

    /// Judges with what the files hold.
    ///
    /// - Throws: `noInput` or `configuration`.
    func judge(at instant: Date) throws(CommandError) -> Judgement {
        let limits = options.policy.limits
        let input = try files.read(options.file, limits.inputBytes + 1)
        let roots = try readCertificates(options.roots)
        let issuers = try readCertificates(options.issuers)
        let lists = try read(options.lists, most: max(limits.revocationListBytes, limits.revocationPEMBytes) + 1)
        let answers = try read(options.answers, most: 2 * limits.ocspResponseBytes + 1)
        let verifier = try verifier(roots: roots, issuers: issuers)
        let evidence = RevocationEvidence(crls: lists, ocspResponses: answers)
        return Judgement(
            options: options,
            verifier: verifier,
            input: input,
            evidence: evidence,
            instant: instant,
            report: verifier.verify(input, policy: options.policy, evidence: evidence, at: instant)
        )
    }

    private func read(_ paths: [String], most: Int) throws(CommandError) -> [[UInt8]] {
        var contents: [[UInt8]] = []
        for path in paths { contents.append(try files.read(path, most)) }
        return contents
    }

    /// A part of a file of certificates would be other certificates than were named.
    private func readCertificates(_ paths: [String]) throws(CommandError) -> [[UInt8]] {
        let contents = try read(paths, most: Self.certificateFileBytes + 1)
        guard contents.allSatisfy({ $0.count <= Self.certificateFileBytes }) else {
            throw CommandError(
                status: .configuration,
                message: "a file of certificates is larger than \(Self.certificateFileBytes) octets"
            )
        }
        return contents
    }

    private func verifier(roots: [[UInt8]], issuers: [[UInt8]]) throws(CommandError) -> Verifier {
        do throws(TrustConfigurationError) {
            var environment = options.environment
            if !roots.isEmpty { environment = try environment.replacingRoots(pem: roots) }
            environment = try environment.replacingRevocationHosts(environment.revocationHosts + options.hosts)
            return Verifier(environment: environment, issuers: try IssuerCertificates(pem: issuers))
        } catch {
            throw CommandError(status: .configuration, message: PlainText.line(error.reason))
        }
    }
}
