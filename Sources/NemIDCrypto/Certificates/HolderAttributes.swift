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
    /// As ``DistinguishedName/hasOnlyValidStrings``.
    package private(set) var areStringsValid = true

    /// Gathers those of `name`.
    package init(_ name: DistinguishedName) {
        octets = name.octets
        let input = name.octets.span
        guard var reader = try? NameReader(name.place, input) else { return }
        while let attribute = try? reader.next(input) {
            areStringsValid = areStringsValid && NameReader.isValidString(attribute.value, input)
            switch attribute.standardNumber(input) {
            case 3: Self.add(attribute.value, to: &commonNames)
            case 5: Self.add(attribute.value, to: &serialNumbers)
            case 10: Self.add(attribute.value, to: &organizations)
            case 11: units.append(attribute.value)
            default: break
            }
        }
    }

    /// What kind of string the first of these is; nil where there is none.
    package func kind(of found: Found) -> StringKind? { found.first.map(Self.kind) }

    /// The text of the first of these; nil where there is none, or where its octets are not valid for its kind.
    package func text(of found: Found) -> String? { found.first.flatMap(text) }

    /// Whether an organizational unit is this text, octet by octet.
    package func hasOrganizationalUnit(_ wanted: String) -> Bool {
        units.contains { unit in
            text(unit).map { $0.utf8.elementsEqual(wanted.utf8) } ?? false
        }
    }

    private func text(_ value: DER.Element) -> String? { Self.kind(value).text(value.content, of: octets) }

    private static func kind(_ value: DER.Element) -> StringKind {
        value.tag & 0xC0 == 0 ? StringKind(tag: Int32(value.tag & 0x1F)) : .other(-1)
    }

    private static func add(_ value: DER.Element, to found: inout Found) {
        if found.count == 0 { found.first = value }
        found.count += 1
    }
}
