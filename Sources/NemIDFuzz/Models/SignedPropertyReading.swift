import NemIDCrypto
import NemIDXML

/// The properties of a signed document, read from the canonical octets of the one object that is signed.
struct SignedPropertyReading {
    private static let openOCES = "http://www.openoces.org/2006/07/signature#"

    private var values: [String: [[UInt8]]] = [:]
    private(set) var count = 0

    init(of response: [UInt8]) throws {
        let document = try XML.Document(parsing: response)
        let objects = document.root.descendants().filter { $0.attribute("Id") == "ToBeSigned" }
        try require(objects.count == 1, "exactly one object is signed as ToBeSigned")
        for object in objects {
            let octets = try CanonicalXML.bytes(of: object)
            let properties = try XML.Document(parsing: octets, limits: .unlimited).root.descendants()
            for property in properties where property.localName == "SignatureProperty" { try read(property) }
        }
    }

    /// The value where there is exactly one of that name (in lower case).
    subscript(name: String) -> [UInt8]? {
        guard let found = values[name], found.count == 1 else { return nil }
        return found[0]
    }

    private mutating func read(_ property: XML.Element) throws(Violation) {
        let parts = Array(property.childElements)
        let names = parts.filter { $0.isNamed("Name", Self.openOCES) }
        let contents = parts.filter { $0.isNamed("Value", Self.openOCES) }
        guard names.count == 1, contents.count == 1, let name = names[0].textOnly,
            let text = contents[0].textBytes
        else { throw Violation(rule: "a property has one name and one value") }
        count += 1
        var octets = text
        if contents[0].attribute("Encoding") == "base64" {
            let letters = text.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
            // The token is taken as it is, whatever its encoding says.
            octets = OpenSSLBase64.strictlyDecoded(letters) ?? text
        }
        let key = String(decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        values[key, default: []].append(octets)
    }
}
