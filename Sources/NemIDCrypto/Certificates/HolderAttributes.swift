/// The attributes of a name that say whom it names, gathered in one walk.
package struct HolderAttributes: Sendable {
    /// The attributes of one type.
    package struct Found: Sendable {
        package fileprivate(set) var count = 0
        fileprivate var first: DER.Element?
    }

    private let octets: [UInt8]
    private var units: [DER.Element] = []
    package private(set) var serialNumbers = Found()
    package private(set) var commonNames = Found()
    package private(set) var organizations = Found()

    /// Gathers those of `name`.
    package init(_ name: DistinguishedName) {
        octets = name.octets
        let input = name.octets.span
        guard var reader = try? NameReader(name.place, input) else { return }
        while let attribute = try? reader.next(input) {
            switch attribute.standardNumber(input) {
            case 3: Self.add(attribute.value, to: &commonNames)
            case 5: Self.add(attribute.value, to: &serialNumbers)
            case 10: Self.add(attribute.value, to: &organizations)
            case 11: units.append(attribute.value)
            default: break
            }
        }
    }

    /// The octets of the first of these, where it is a PrintableString or UTF8String and they are valid for that.
    package func octets(of found: Found) -> ArraySlice<UInt8>? {
        guard let first = found.first else { return nil }
        let isValid =
            switch Self.kind(first) {
            case .printableString: Octets.areASCII(first.content, octets.span)
            case .utf8String: UTF8Check.isValid(first.content, octets.span)
            default: false
            }
        return isValid ? octets[first.content] : nil
    }

    /// The text of the first of these; nil where there is none, or where its octets are not valid for its kind.
    package func text(of found: Found) -> String? {
        guard let first = found.first else { return nil }
        return Self.kind(first).text(first.content, of: octets)
    }

    /// Whether an organizational unit is this text, octet by octet.
    package func hasOrganizationalUnit(_ wanted: String) -> Bool {
        for unit in units {
            guard let text = Self.kind(unit).text(unit.content, of: octets) else { continue }
            if text.utf8.elementsEqual(wanted.utf8) { return true }
        }
        return false
    }

    private static func kind(_ value: DER.Element) -> StringKind {
        value.tag & 0xC0 == 0 ? StringKind(tag: Int32(value.tag & 0x1F)) : .other(-1)
    }

    private static func add(_ value: DER.Element, to found: inout Found) {
        if found.count == 0 { found.first = value }
        found.count += 1
    }
}
