import NemIDHTTP

/// One request for evidence.
struct Download: Sendable {
    let kind: EvidenceKind
    let address: EvidenceAddress
    /// What is posted; empty for a list.
    var body: [UInt8] = []
    let deadline: ContinuousClock.Instant

    /// The evidence, which nobody has looked into.
    func run(_ configuration: RevocationFetcher.Configuration) async -> Result<[UInt8], EvidenceFault> {
        let limits = configuration.limits
        let bounds = TransportBounds(bodyOctets: kind.mostOctets(limits), deadline: deadline)
        let response: HTTPResponse
        do {
            response = try await configuration.transport.send(
                kind.request(address.target, body: body),
                to: ServerAddress(address.host),
                within: bounds
            )
        } catch let error as TransportError {
            return .failure(EvidenceFault(error.description))
        } catch {
            return .failure(EvidenceFault("the transport failed"))
        }
        return Result { () throws(EvidenceFault) in try kind.evidence(in: response, limits) }
    }
}
