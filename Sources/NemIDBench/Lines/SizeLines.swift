import NemIDCrypto
import NemIDVerification
import NemIDXML

/// The time of one octet in documents of 2 kB to 20 MB: it must not grow with the document.
enum SizeLines {
    private static let documents = [2_000, 20_000, 200_000, 2_000_000, 20_000_000]
    /// Base64 and three certificates leave no smaller response than this.
    private static let responses = [10_000, 20_000, 200_000, 2_000_000, 20_000_000]
    /// How many times the time of an octet in a document of 200 kB an octet may take in one of 20 MB.
    private static let bound = Bound.atMost(2, aim: 1.2)

    static func lines(_ scene: Scene) throws -> [Line] {
        try reading() + verifying(scene)
    }

    private static func reading() throws -> [Line] {
        try grow(documents, "reading and canonical form") { size in
            let text = document(of: size)
            return (
                text.count,
                {
                    guard let document = try? XML.Document(parsing: text, limits: .unlimited) else { return false }
                    return (try? CanonicalXML.bytes(of: document.root))?.count == text.count
                }
            )
        }
    }

    private static func verifying(_ scene: Scene) throws -> [Line] {
        let policy = SigningDocument.policy(scene)
        let lists = try Product.inMemory([scene.issuingList, scene.rootList])
        let known = Product.experienced(scene.environment, scene.login.xml, scene.policy, lists, at: Scene.now)
        return try grow(responses, "signing response") { size in
            let signing = try SigningDocument(scene, size: max(9, (size - 9_200) / 4 * 3))
            return (
                signing.xml.count,
                { known.verify(signing.xml, policy: policy, evidence: lists, at: Scene.now).verdict == .accepted }
            )
        }
    }

    /// One line for each size, the time of an octet compared with that of the size before the last but one.
    private static func grow(
        _ sizes: [Int],
        _ name: String,
        _ make: (Int) throws -> (size: Int, work: () -> Bool)
    ) throws -> [Line] {
        var lines: [Line] = []
        var reference: Double?
        for size in sizes {
            let (octets, work) = try make(size)
            let count = try PairedRun.repetitions(of: work, name, slice: 2_000_000)
            var times: [Double] = []
            for _ in 0..<(size > 1_000_000 ? 15 : 51) {
                times.append(try PairedRun.time(work, count, name) / Double(octets))
            }
            let spread = Spread(times)
            if size == 200_000 { reference = spread.median }
            let isLargest = size == sizes.last
            lines.append(
                Line(
                    name: "\(name), \(text(octets))",
                    ours: spread.median,
                    floor: reference,
                    unit: "ns/B",
                    ratio: reference.map { spread.median / $0 },
                    bound: isLargest ? bound : nil,
                    better: .lower,
                    spread: nil,
                    count: times.count
                )
            )
        }
        return lines
    }

    private static func text(_ octets: Int) -> String {
        octets < 1_000_000 ? "\(octets / 1000) kB" : "\(octets / 1_000_000) MB"
    }

    /// A document in canonical form with an element for each 100 octets or so, as responses have.
    private static func document(of size: Int) -> [UInt8] {
        let element = Array(
            ("<p:property xmlns:p=\"urn:example:property\" name=\"value\">"
                + "a text of some length, as long as those in responses</p:property>\n").utf8
        )
        var document = Array("<properties>\n".utf8)
        document.reserveCapacity(size + element.count)
        while document.count + element.count < size { document += element }
        return document + Array("</properties>".utf8)
    }
}
