import NemIDXML

// From the input to the signed objects.
extension Verification {
    mutating func read(_ input: [UInt8]) throws(Rejection) -> [UInt8] {
        log.begin(.size, expected: "at most \(policy.limits.documentBytes) octets of XML")
        guard input.count <= policy.limits.inputBytes else { throw Rejection(.limit, "\(input.count) octets") }
        log.pass("\(input.count) octets of input")

        log.begin(.encoding)
        switch try InputForm(input, limits: policy.limits) {
        case .errorCode(let code):
            throw Rejection(.clientError(code), "the error code \(code)")
        case .document(let octets, let wasBase64):
            log.pass(wasBase64 ? "base64 of XML" : "XML")
            return octets
        }
    }

    mutating func shape(of octets: [UInt8]) throws(Rejection) -> SignatureShape {
        log.begin(.parse)
        let document = try XML.Document(response: octets, limits: policy.limits)
        log.pass("\(document.nodeCount) nodes")

        log.begin(.structure)
        let shape = try SignatureShape(document)
        log.pass("signature 2006, \(shape.objects.count == 1 ? "one object" : "two objects")")

        log.begin(.identifiers)
        let count = try IdentifierRules.check(document.root)
        log.pass("\(count) identifiers")
        return shape
    }

    mutating func resolve(_ shape: SignatureShape) throws(Rejection) -> [SignedReference] {
        log.begin(.algorithms)
        try AlgorithmRules.check(shape)
        log.pass("as expected")

        log.begin(.references)
        let references = try SignedReference.resolve(shape, limits: policy.limits)
        log.pass("\(references.count == 1 ? "one reference" : "two references")")

        log.begin(.digest)
        try SignedContent.checkDigests(references)
        log.pass("equal")
        return references
    }
}
