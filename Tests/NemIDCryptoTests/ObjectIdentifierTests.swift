import NemIDCrypto
import Testing

@Suite("Object identifiers")
struct ObjectIdentifierTests {
    @Test(
        "dotted form at every edge of the first octet, which holds two numbers",
        arguments: [
            "0.0", "0.4", "0.10", "0.39", "1.0", "1.9", "1.39", "2.0", "2.5.29.28", "2.19", "2.20", "2.39", "2.40",
            "2.47", "2.48", "2.999.1", "0.9.2342.19200300.100.1.1",
        ]
    )
    func keepsDottedForm(_ dotted: String) {
        #expect(ObjectIdentifier(dotted)?.description == dotted)
    }

    @Test("a second number above 39 belongs under 2 only", arguments: ["0.40", "1.40", "3.0", "0.100"])
    func refusesLargeNumbers(_ dotted: String) {
        #expect(ObjectIdentifier(dotted) == nil)
    }
}
