/// A qualifier in the certificatePolicies extension (RFC 5280 §4.2.1.4), which says nothing to us.
enum PolicyQualifier {
    /// Content of the object identifiers id-qt-cps, 1.3.6.1.5.5.7.2.1, and id-qt-unotice, 1.3.6.1.5.5.7.2.2.
    private static let practiceStatement: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x01]
    private static let userNotice: [UInt8] = [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x02, 0x02]

    /// Refuses what is no sequence of qualifiers in DER, and the two kinds that RFC 5280 defines in any other form.
    static func check(qualifiersIn range: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var reader = DER.Reader(range)
        while !reader.isAtEnd {
            var parts = DER.Reader(try reader.next(DER.Tag.sequence, input).content)
            let kind = try parts.next(DER.Tag.objectIdentifier, input).content
            try DER.checkObjectIdentifier(kind, input)
            let value = try parts.next(input)
            try parts.finish()
            try DER.checkElements(in: value.whole, input)
            if isSame(kind, input, practiceStatement) {
                guard value.tag == DER.Tag.ia5String else { throw DER.Fault("a qualifier's address of another type") }
            } else if isSame(kind, input, userNotice) {
                try checkNotice(try DER.only(DER.Tag.sequence, in: value.whole, input), input)
            }
        }
    }

    /// Refuses what is no content of a `UserNotice`.
    private static func checkNotice(_ content: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        var notice = DER.Reader(content)
        if let reference = try notice.next(ifTagged: DER.Tag.sequence, input) {
            var parts = DER.Reader(reference.content)
            try checkText(try parts.next(input))
            var numbers = DER.Reader(try parts.next(DER.Tag.sequence, input).content)
            try parts.finish()
            while !numbers.isAtEnd { _ = try numbers.next(DER.Tag.integer, input) }
        }
        if !notice.isAtEnd { try checkText(try notice.next(input)) }
        try notice.finish()
    }

    /// Refuses what is no `DisplayText`.
    private static func checkText(_ element: DER.Element) throws(DER.Fault) {
        switch element.tag {
        case DER.Tag.ia5String, DER.Tag.visibleString, DER.Tag.bmpString, DER.Tag.utf8String: break
        default: throw DER.Fault("a notice that is no text")
        }
    }

    private static func isSame(_ place: Range<Int>, _ input: Span<UInt8>, _ identifier: [UInt8]) -> Bool {
        DER.isSame(place, input, as: identifier.indices, of: identifier.span)
    }
}
