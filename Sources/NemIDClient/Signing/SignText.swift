import FoundationEssentials
import NemIDCrypto

/// What the user is asked to sign: one document in one of the client's four formats (implementation guidelines §5).
///
/// Not checked here: that the client is willing to show it. What is outside its lists of permitted HTML, CSS and PDF
/// ends the flow with `APP002`.
public struct SignText: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case plain([UInt8], isMonospace: Bool)
        case html([UInt8])
        case xml([UInt8], transformation: [UInt8], transformationID: String?)
        case pdf([UInt8])
        case remotePDF(address: String, sha256: [UInt8])
    }

    /// The longest document, in octets: with base64 around it, it still fits into an answer of 20 MiB.
    public static let maximumSize = 14 << 20

    let content: Content

    /// Plain text, white space kept (`SIGNTEXT_FORMAT` `TEXT`).
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - isMonospace: whether it is shown in a fixed-width font (`SIGNTEXT_MONOSPACEFONT`).
    /// - Returns: the document to sign.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterSignText`` where the text is empty or too long.
    public static func plain(_ text: String, isMonospace: Bool = false) throws(NemIDError) -> Self {
        Self(content: .plain(try checked(Array(text.utf8)), isMonospace: isMonospace))
    }

    /// HTML (`SIGNTEXT_FORMAT` `HTML`).
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterSignText`` where the text is empty or too long.
    public static func html(_ text: String) throws(NemIDError) -> Self {
        Self(content: .html(try checked(Array(text.utf8))))
    }

    /// XML with the XSLT 1.0 that makes HTML of it (`SIGNTEXT_FORMAT` `XML`).
    ///
    /// - Parameters:
    ///   - document: the XML.
    ///   - transformation: the stylesheet (`SIGNTEXT_TRANSFORMATION`).
    ///   - transformationID: a name for it, to be signed along (`SIGNTEXT_TRANSFORMATION_ID`); nil for none.
    /// - Returns: the document to sign.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterSignText`` where one of them is empty or too long, or the
    ///   name holds control characters.
    public static func xml(
        _ document: String,
        transformation: String,
        transformationID: String? = nil
    ) throws(NemIDError) -> Self {
        if let transformationID, transformationID.isEmpty || transformationID.containsControlCharacters {
            throw NemIDError(code: .parameterSignText, reason: "the transformation's name is empty or unprintable")
        }
        return Self(
            content: .xml(
                try checked(Array(document.utf8)),
                transformation: try checked(Array(transformation.utf8)),
                transformationID: transformationID
            )
        )
    }

    /// A PDF sent along (`SIGNTEXT_FORMAT` `PDF`).
    ///
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterSignText`` where the octets do not begin as a PDF does,
    ///   or are too many.
    public static func pdf(_ document: [UInt8]) throws(NemIDError) -> Self {
        guard document.starts(with: "%PDF-".utf8) else {
            throw NemIDError(code: .parameterSignText, reason: "the document does not begin with %PDF-")
        }
        return Self(content: .pdf(try checked(document)))
    }

    /// A PDF that the client fetches (`SIGNTEXT_URI`, `SIGNTEXT_REMOTE_HASH`).
    ///
    /// - Parameters:
    ///   - address: an absolute `https` or `http` address, which must allow the client's origin (CORS).
    ///   - sha256: the SHA-256 of the PDF, 32 octets.
    /// - Returns: the document to sign.
    /// - Throws: ``NemIDError`` with ``NemIDError/Code/parameterSignText``.
    public static func pdf(at address: String, sha256: [UInt8]) throws(NemIDError) -> Self {
        let hasScheme = address.hasPrefix("https://") || address.hasPrefix("http://")
        guard hasScheme, address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let host = URL(string: address)?.host, !host.isEmpty
        else {
            throw NemIDError(code: .parameterSignText, reason: "the address of the document is not an http address")
        }
        guard sha256.count == 32 else {
            throw NemIDError(
                code: .parameterSignText,
                reason: "the hash of the document has \(sha256.count) octets, a SHA-256 has 32",
                hint: "give the raw octets, not their hexadecimal text"
            )
        }
        return Self(content: .remotePDF(address: address, sha256: sha256))
    }

    private static func checked(_ octets: [UInt8]) throws(NemIDError) -> [UInt8] {
        guard !octets.isEmpty else {
            throw NemIDError(code: .parameterSignText, reason: "the document to sign is empty")
        }
        guard octets.count <= maximumSize else {
            throw NemIDError(
                code: .parameterSignText,
                reason: "the document to sign has \(octets.count) octets, at most \(maximumSize) fit"
            )
        }
        return octets
    }
}

extension SignText {
    /// The parameters that only signing has (implementation guidelines §3.1).
    var parameters: [Parameter] {
        switch content {
        case .plain(let text, let isMonospace):
            [Parameter(.signText, Base64.encode(text)), Parameter(.signTextFormat, "TEXT")]
                + (isMonospace ? [Parameter(.signTextMonospaceFont, "TRUE")] : [])
        case .html(let text):
            [Parameter(.signText, Base64.encode(text)), Parameter(.signTextFormat, "HTML")]
        case .xml(let document, let transformation, let transformationID):
            [
                Parameter(.signText, Base64.encode(document)),
                Parameter(.signTextFormat, "XML"),
                Parameter(.signTextTransformation, Base64.encode(transformation)),
            ] + (transformationID.map { [Parameter(.signTextTransformationID, $0)] } ?? [])
        case .pdf(let document):
            [Parameter(.signText, Base64.encode(document)), Parameter(.signTextFormat, "PDF")]
        case .remotePDF(let address, let sha256):
            [
                Parameter(.signTextURI, address),
                Parameter(.signTextRemoteHash, Base64.encode(sha256)),
                Parameter(.signTextFormat, "PDF"),
            ]
        }
    }
}
