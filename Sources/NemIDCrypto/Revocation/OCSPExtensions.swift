/// The extensions of an OCSP response, or of one answer in it (RFC 6960 §4.4, RFC 5280 §4.1.2.9).
struct OCSPExtensions {
    /// Content of the object identifier id-pkix-ocsp-nonce, 1.3.6.1.5.5.7.48.1.2.
    private static let nonceIdentifier: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x01, 0x02]

    /// The value of the nonce extension, whole.
    private(set) var nonce: Range<Int>?
    private(set) var isNonceCritical = false
    /// Whether an extension other than the nonce is marked critical.
    private(set) var hasUnknownCritical = false

    /// Reads the `Extensions` that `wrapper`, the element around them, holds; none where it is nil.
    ///
    /// An empty list is refused, and one that holds an extension twice: which of two nonces counts is nobody's to choose.
    init(_ wrapper: DER.Element?, _ input: Span<UInt8>) throws(DER.Fault) {
        guard let wrapper else { return }
        let list = try DER.only(DER.Tag.sequence, in: wrapper.content, input)
        let own = Self.nonceIdentifier
        for one in try ExtensionRecord.all(in: list, input) {
            if DER.isSame(one.identifier, input, as: own.indices, of: own.span) {
                nonce = one.value
                isNonceCritical = one.isCritical
            } else if one.isCritical {
                hasUnknownCritical = true
            }
        }
    }
}
