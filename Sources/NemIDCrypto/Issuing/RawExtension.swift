import CNemIDOpenSSL

/// An extension from its parts.
enum RawExtension {
    /// Calls `body` with the extension; false where it cannot be made or `body` says so.
    static func with(
        _ identifier: String,
        isCritical: Bool,
        value: [UInt8],
        _ body: (OpaquePointer) -> Bool
    ) -> Bool {
        guard let content = ASN1_OCTET_STRING_new() else { return false }
        defer { ASN1_OCTET_STRING_free(content) }
        guard ASN1_OCTET_STRING_set(content, value, Int32(value.count)) == 1 else { return false }
        let made = ASN1Values.object(identifier)?.withPointer {
            X509_EXTENSION_create_by_OBJ(nil, $0, isCritical ? 1 : 0, content)
        }
        guard let made else { return false }
        defer { X509_EXTENSION_free(made) }
        return body(made)
    }
}
