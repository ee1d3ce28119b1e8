import NemIDCrypto
import NemIDTestSupport
import Testing

/// One signature of a CAVP file.
struct RSASignatureVector {
    let name: String
    let isValid: Bool
    private let modulusBits: Int
    private let hash: String
    private let modulus: [UInt8]
    private let exponent: [UInt8]
    private let message: [UInt8]
    private let signature: [UInt8]

    /// The signatures of a file; those of a generation file, which states no results, are all valid.
    static func all(in file: String) throws -> [RSASignatureVector] {
        let lines = try CryptographyVectors.text(file).split(whereSeparator: \.isNewline)
        let statesResults = lines.contains { $0.hasPrefix("Result") }
        var values: [String: String] = [:]
        var vectors: [RSASignatureVector] = []
        for line in lines where !line.hasPrefix("#") {
            let parts = line.drop { $0 == "[" }.split(separator: "=", maxSplits: 1).map {
                $0.filter { !" ]".contains($0) }
            }
            guard parts.count == 2 else { continue }
            values[parts[0]] = parts[1]
            guard parts[0] == (statesResults ? "Result" : "S") else { continue }
            vectors.append(try RSASignatureVector(values, number: vectors.count + 1))
        }
        return vectors
    }

    private init(_ values: [String: String], number: Int) throws {
        modulusBits = try #require(values["mod"].flatMap { Int($0) })
        hash = try #require(values["SHAAlg"])
        modulus = try Self.octets(values["n"])
        exponent = try Self.octets(values["e"])
        message = try Self.octets(values["Msg"])
        signature = try Self.octets(values["S"])
        isValid = values["Result"].map { $0.hasPrefix("P") } ?? true
        name = "\(number), \(modulusBits) bits, \(hash)"
    }

    /// Why the signature does not apply here; nil where it does.
    var category: String? {
        if modulusBits < 2_048 { return ConformanceSuite.SignatureCategory.shortKeys }
        return ["SHA256", "SHA384", "SHA512"].contains(hash) ? nil : ConformanceSuite.SignatureCategory.otherHashes
    }

    /// False for a hash function that is not known here at all.
    func isVerified() throws -> Bool {
        guard let digest = Digest(rawValue: hash) else { return false }
        let key = try PublicKey(
            subjectPublicKeyInfo: TestDER.rsaKey(
                modulus: Array(modulus.drop { $0 == 0 }),
                exponent: Array(exponent.drop { $0 == 0 })
            )
        )
        return key.verify(signature, over: message, digest: digest)
    }

    /// The files leave out a zero at the front.
    private static func octets(_ text: String?) throws -> [UInt8] {
        let text = try #require(text)
        return try #require(Hex.decode(text.count % 2 == 0 ? text : "0" + text))
    }
}
