/// The extensions that constrain the use of policies, which OpenSSL obeys (RFC 5280 §4.2.1.11, §4.2.1.14).
enum PolicyConstraints {
    /// Refuses what is no policyConstraints in DER, and such that constrain nothing.
    static func check(_ value: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        let content = try DER.only(DER.Tag.sequence, in: value, input)
        guard !content.isEmpty else { throw DER.Fault("constraints on policies without one") }
        var reader = DER.Reader(content)
        for number in [UInt8(0), 1] {
            guard let count = try reader.next(ifTagged: DER.Tag.primitive(number), input) else { continue }
            try checkCount(count.content, input)
        }
        try reader.finish()
    }

    /// Refuses what is no inhibitAnyPolicy in DER.
    static func checkInhibition(_ value: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        try checkCount(try DER.only(DER.Tag.integer, in: value, input), input)
    }

    /// `SkipCerts`.
    private static func checkCount(_ content: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        guard try DER.small(content, input) != nil else {
            throw DER.Fault("a number of certificates that is negative or out of bounds")
        }
    }
}
