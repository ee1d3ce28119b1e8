/// Writes field lines, refusing what would end a line or the head early (response splitting).
enum FieldWriter {
    static func append(_ field: HTTPField, to bytes: inout [UInt8]) throws(HTTPError) {
        guard ASCII.isToken(field.name.utf8) else { throw HTTPError(.fieldName, "a field name is not a token") }
        guard field.value.utf8.allSatisfy(ASCII.isFieldValueCharacter) else {
            throw HTTPError(.fieldValue, "a field value has a control character")
        }
        append(field.name, field.value, to: &bytes)
    }

    /// Writes a field whose name and value are known to be harmless.
    static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: ": ".utf8)
        bytes.append(contentsOf: value.utf8)
        bytes.append(contentsOf: "\r\n".utf8)
    }

    /// The fields that decide framing, which the writers alone may set.
    static func isReserved(_ field: HTTPField) -> Bool {
        field.isNamed("Content-Length") || field.isNamed("Transfer-Encoding") || field.isNamed("Connection")
    }
}
