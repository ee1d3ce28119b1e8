import NemIDCrypto
import NemIDXML

/// The signature properties of the signed object, read from that very node and from nowhere else.
struct SignedProperties: Sendable {
    let all: [SignedProperty]

    /// Up to how many properties each is compared with each; a genuine client signs about ten.
    private static let fewEnoughToCompare = 32

    /// - Parameters:
    ///   - object: The object whose digest was verified.
    ///   - signatureID: The `Id` of the signature, which every property must name as its target.
    /// - Throws: `structure` unless there is exactly one SignatureProperties, else `property`.
    init(_ object: XML.Element, signatureID: String?) throws(Rejection) {
        let content = try object.elementContent(of: "Object")
        guard content.count == 1, let container = content.first, container.isSignatureElement("SignatureProperties")
        else { throw Rejection(.structure, "Object does not hold exactly one SignatureProperties") }
        var all: [SignedProperty] = []
        var names: Set<String> = []
        for element in try container.elementContent(of: "SignatureProperties") {
            let property = try Self.read(element, signatureID: signatureID)
            let isNew =
                all.count < Self.fewEnoughToCompare
                ? !all.contains { $0.name.isSameIgnoringASCIICase(as: property.name) }
                : !names.contains(property.name.asciiLowercased)
            guard isNew else {
                throw Rejection(.property, "\(OpenOCESNames.label(property.name)) is there twice")
            }
            all.append(property)
            if all.count == Self.fewEnoughToCompare {
                names = Set(all.map(\.name.asciiLowercased))
            } else if all.count > Self.fewEnoughToCompare {
                names.insert(property.name.asciiLowercased)
            }
        }
        self.all = all
    }

    /// The property with this name, ignoring the case of ASCII letters.
    subscript(name: String) -> SignedProperty? { all.first { $0.name.isSameIgnoringASCIICase(as: name) } }

    private static func read(_ element: XML.Element, signatureID: String?) throws(Rejection) -> SignedProperty {
        guard let target = element.attribute("Target"), let signatureID,
            target.isSameOctets(as: signatureID) || target.isSameOctets(as: "#" + signatureID)
        else { throw Rejection(.property, "a property whose target is not this signature") }
        let parts = try element.elementContent(of: "SignatureProperty")
        guard parts.count == 2, let nameElement = parts.first(where: { $0.isOpenOCESElement("Name") }),
            let value = parts.first(where: { $0.isOpenOCESElement("Value") })
        else { throw Rejection(.property, "a property without exactly one Name and one Value") }
        guard nameElement.attributes.isEmpty, let name = nameElement.textOnly, !name.isEmpty else {
            throw Rejection(.property, "an unreadable name of a property")
        }
        guard value.attributes.count == 2, let text = value.textBytes,
            let encoding = value.attribute("Encoding").flatMap(Encoding.init(rawValue:)),
            let visibility = value.attribute("VisibleToSigner").flatMap(Visibility.init(rawValue:))
        else {
            throw Rejection(
                .property,
                "\(OpenOCESNames.label(name)) has a Value without a known Encoding and VisibleToSigner"
            )
        }
        return SignedProperty(
            name: name,
            bytes: try decode(text, encoding: encoding, name: name),
            isVisibleToSigner: visibility == .yes
        )
    }

    private enum Encoding: String { case xml, base64 }
    private enum Visibility: String { case yes, no }

    /// Undoes base64.
    ///
    /// The token is kept as it is; a signed text may be any document, everything else is text.
    private static func decode(_ text: [UInt8], encoding: Encoding, name: String) throws(Rejection) -> [UInt8] {
        typealias Name = OpenOCESNames.Property
        guard encoding == .base64, !name.isSameIgnoringASCIICase(as: Name.rememberUserIDToken) else { return text }
        guard let octets = Base64Content.decode(text) else {
            throw Rejection(.property, "\(OpenOCESNames.label(name)) is declared base64 and is not")
        }
        if name.isSameIgnoringASCIICase(as: Name.signText) { return octets }
        guard !octets.contains(0), String(validating: octets, as: UTF8.self) != nil else {
            throw Rejection(.property, "\(OpenOCESNames.label(name)) is base64 of something other than UTF-8 text")
        }
        return octets
    }
}
