import NemIDCrypto
import NemIDVerification

/// What an answer must show to be a signature on a text that was asked for.
struct ExpectedText: Sendable, Hashable, Codable {
    /// SHA-256 of the document, in hexadecimal digits.
    private let digest: String
    /// What the property `stylesheetDigest` may say; empty where there is no stylesheet.
    private let stylesheetDigests: [String]

    init(_ text: SignText) throws(NemIDError) {
        switch text.content {
        case .plain(let octets, _), .html(let octets), .pdf(let octets):
            digest = Hex.lower(try Self.sha256(octets))
            stylesheetDigests = []
        case .xml(let octets, let transformation, _):
            digest = Hex.lower(try Self.sha256(octets))
            // Of the base64 text as it was sent, or of the stylesheet itself: both were in use.
            stylesheetDigests = [
                Base64.encode(try Self.sha256(Array(Base64.encode(transformation).utf8))),
                Base64.encode(try Self.sha256(transformation)),
            ]
        case .remotePDF(_, let sha256):
            digest = Hex.lower(sha256)
            stylesheetDigests = []
        }
    }

    /// - Throws: `signedText` where another text was signed, where the user was not shown it, or where it was shown
    ///   through another stylesheet.
    func check(_ document: VerifiedDocument) throws(NemIDError) {
        guard let text = document.signText else {
            throw NemIDError(code: .signedText, reason: "the answer holds no signed text")
        }
        let found = Hex.lower(try Self.sha256(text.bytes))
        guard ConstantTime.equal(Array(found.utf8), Array(digest.utf8)) else {
            throw NemIDError(code: .signedText, reason: "another text was signed than was asked for")
        }
        let stylesheet = document.properties.first { $0.name.lowercasedASCII == "stylesheetdigest" }?.text
        guard stylesheetDigests.isEmpty else {
            guard let stylesheet, stylesheetDigests.contains(stylesheet) else {
                throw NemIDError(code: .signedText, reason: "the text was not shown through the stylesheet given")
            }
            return
        }
        guard stylesheet == nil else {
            throw NemIDError(code: .signedText, reason: "the text was shown through a stylesheet, none was given")
        }
        guard text.isVisibleToSigner else {
            throw NemIDError(code: .signedText, reason: "the answer says that the user was not shown the text")
        }
    }

    private static func sha256(_ octets: [UInt8]) throws(NemIDError) -> [UInt8] {
        do {
            return try Digest.sha256.hash(octets)
        } catch {
            throw NemIDError(code: .internalFailure, reason: "a digest could not be made")
        }
    }
}
