import NemIDHTTP
import NemIDVerification

/// The two kinds of evidence, as far as HTTP tells them apart.
enum EvidenceKind: Sendable {
    /// A revocation list (RFC 2585).
    case list
    /// An OCSP answer (RFC 6960, appendix A).
    case answer

    var name: String {
        switch self {
        case .list: "list"
        case .answer: "OCSP answer"
        }
    }

    /// In lower case; servers that know `.crl` from old tables only call a list by the second name.
    private var mediaTypes: [String] {
        switch self {
        case .list: ["application/pkix-crl", "application/x-pkcs7-crl"]
        case .answer: ["application/ocsp-response"]
        }
    }

    func mostOctets(_ limits: VerificationLimits) -> Int {
        switch self {
        case .list: limits.revocationListBytes
        case .answer: limits.ocspResponseBytes
        }
    }

    func request(_ target: String, body: [UInt8]) -> HTTPRequest {
        switch self {
        case .list:
            HTTPRequest(target: target, fields: ["Accept": "application/pkix-crl"])
        case .answer:
            HTTPRequest(
                method: .post,
                target: target,
                fields: ["Accept": "application/ocsp-response", "Content-Type": "application/ocsp-request"],
                body: body
            )
        }
    }

    /// The evidence in a response.
    ///
    /// - Throws: `EvidenceFault` for any status but 200, another media type, an encoded or too large body.
    func evidence(in response: HTTPResponse, _ limits: VerificationLimits) throws(EvidenceFault) -> [UInt8] {
        guard response.status == .ok else {
            let isRedirect = (300..<400).contains(response.status.rawValue)
            throw EvidenceFault(
                "status \(response.status.rawValue)" + (isRedirect ? ", and redirects are not followed" : "")
            )
        }
        let types = response.fields.values("Content-Type")
        let type = types.first?.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
        guard types.count == 1, let type, mediaTypes.contains(type) else {
            throw EvidenceFault("the media type is not \(mediaTypes[0])", isOfOtherKind: true)
        }
        guard response.fields.values("Content-Encoding").allSatisfy({ $0.lowercased() == "identity" }) else {
            throw EvidenceFault("the body is encoded")
        }
        guard response.body.count <= mostOctets(limits) else {
            throw EvidenceFault("the body is larger than \(mostOctets(limits)) octets")
        }
        return response.body
    }
}
