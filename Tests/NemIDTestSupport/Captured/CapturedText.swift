import NemIDCrypto

/// The text of the captured login, to cut and join.
package struct CapturedText: Sendable {
    let text: String

    init(_ octets: [UInt8]) {
        text = String(decoding: octets, as: UTF8.self)
    }

    var octets: [UInt8] { Array(text.utf8) }

    /// - Throws: `TestFileError` where `old` does not occur.
    func edited(_ old: String, _ new: String) throws(TestFileError) -> CapturedText {
        let edited = text.replacing(old, with: new)
        guard edited != text else { throw TestFileError(path: old, reason: "does not occur in the response") }
        return CapturedText(Array(edited.utf8))
    }

    /// - Throws: `TestFileError` where `old` does not occur.
    func replacing(_ old: String, with new: String) throws(TestFileError) -> [UInt8] { try edited(old, new).octets }

    /// The first `start` through the next `end`.
    ///
    /// - Throws: `TestFileError` where there is no such part.
    func part(from start: String, through end: String) throws(TestFileError) -> String {
        guard let first = text.firstRange(of: start), let last = text[first.upperBound...].firstRange(of: end) else {
            throw TestFileError(path: start, reason: "does not occur in the response")
        }
        return String(text[first.lowerBound..<last.upperBound])
    }

    /// The signed object.
    func object() throws(TestFileError) -> String { try part(from: "<ds:Object ", through: "</ds:Object>") }

    /// The signed object for another service provider.
    func forged() throws(TestFileError) -> String {
        CapturedText(Array(try object().utf8)).text.replacing(
            "TmV0cyBDdXN0b21lciBEZW1v",
            with: "TWFsbG9yeSBDdXN0b21lciEh"
        )
    }

    /// The three `X509Data` in their order: issuing CA, end user, root.
    func certificates() throws(TestFileError) -> [String] {
        var rest = text[...]
        var found: [String] = []
        while let start = rest.firstRange(of: "<ds:X509Data>"), let end = rest.firstRange(of: "</ds:X509Data>") {
            found.append(String(rest[start.lowerBound..<end.upperBound]))
            rest = rest[end.upperBound...]
        }
        guard found.count == 3 else { throw TestFileError(path: "response", reason: "has not three certificates") }
        return found
    }

    /// With other certificates in KeyInfo.
    func carrying(_ certificates: [String]) throws(TestFileError) -> [UInt8] {
        let all = try part(from: "<ds:KeyInfo>", through: "</ds:KeyInfo>")
        return try replacing(all, with: "<ds:KeyInfo>" + certificates.joined(separator: "\n") + "</ds:KeyInfo>")
    }

    /// The DER in an `X509Data`.
    static func der(_ data: String) throws(TestFileError) -> [UInt8] {
        let content = data.filter { !$0.isWhitespace }.replacing("<ds:X509Data><ds:X509Certificate>", with: "")
            .replacing("</ds:X509Certificate></ds:X509Data>", with: "")
        guard let der = Base64.decode(Array(content.utf8)) else {
            throw TestFileError(path: "X509Data", reason: "is not base64")
        }
        return der
    }

    /// An `X509Data` around DER.
    static func data(_ der: [UInt8]) -> String {
        "<ds:X509Data><ds:X509Certificate>\(Base64.encode(der))</ds:X509Certificate></ds:X509Data>"
    }
}
