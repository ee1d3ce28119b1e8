import Glibc
import NemIDTestSupport
import Testing

/// The bare RSA operation of the end users' test key, by OpenSSL's command: for signatures that no library makes.
struct RawRSA {
    private static let digestInfo: [UInt8] = [
        0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04,
        0x20,
    ]

    private let keyPath: String

    init() throws {
        var template = Array("/tmp/nemid-test-key-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        keyPath = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let text = Array((TestKeyText.user + "\n").utf8)
        try #require(write(descriptor, text, text.count) == text.count)
    }

    func remove() { unlink(keyPath) }

    /// The signature whose block is `tail` after the padding 00 01 FF…FF 00: `padding` octets of FF, or as many as fit.
    ///
    /// Decrypting without padding is the bare operation.
    func signature(of tail: [UInt8], padding: Int? = nil, blockType: UInt8 = 1) throws -> [UInt8] {
        let count = padding ?? 256 - 3 - tail.count
        let block = [0, blockType] + [UInt8](repeating: 0xFF, count: count) + [0] + tail
        let rest = [UInt8](repeating: 0xA5, count: 256 - block.count)
        return try run(
            ["pkeyutl", "-decrypt", "-inkey", keyPath, "-pkeyopt", "rsa_padding_mode:none"],
            input: block + rest
        )
    }

    /// DigestInfo of SHA-256 with this hash.
    static func digestInfo(_ hash: [UInt8]) -> [UInt8] { digestInfo + hash }

    /// The same without the NULL parameters.
    static func digestInfoWithoutParameters(_ hash: [UInt8]) -> [UInt8] {
        [0x30, 0x2F, 0x30, 0x0B] + digestInfo[4..<15] + [0x04, 0x20] + hash
    }

    /// RSASSA-PSS over a message.
    func pss(_ message: [UInt8]) throws -> [UInt8] {
        try run(
            ["dgst", "-sha256", "-sign", keyPath, "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"],
            input: message
        )
    }

    private func run(_ arguments: [String], input: [UInt8]) throws -> [UInt8] {
        let result = try ProcessRunner.run(ProcessLaunch("openssl", arguments), input: input)
        try #require(result.status == .exited(0), "\(result.errorText)")
        return result.output
    }
}
