import Glibc
import NemIDTestSupport
import Testing

/// A new key on P-256 and its signatures, by OpenSSL's command.
struct RawECDSA {
    private let folder: String

    private var keyPath: String { folder + "/key.pem" }

    init() throws {
        var template = Array("/tmp/nemid-test-curve-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&template)))
        _ = try run(["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", keyPath])
    }

    func remove() {
        unlink(keyPath)
        unlink(folder + "/signature")
        rmdir(folder)
    }

    /// `SubjectPublicKeyInfo`.
    func publicKey() throws -> [UInt8] { try run(["pkey", "-in", keyPath, "-pubout", "-outform", "DER"]) }

    /// The signature over a message in DER.
    func encoded(_ message: String) throws -> [UInt8] {
        try run(["dgst", "-sha256", "-sign", keyPath], input: Array(message.utf8))
    }

    /// Whether OpenSSL takes a signature in DER for one.
    func verifies(_ signature: [UInt8], _ message: String) throws -> Bool {
        let path = folder + "/signature"
        let file = try #require(fopen(path, "wb"))
        let count = fwrite(signature, 1, signature.count, file)
        fclose(file)
        try #require(count == signature.count)
        let arguments = ["dgst", "-sha256", "-prverify", keyPath, "-signature", path]
        return try ProcessRunner.run(ProcessLaunch("openssl", arguments), input: Array(message.utf8)).status
            == .exited(0)
    }

    /// The signature over SignedInfo as XML has it (RFC 4050, XMLDSig 1.1 §6.4.3): both numbers in 32 octets each.
    func signature(_ message: [UInt8]) throws -> [UInt8] {
        let der = try run(["dgst", "-sha256", "-sign", keyPath], input: message)
        return TestDER.elements(within: der).flatMap { element in
            let number = element.dropFirst(2).drop { $0 == 0 }
            return [UInt8](repeating: 0, count: 32 - number.count) + number
        }
    }

    private func run(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
        let result = try ProcessRunner.run(ProcessLaunch("openssl", arguments), input: input)
        try #require(result.status == .exited(0), "\(result.errorText)")
        return result.output
    }
}
