import NemIDCrypto

/// Signed octets as they stand in the document, base64 undone when somebody asks.
///
/// A signed text may be as long as the document allows; whoever only verifies need not hold it twice.
struct SignedOctets: Sendable, Hashable {
    private enum Form: Sendable {
        /// Without a copy where they stand in the document.
        case plain(ArraySlice<UInt8>)
        /// Strict base64, white space anywhere.
        case base64(ArraySlice<UInt8>)
    }

    private let form: Form

    init(_ octets: ArraySlice<UInt8>) { form = .plain(octets) }

    /// Nil unless `text` is strict base64.
    init?(base64 text: ArraySlice<UInt8>) {
        guard Base64.isStrict(text) else { return nil }
        form = .base64(text)
    }

    /// The octets, made anew at each call where they are base64 in the document.
    var octets: ArraySlice<UInt8> {
        switch form {
        case .plain(let octets): octets
        case .base64(let text): (Base64Content.decode(text) ?? [])[...]
        }
    }

    static func == (left: Self, right: Self) -> Bool { left.octets == right.octets }

    func hash(into hasher: inout Hasher) { hasher.combine(octets) }
}
