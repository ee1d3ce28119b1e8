import NemIDCrypto
import NemIDXML

/// The signature properties of the signed object, read from that very node and from nowhere else.
struct SignedProperties: Sendable {
    let all: [SignedProperty]

    /// Up to how many properties each is compared with each; a genuine client signs about ten.
    private static let fewEnoughToCompare = 32

    /// - Parameters:
    ///   - object: The object whose digest was verified.
    ///   - elements: The document in which it stands.
    ///   - signatureID: The `Id` of the signature, which every property must name as its target.
    /// - Throws: `structure` unless there is exactly one SignatureProperties, else `property`.
    init(_ object: XML.Place, _ elements: ResponseElements, signatureID: String?) throws(Rejection) {
        guard let container = try elements.next("SignatureProperties", in: object, "Object"),
            try elements.next(in: object, "Object", after: container) == nil
        else { throw Rejection(.structure, "Object does not hold exactly one SignatureProperties") }
        var all: [SignedProperty] = []
        all.reserveCapacity(12)
        var names: Set<String> = []
        var next = try elements.next(in: container, "SignatureProperties")
        while let place = next {
            let property = try Self.read(place, elements, signatureID: signatureID)
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
            next = try elements.next(in: container, "SignatureProperties", after: place)
        }
        self.all = all
    }

    /// The property with this name, ignoring the case of ASCII letters.
    subscript(name: String) -> SignedProperty? { all.first { $0.name.isSameIgnoringASCIICase(as: name) } }

    private static func read(
        _ place: XML.Place,
        _ elements: ResponseElements,
        signatureID: String?
    ) throws(Rejection) -> SignedProperty {
        let document = elements.document
        guard let signatureID, document.hasAttribute("Target", referringTo: signatureID, at: place) else {
            throw Rejection(.property, "a property whose target is not this signature")
        }
        guard let (nameElement, value) = try nameAndValue(in: place, elements) else {
            throw Rejection(.property, "a property without exactly one Name and one Value")
        }
        guard document.attributeCount(at: nameElement) == 0, let nameText = document.text(at: nameElement),
            !nameText.isEmpty
        else { throw Rejection(.property, "an unreadable name of a property") }
        let name = String(decoding: nameText, as: UTF8.self)
        guard document.attributeCount(at: value) == 2, let text = document.text(at: value),
            let isBase64 = choice("Encoding", "base64", or: "xml", at: value, document),
            let isVisible = choice("VisibleToSigner", "yes", or: "no", at: value, document)
        else {
            throw Rejection(
                .property,
                "\(OpenOCESNames.label(name)) has a Value without a known Encoding and VisibleToSigner"
            )
        }
        return SignedProperty(
            name: name,
            content: isBase64 ? try decode(text, name: name) : SignedOctets(Array(text)),
            isVisibleToSigner: isVisible
        )
    }

    /// One of each, in either order; nil for anything else.
    private static func nameAndValue(
        in property: XML.Place,
        _ elements: ResponseElements
    ) throws(Rejection) -> (XML.Place, XML.Place)? {
        guard let first = try elements.next(in: property, "SignatureProperty"),
            let second = try elements.next(in: property, "SignatureProperty", after: first),
            try elements.next(in: property, "SignatureProperty", after: second) == nil
        else { return nil }
        if elements.isOpenOCESElement(first, "Name"), elements.isOpenOCESElement(second, "Value") {
            return (first, second)
        }
        if elements.isOpenOCESElement(first, "Value"), elements.isOpenOCESElement(second, "Name") {
            return (second, first)
        }
        return nil
    }

    /// Whether the attribute has the first value; nil where it has neither, or is not there.
    private static func choice(
        _ name: StaticString,
        _ first: StaticString,
        or second: StaticString,
        at place: XML.Place,
        _ document: XML.Document
    ) -> Bool? {
        if document.hasAttribute(name, equalTo: first, at: place) { return true }
        return document.hasAttribute(name, equalTo: second, at: place) ? false : nil
    }

    /// Undoes base64.
    ///
    /// The token is kept as it is; a signed text may be any document, everything else is text.
    private static func decode(_ text: ArraySlice<UInt8>, name: String) throws(Rejection) -> SignedOctets {
        typealias Name = OpenOCESNames.Property
        guard !name.isSameIgnoringASCIICase(as: Name.rememberUserIDToken) else { return SignedOctets(Array(text)) }
        if name.isSameIgnoringASCIICase(as: Name.signText), let content = SignedOctets(base64: text) { return content }
        guard let octets = Base64Content.decode(text) else {
            throw Rejection(.property, "\(OpenOCESNames.label(name)) is declared base64 and is not")
        }
        guard !octets.contains(0), String(validating: octets, as: UTF8.self) != nil else {
            throw Rejection(.property, "\(OpenOCESNames.label(name)) is base64 of something other than UTF-8 text")
        }
        return SignedOctets(octets)
    }
}
