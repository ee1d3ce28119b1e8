import NemIDVerification
import Testing

@Suite("Rejection codes")
struct RejectionCodeTests {
    /// The names of the acceptance matrix, in its order.
    static let names = """
        wellFormed encoding limit doctype namespace structure canonicalization algorithm digest signature
        reference transform signerBinding noCertificate certificateParse chain expired notYetValid notACA keyUsage pathLength
        nameConstraint criticalExtension policy certificateType subject weakKey weakHash revoked crlMissing crlStale crlSignature
        crlScope crlParse ocspMissing ocspStatus ocspResponder ocspSignature ocspMismatch ocspStale ocspNonce ocspParse challenge issuer
        action timestamp property clientError
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    static let undecided = """
        crlMissing crlStale crlSignature crlScope crlParse ocspMissing ocspStatus ocspResponder ocspSignature ocspMismatch
        ocspStale ocspNonce ocspParse limit.revocation
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    @Test("are those of the acceptance matrix")
    func areComplete() {
        #expect(RejectionCode.all.map(\.name) == Self.names)
    }

    @Test("exactly those about revocation that could not be established are undecided, refined ones too")
    func tellUndecided() throws {
        let codes = RejectionCode.all + [.limit.refined(by: "revocation")]
        #expect(codes.filter(\.isUndecided).map(\.name) == Self.undecided)
        #expect(RejectionCode.crlScope.refined(by: "partition").isUndecided)
        #expect(!RejectionCode.limit.refined(by: "nodes").isUndecided)
    }

    @Test("are read from their names, refined or not, and from nothing else")
    func areRead() {
        for code in RejectionCode.all { #expect(RejectionCode(code.name) == code) }
        #expect(RejectionCode("chain.noAuthorityKeyIdentifier")?.base == .chain)
        #expect(RejectionCode("clientError.CAN002")?.clientErrorCode == "CAN002")
        for name in ["", "other", "chain.", ".chain", "chain..x", "Chain"] { #expect(RejectionCode(name) == nil) }
        #expect(RejectionCode.chain != RejectionCode.chain.refined(by: "x"))
        #expect(RejectionCode.clientError.clientErrorCode == nil)
    }
}
