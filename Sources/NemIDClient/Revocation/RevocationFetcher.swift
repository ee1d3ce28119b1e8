import FoundationEssentials
import NemIDCrypto
public import NemIDVerification

/// Fetches revocation lists and OCSP answers from the addresses in verified certificates.
///
/// ```swift
/// configuration.revocationEvidence = RevocationFetcher(for: .production).evidence
/// ```
///
/// One serves a whole site, from any number of tasks; share it, since it keeps the lists it fetched. It asks only hosts
/// that the environment lists, only over plain HTTP, and only about certificates of a path that was judged: the verifier
/// asks for evidence last. LDAP, https and the addresses of issuers' certificates are never asked, and no redirect is
/// followed. What is fetched is judged by the verifier like evidence from anywhere else, so that whoever sits on the line
/// can withhold it and see who is asked about, and no more.
///
/// Whatever fails leaves evidence out, with a remark for the report; the verdict then is `crlMissing` or `ocspMissing`.
public struct RevocationFetcher: Sendable {
    /// The configuration.
    public let configuration: Configuration

    private let hosts: Set<RevocationHost>
    private let lists: FetchedLists

    /// A fetcher that asks the hosts that `environment` lists.
    public init(for environment: TrustEnvironment, _ configuration: Configuration = Configuration()) {
        self.configuration = configuration
        hosts = environment.hosts
        lists = FetchedLists(configuration)
    }

    /// Evidence for every certificate that the request's policy wants shown unrevoked.
    ///
    /// All of it is fetched at once: a list for each certificate below the root, or for the end user only, and an OCSP
    /// answer for the end user, as method and scope say. With method `any` that is both.
    ///
    /// - Parameter request: what the verifier asks for.
    /// - Returns: what came in time. At the latest after ``Configuration/timeout``.
    public func evidence(for request: RevocationEvidenceRequest) async -> RevocationEvidence {
        let deadline = ContinuousClock.now + configuration.timeout
        let questions = self.questions(request)
        var gathered = [GatheredEvidence](repeating: GatheredEvidence(), count: questions.count)
        await withTaskGroup(of: (Int, GatheredEvidence).self) { group in
            for (index, question) in questions.enumerated() {
                group.addTask { (index, await self.answer(to: question, before: deadline)) }
            }
            for await (index, part) in group { gathered[index] = part }
        }
        var evidence = RevocationEvidence(lists: [], answers: gathered.flatMap(\.answers))
        for list in gathered.flatMap(\.lists) where !evidence.read.contains(list) { evidence.read.append(list) }
        for list in gathered.flatMap(\.refused) where !evidence.lists.contains(list) { evidence.lists.append(list) }
        evidence.remarks = gathered.flatMap(\.remarks)
        return evidence
    }

    private func questions(_ request: RevocationEvidenceRequest) -> [EvidenceQuestion] {
        guard request.policy.method != .none else { return [] }
        let links = request.policy.scope == .chain ? request.links[...] : request.links.prefix(1)
        var questions: [EvidenceQuestion] = []
        for (depth, link) in links.enumerated() {
            let whom = depth == 0 ? "the end user" : "issuing CA \(depth)"
            func ask(_ kind: EvidenceKind) {
                questions.append(EvidenceQuestion(kind: kind, link: link, whom: whom, instant: request.instant))
            }
            if depth > 0 || request.policy.method != .ocsp { ask(.list) }
            if depth == 0, request.policy.method != .crl { ask(.answer) }
        }
        return questions
    }

    private func answer(
        to question: EvidenceQuestion,
        before deadline: ContinuousClock.Instant
    ) async -> GatheredEvidence {
        var gathered = GatheredEvidence()
        let (places, refused) = question.places(listed: hosts)
        gathered.remarks = refused
        for alternatives in places {
            for address in alternatives {
                let part = await ask(address, question, before: deadline)
                gathered.append(part)
                // The other addresses of a place have the same to offer.
                if !part.isEmpty { break }
            }
            // One responder's word is enough.
            if question.kind == .answer, !gathered.answers.isEmpty { break }
        }
        return gathered
    }

    private func ask(
        _ address: EvidenceAddress,
        _ question: EvidenceQuestion,
        before deadline: ContinuousClock.Instant
    ) async -> GatheredEvidence {
        let part = await Deadline.value(before: deadline) {
            switch question.kind {
            case .list: await lists.list(at: address, for: question, before: deadline)
            case .answer: await ocspAnswer(from: address, to: question, before: deadline)
            }
        }
        return part ?? GatheredEvidence(fault: "the deadline has passed", question, address)
    }

    private func ocspAnswer(
        from address: EvidenceAddress,
        to question: EvidenceQuestion,
        before deadline: ContinuousClock.Instant
    ) async -> GatheredEvidence {
        let nonce: [UInt8]?
        let request: OCSPRequest
        do {
            nonce = configuration.nonce == .notSent ? nil : try configuration.random(Configuration.nonceOctets)
            request = try OCSPRequest(
                serialNumber: question.link.certificate.serialNumber,
                issuerName: question.link.certificate.issuer,
                issuer: question.link.issuer,
                hash: configuration.certificateIDHash.digest,
                nonce: nonce
            )
        } catch {
            return GatheredEvidence(fault: "the question cannot be written", question, address)
        }
        let download = Download(kind: .answer, address: address, body: request.der, deadline: deadline)
        let isRequired = configuration.nonce == .required
        switch await download.run(configuration) {
        case .success(let response):
            var gathered = GatheredEvidence()
            gathered.answers = [.init(response, nonce: nonce, isNonceRequired: isRequired)]
            return gathered
        case .failure(let fault):
            var gathered = GatheredEvidence(fault: fault.description, question, address)
            // Something came: the verifier is to say that it is no answer, not that there was none.
            if fault.isOfOtherKind { gathered.answers = [.init([], nonce: nonce, isNonceRequired: isRequired)] }
            return gathered
        }
    }
}
