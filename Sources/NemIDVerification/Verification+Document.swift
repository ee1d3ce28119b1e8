import NemIDXML

// From the input to the signed objects.
extension Verification {
    mutating func read(_ input: [UInt8]) throws(Rejection) -> [UInt8] {
        let (limit, size) = (policy.limits.documentBytes, input.count)
        log.begin(.size, expected: "at most \(limit) octets of XML")
        guard size <= policy.limits.inputBytes else {
            throw Rejection(.limit, "more than \(policy.limits.inputBytes) octets of input, base64 or not")
        }
        log.pass("\(size) octets of input")

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
        let nodes = document.nodeCount
        log.pass("\(nodes) nodes")

        log.begin(.structure)
        let shape = try SignatureShape(document, known: known)
        let objects = shape.objects.count
        log.pass("signature 2006, \(objects == 1 ? "one object" : "two objects")")

        log.begin(.identifiers)
        let count = try IdentifierRules.check(document)
        log.pass("\(count) identifiers")
        return shape
    }

    mutating func resolve(_ shape: SignatureShape) throws(Rejection) -> [SignedReference] {
        log.begin(.algorithms)
        try AlgorithmRules.check(shape)
        log.pass("these three")

        log.begin(.references)
        let references = try SignedReference.resolve(shape, limits: policy.limits)
        let count = references.count
        log.pass("\(count == 1 ? "one reference" : "two references")")

        log.begin(.digest)
        try SignedContent.checkDigests(references, shape.document)
        log.pass("equal")
        return references
    }
}
