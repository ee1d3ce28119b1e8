import NemIDTestSupport

/// Where the parts of a published certificate are.
struct PublishedFields {
    var signed: [[UInt8]]
    let algorithm: [UInt8]
    let signature: [UInt8]
    /// The index of the serial number, which a certificate of version 1 begins with.
    let first: Int

    init(_ der: [UInt8]) {
        let parts = TestDER.elements(within: der)
        signed = TestDER.elements(within: parts[0])
        algorithm = parts[1]
        signature = parts[2]
        first = signed[0].first == 0xA0 ? 1 : 0
    }

    var issuer: [UInt8] { signed[first + 2] }
    var subject: [UInt8] { signed[first + 4] }
    var key: [UInt8] { signed[first + 5] }
}
