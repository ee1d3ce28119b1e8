import NemIDCrypto
import NemIDXML

/// The signature properties of the signed object, read from that very node and from nowhere else.
struct SignedProperties: Sendable, Hashable {
    let all: [SignedProperty]
    /// Where in `all` each of the format's properties is; -1 for one that is not there.
    private let places: SIMD8<Int32>

    /// Up to how many further properties each is compared with each; a genuine client signs few.
    private static let fewEnoughToCompare = 32

    /// - Parameters:
    ///   - object: The object whose digest was verified.
    ///   - elements: The document in which it stands.
    ///   - identifier: The `Id` of the signature, which every property must name as its target.
    /// - Throws: `structure` unless there is exactly one SignatureProperties, else `property`.
    init(
        _ object: XML.Place,
        _ elements: ResponseElements,
        identifier: XML.AttributePlace?
    ) throws(Rejection) {
        guard let container = try elements.next("SignatureProperties", in: object, "Object"),
            try elements.next(in: object, "Object", after: container) == nil
        else { throw Rejection(.structure, "Object does not hold exactly one SignatureProperties") }
        var all: [SignedProperty] = []
        all.reserveCapacity(12)
        var places = SIMD8<Int32>(repeating: -1)
        var further: [String] = []
        var manyFurther: Set<String> = []
        var next = try elements.next(in: container, "SignatureProperties")
        while let place = next {
            let (property, known) = try Self.read(place, elements, identifier: identifier)
            let isNew: Bool
            if let known {
                isNew = places[known.rawValue] < 0
                places[known.rawValue] = Int32(truncatingIfNeeded: all.count)
            } else if further.count < Self.fewEnoughToCompare {
                isNew = !further.contains { $0.isSameIgnoringASCIICase(as: property.name) }
                further.append(property.name)
                if further.count == Self.fewEnoughToCompare { manyFurther = Set(further.map(\.asciiLowercased)) }
            } else {
                isNew = manyFurther.insert(property.name.asciiLowercased).inserted
            }
            guard isNew else {
                throw Rejection(.property, "\(OpenOCESNames.label(known)) is there twice")
            }
            all.append(property)
            next = try elements.next(in: container, "SignatureProperties", after: place)
        }
        self.all = all
        self.places = places
    }

    /// The property of the format, whatever the case of the ASCII letters in its name.
    subscript(known: KnownProperty) -> SignedProperty? {
        let place = places[known.rawValue]
        return place < 0 ? nil : all[Int(place)]
    }

    /// What the property says, without a copy of anything else.
    func octets(of known: KnownProperty) -> ArraySlice<UInt8>? {
        let place = places[known.rawValue]
        return place < 0 ? nil : all[Int(place)].octets
    }

    /// Whether the property is there and was shown to the signer.
    func isVisibleToSigner(_ known: KnownProperty) -> Bool {
        let place = places[known.rawValue]
        return place >= 0 && all[Int(place)].isVisibleToSigner
    }

    /// Whether the property is there.
    func has(_ known: KnownProperty) -> Bool { places[known.rawValue] >= 0 }

    private static func read(
        _ place: XML.Place,
        _ elements: ResponseElements,
        identifier: XML.AttributePlace?
    ) throws(Rejection) -> (SignedProperty, KnownProperty?) {
        let document = elements.document
        guard let identifier, document.hasAttribute("Target", referringTo: identifier, at: place) else {
            throw Rejection(.property, "a property whose target is not this signature")
        }
        guard let (nameElement, value) = try nameAndValue(in: place, elements) else {
            throw Rejection(.property, "a property without exactly one Name and one Value")
        }
        guard document.attributeCount(at: nameElement) == 0, let nameText = document.text(at: nameElement),
            !nameText.isEmpty
        else { throw Rejection(.property, "an unreadable name of a property") }
        let known = KnownProperty(nameText)
        guard document.attributeCount(at: value) == 2, let text = document.text(at: value),
            let isBase64 = choice("Encoding", "base64", or: "xml", at: value, document),
            let isVisible = choice("VisibleToSigner", "yes", or: "no", at: value, document)
        else {
            throw Rejection(
                .property,
                "\(OpenOCESNames.label(known)) has a Value without a known Encoding and VisibleToSigner"
            )
        }
        let usual = known.flatMap { $0.isWritten(as: nameText) ? $0.name : nil }
        let property = SignedProperty(
            name: usual ?? String(decoding: nameText, as: UTF8.self),
            content: isBase64 ? try decode(text, known) : SignedOctets(text),
            isVisibleToSigner: isVisible
        )
        return (property, known)
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
    private static func decode(
        _ text: ArraySlice<UInt8>,
        _ known: KnownProperty?
    ) throws(Rejection) -> SignedOctets {
        guard known != .rememberUserIDToken else { return SignedOctets(text) }
        if known == .signText, let content = SignedOctets(base64: text) { return content }
        guard let octets = Base64Content.decode(text) else {
            throw Rejection(.property, "\(OpenOCESNames.label(known)) is declared base64 and is not")
        }
        guard !octets.contains(0), Octets.areUTF8(octets.span) else {
            throw Rejection(.property, "\(OpenOCESNames.label(known)) is base64 of something other than UTF-8 text")
        }
        return SignedOctets(octets[...])
    }
}
