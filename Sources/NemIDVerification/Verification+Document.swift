import NemIDXML

// From the input to the signed objects.
extension Verification {
    mutating func read(_ input: [UInt8]) throws(Rejection) -> [UInt8] {
        log.begin(.size)
        guard input.count <= policy.limits.inputBytes else {
            throw Rejection(.limit, "more than \(policy.limits.inputBytes) octets of input, base64 or not")
        }
        log.pass(input.count)

        log.begin(.encoding)
        switch try InputForm(input, limits: policy.limits) {
        case .errorCode(let code):
            throw Rejection(.clientError(code), "the error code \(code)")
        case .document(let octets, let wasBase64):
            log.pass(wasBase64 ? 1 : 0)
            return octets
        }
    }

    mutating func shape(of octets: [UInt8]) throws(Rejection) -> SignatureShape {
        log.begin(.parse)
        let document = try XML.Document(response: octets, limits: policy.limits)
        log.pass(document.nodeCount)

        log.begin(.structure)
        let shape = try SignatureShape(document, atHand: CertificatesAtHand(known: known, anchors: verifier.anchors))
        log.pass(shape.objects.count)

        log.begin(.identifiers)
        log.pass(try IdentifierRules.check(document))
        return shape
    }

    mutating func resolve(_ shape: SignatureShape) throws(Rejection) -> [SignedReference] {
        log.begin(.algorithms)
        try AlgorithmRules.check(shape)
        log.pass()

        log.begin(.references)
        let references = try SignedReference.resolve(shape, limits: policy.limits)
        log.pass(references.count)

        log.begin(.digest)
        try SignedContent.checkDigests(references, shape.document)
        log.pass()
        return references
    }
}
