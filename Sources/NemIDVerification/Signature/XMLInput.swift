import NemIDXML

extension XML.Document {
    /// Reads a response.
    ///
    /// - Throws: `wellFormed`, `encoding`, `limit`, `doctype` or `namespace`.
    init(response octets: [UInt8], limits: VerificationLimits) throws(Rejection) {
        do throws(XMLError) {
            try self.init(parsing: octets, limits: XML.Limits(limits))
        } catch {
            let code = RejectionCode(error.code.description) ?? .wellFormed
            throw Rejection(code, "at line \(error.line), column \(error.column): \(error.reason)")
        }
    }
}

extension XML.Limits {
    init(_ limits: VerificationLimits) {
        self.init(
            bytes: limits.documentBytes,
            depth: limits.depth,
            attributesPerElement: limits.attributesPerElement,
            namespaceDeclarationsPerElement: limits.namespaceDeclarationsPerElement,
            prefixesInScope: limits.prefixesInScope,
            nameBytes: limits.nameBytes,
            nodes: limits.nodes
        )
    }
}
