import NemIDXML
import Testing

/// The code with which an input is refused, or nil if it is read.
func refusal(_ bytes: [UInt8], limits: XML.Limits = .login) -> XMLError.Code? {
    do {
        _ = try XML.Document(parsing: bytes, limits: limits)
        return nil
    } catch {
        return error.code
    }
}

func refusal(_ text: String, limits: XML.Limits = .login) -> XMLError.Code? {
    refusal(Array(text.utf8), limits: limits)
}

func read(_ text: String, limits: XML.Limits = .login) throws -> XML.Document {
    try XML.Document(parsing: Array(text.utf8), limits: limits)
}

func canonical(_ text: String, _ method: CanonicalXML.Method = .inclusive) throws -> String {
    String(decoding: try CanonicalXML.bytes(of: try read(text), method: method), as: UTF8.self)
}

/// The canonical form of the first element with this local name, whatever its namespace, in its context.
func canonical(
    _ local: String,
    in text: String,
    _ method: CanonicalXML.Method = .inclusive
) throws -> String {
    let element = try #require(try read(text).root.descendants().first { $0.localName == local })
    return String(decoding: try CanonicalXML.bytes(of: element, method: method), as: UTF8.self)
}
