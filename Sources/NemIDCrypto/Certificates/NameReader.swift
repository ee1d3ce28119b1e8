import CNemIDOpenSSL

/// Walks over the attributes of a `Name` (RFC 5280 §4.1.2.4) in place.
struct NameReader {
    /// Where one attribute stands.
    struct Attribute {
        /// The content of the type's object identifier.
        let type: Range<Int>
        let value: DER.Element
        /// Which relative distinguished name it belongs to, from 0 on.
        let set: Int

        /// The last number of a type `2.5.4.n`, which those of most attributes are; nil for any other.
        func standardNumber(_ input: Span<UInt8>) -> UInt8? {
            guard type.count == 3, input[type.lowerBound] == 0x55, input[type.lowerBound + 1] == 0x04
            else { return nil }
            return input[type.lowerBound + 2]
        }
    }

    /// What was seen of the attributes of a name.
    struct Summary {
        var count = 0
        /// Whether a set has more members than one, so that they have an order.
        var haveOrder = false
        /// Whether each string is valid for its type.
        var areStringsValid = true
    }

    private var sets: DER.Reader
    private var members = DER.Reader(0..<0)
    private var set = -1

    /// A reader of the `Name` at `name`, the whole element.
    init(_ name: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        sets = DER.Reader(try DER.only(DER.Tag.sequence, in: name, input))
    }

    /// A reader of one relative distinguished name, of which `members` is the content of its set.
    init(membersOfSet members: Range<Int>) {
        sets = DER.Reader(0..<0)
        self.members = DER.Reader(members)
        set = 0
    }

    /// Whether the attribute read last is the last of its relative distinguished name.
    var isSetRead: Bool { members.isAtEnd }

    /// The next attribute; nil after the last.
    mutating func next(_ input: Span<UInt8>) throws(DER.Fault) -> Attribute? {
        if members.isAtEnd {
            guard !sets.isAtEnd else { return nil }
            let content = try sets.next(DER.Tag.set, input).content
            members = DER.Reader(content)
            set += 1
        }
        var pair = DER.Reader(try members.next(DER.Tag.sequence, input).content)
        let type = try pair.next(DER.Tag.objectIdentifier, input).content
        let value = try pair.next(input)
        try pair.finish()
        return Attribute(type: type, value: value, set: set)
    }

    /// Refuses what is no name in DER, and values that are no strings; what strings hold is not looked into.
    ///
    /// - Returns: What the attributes are like.
    @discardableResult
    static func check(_ name: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) -> Summary {
        var reader = try NameReader(name, input)
        let summary = try checkAttributes(&reader, input)
        guard summary.haveOrder else { return summary }
        var sets = DER.Reader(try DER.only(DER.Tag.sequence, in: name, input))
        while !sets.isAtEnd { try DER.checkOrder(ofSet: try sets.next(DER.Tag.set, input).content, input) }
        return summary
    }

    /// As ``check(_:_:)``, and refuses a string that is not valid for its type: OpenSSL does not read it.
    static func checkWithStrings(_ name: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        guard try check(name, input).areStringsValid else { throw invalidString }
    }

    private static var invalidString: DER.Fault {
        DER.Fault("a name with a string that is not valid for its type")
    }

    /// Refuses what is no relative distinguished name, `members` being the content of its set, and strings as
    /// ``checkWithStrings(_:_:)``.
    static func check(relativeName members: Range<Int>, _ input: Span<UInt8>) throws(DER.Fault) {
        guard !members.isEmpty else { throw DER.Fault("a relative name without an attribute") }
        var reader = NameReader(membersOfSet: members)
        let summary = try checkAttributes(&reader, input)
        try DER.checkOrder(ofSet: members, input)
        guard summary.areStringsValid else { throw invalidString }
    }

    /// Whether each string of a name, already checked, is valid for its type.
    static func hasOnlyValidStrings(_ name: Range<Int>, _ input: Span<UInt8>) -> Bool {
        guard var reader = try? NameReader(name, input) else { return false }
        while let attribute = try? reader.next(input) {
            guard isValidString(attribute.value, input) else { return false }
        }
        return true
    }

    /// Whether a UTF8String is UTF-8, and a BMPString or UniversalString of whole characters that there are.
    static func isValidString(_ value: DER.Element, _ input: Span<UInt8>) -> Bool {
        switch Int32(value.tag) {
        case V_ASN1_UTF8STRING: UTF8Check.isValid(value.content, input)
        case V_ASN1_BMPSTRING: areCharacters(value.content, width: 2, input)
        case V_ASN1_UNIVERSALSTRING: areCharacters(value.content, width: 4, input)
        default: true
        }
    }

    private static func areCharacters(_ range: Range<Int>, width: Int, _ input: Span<UInt8>) -> Bool {
        guard range.count.isMultiple(of: width) else { return false }
        for start in stride(from: range.lowerBound, to: range.upperBound, by: width) {
            var number: UInt32 = 0
            for place in start..<start + width { number = number << 8 | UInt32(input[place]) }
            guard Unicode.Scalar(number) != nil else { return false }
        }
        return true
    }

    private static func checkAttributes(
        _ reader: inout NameReader,
        _ input: Span<UInt8>
    ) throws(DER.Fault) -> Summary {
        var summary = Summary()
        while let attribute = try reader.next(input) {
            try DER.checkObjectIdentifier(attribute.type, input)
            guard isString(attribute.value.tag) else { throw DER.Fault("a name with a value that is no string") }
            summary.count += 1
            if !reader.isSetRead { summary.haveOrder = true }
            if !isValidString(attribute.value, input) { summary.areStringsValid = false }
        }
        return summary
    }

    /// Whether this is a string of those that names are made of (X.520), in one piece.
    ///
    /// OpenSSL reads a few other types too, and gives other octets for some of them than they have.
    private static func isString(_ tag: UInt8) -> Bool {
        switch Int32(tag) {
        case V_ASN1_UTF8STRING, V_ASN1_NUMERICSTRING, V_ASN1_PRINTABLESTRING, V_ASN1_T61STRING, V_ASN1_IA5STRING,
            V_ASN1_UNIVERSALSTRING, V_ASN1_BMPSTRING:
            true
        default: false
        }
    }
}
