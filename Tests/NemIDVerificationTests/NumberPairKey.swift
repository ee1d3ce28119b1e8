import Glibc
import NemIDTestSupport
import Testing

/// A new key of a kind whose signatures are two numbers, and its signatures, by OpenSSL's command.
struct NumberPairKey {
    private let folder: String
    /// As the command calls it.
    private let digest: String
    /// How many octets each number has at most.
    private let octets: Int

    private var keyPath: String { folder + "/key.pem" }
    private var groupPath: String { folder + "/group.pem" }
    private var signaturePath: String { folder + "/signature" }

    /// ECDSA on P-256 over SHA-256.
    static func ellipticCurve() throws -> NumberPairKey {
        let key = try NumberPairKey(digest: "sha256", octets: 32)
        _ = try key.run(["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", key.keyPath])
        return key
    }

    /// DSA of the size for which the digest is made: 1024 and 160 bits for SHA-1, else 2048 and 256 (XMLDSig 1.1 §6.4.1).
    static func dsa(digest: String) throws -> NumberPairKey {
        let (bits, octets) = digest == "sha1" ? (1_024, 20) : (2_048, 32)
        let key = try NumberPairKey(digest: digest, octets: octets)
        _ = try key.run([
            "genpkey", "-quiet", "-genparam", "-algorithm", "DSA", "-pkeyopt", "dsa_paramgen_bits:\(bits)", "-pkeyopt",
            "dsa_paramgen_q_bits:\(octets * 8)", "-pkeyopt", "dsa_paramgen_md:\(digest)", "-out", key.groupPath,
        ])
        _ = try key.run(["genpkey", "-quiet", "-paramfile", key.groupPath, "-out", key.keyPath])
        return key
    }

    private init(digest: String, octets: Int) throws {
        var template = Array("/tmp/nemid-test-pair-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&template)))
        self.digest = digest
        self.octets = octets
    }

    func remove() {
        for path in [keyPath, groupPath, signaturePath] { unlink(path) }
        rmdir(folder)
    }

    /// `SubjectPublicKeyInfo`.
    func publicKey() throws -> [UInt8] { try run(["pkey", "-in", keyPath, "-pubout", "-outform", "DER"]) }

    /// The signature over SignedInfo as XML has it: both numbers at full length (XMLDSig 1.1 §6.4.1, §6.4.3).
    ///
    /// OpenSSL has verified it, so it is the key's and over these very octets.
    func signature(_ message: [UInt8]) throws -> [UInt8] {
        let der = try run(["dgst", "-\(digest)", "-sign", keyPath], input: message)
        #expect(try verifies(der, message), "the signature is one")
        return TestDER.elements(within: der).flatMap { element in
            let number = element.dropFirst(2).drop { $0 == 0 }
            return [UInt8](repeating: 0, count: octets - number.count) + number
        }
    }

    /// Whether OpenSSL takes a signature in DER for one.
    func verifies(_ signature: [UInt8], _ message: [UInt8]) throws -> Bool {
        let file = try #require(fopen(signaturePath, "wb"))
        let count = fwrite(signature, 1, signature.count, file)
        fclose(file)
        try #require(count == signature.count)
        let arguments = ["dgst", "-\(digest)", "-prverify", keyPath, "-signature", signaturePath]
        return try ProcessRunner.run(ProcessLaunch("openssl", arguments), input: message).status == .exited(0)
    }

    private func run(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
        let result = try ProcessRunner.run(ProcessLaunch("openssl", arguments), input: input)
        try #require(result.status == .exited(0), "\(result.errorText)")
        return result.output
    }
}
