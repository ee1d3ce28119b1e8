import NemIDCrypto

/// What was given: a document, or an error code of the identity provider.
enum InputForm: Sendable, Hashable {
    /// XML as it was given, or the octets that base64 stood for.
    case document([UInt8], wasBase64: Bool)
    /// An error code in upper case.
    case errorCode(String)

    /// Tells what `input` is.
    ///
    /// - Throws: `limit` for more than the limits allow, `wellFormed` for nothing or blanks, `encoding` for everything
    ///   that is neither XML, nor an error code, nor strict base64 of one of them.
    init(_ input: [UInt8], limits: VerificationLimits) throws(Rejection) {
        if let form = try Self.plain(input, wasBase64: false, limits: limits) {
            self = form
            return
        }
        guard let decoded = Self.base64(Self.trimmed(input)) else {
            guard input.count <= limits.documentBytes else {
                throw Rejection(.limit, Self.tooMuch(input.count, "that are not base64", limits))
            }
            throw Rejection(.encoding, "neither XML, nor base64, nor an error code")
        }
        guard decoded.count <= limits.documentBytes else {
            throw Rejection(.limit, Self.tooMuch(decoded.count, "in base64", limits))
        }
        guard let form = try Self.plain(decoded, wasBase64: true, limits: limits) else {
            throw Rejection(.encoding, "base64 of neither XML nor an error code")
        }
        self = form
    }

    private static func plain(
        _ octets: [UInt8],
        wasBase64: Bool,
        limits: VerificationLimits
    ) throws(Rejection) -> InputForm? {
        let text = trimmed(octets)
        guard let first = text.first else { throw Rejection(.wellFormed, "nothing, or blanks only") }
        if first == UInt8(ascii: "<") {
            guard octets.count <= limits.documentBytes else {
                throw Rejection(.limit, Self.tooMuch(octets.count, "of XML", limits))
            }
            return .document(octets, wasBase64: wasBase64)
        }
        return errorCode(text).map(InputForm.errorCode)
    }

    private static func tooMuch(_ count: Int, _ what: String, _ limits: VerificationLimits) -> String {
        "\(count) octets \(what), more than \(limits.documentBytes)"
    }

    /// Two to five ASCII letters and three digits; in upper case.
    private static func errorCode(_ text: ArraySlice<UInt8>) -> String? {
        let letters = text.prefix(while: \.isASCIILetter)
        let digits = text[letters.endIndex...]
        guard (2...5).contains(letters.count), digits.count == 3, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return String(decoding: letters.map { $0 & ~0x20 } + digits, as: UTF8.self)
    }

    /// Strict base64 in lines of any length; blanks within a line are refused.
    private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard !text.contains(where: { $0 == 0x20 || $0 == 0x09 }) else { return nil }
        return Base64.decode(text, whiteSpace: .xml)
    }

    /// Without byte order mark and surrounding white space.
    private static func trimmed(_ octets: [UInt8]) -> ArraySlice<UInt8> {
        var rest = octets[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        rest = rest.drop(while: \.isXMLWhiteSpace)
        while let last = rest.last, last.isXMLWhiteSpace { rest.removeLast() }
        return rest
    }
}
