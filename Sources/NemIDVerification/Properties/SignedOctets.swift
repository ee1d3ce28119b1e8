import NemIDCrypto

/// Signed octets as they stand in the document, base64 undone when somebody asks.
///
/// A signed text may be as long as the document allows; whoever only verifies need not hold it twice.
struct SignedOctets: Sendable, Hashable {
    /// Without a copy where they stand in the document.
    private let written: ArraySlice<UInt8>
    /// Whether that is strict base64, white space anywhere.
    private let isBase64: Bool

    init(_ octets: ArraySlice<UInt8>) {
        written = octets
        isBase64 = false
    }

    /// Nil unless `text` is strict base64.
    init?(base64 text: ArraySlice<UInt8>) {
        guard Base64.isStrict(text) else { return nil }
        written = text
        isBase64 = true
    }

    /// The octets, made anew at each call where they are base64 in the document.
    var octets: ArraySlice<UInt8> { isBase64 ? (Base64Content.decode(written) ?? [])[...] : written }

    static func == (left: Self, right: Self) -> Bool { left.octets == right.octets }

    func hash(into hasher: inout Hasher) { hasher.combine(octets) }
}
