import FoundationEssentials
import Glibc
import NemIDCrypto

/// The login in files, as the peers read it.
struct PeerDocuments {
    let response: String
    let root: String
    /// The instant to verify at, in seconds since 1970.
    let instant: Int

    init(_ scene: Scene, folder: String) throws(BenchError) {
        // The library takes the first certificate of each X509Data by itself for the signer's, so that all must be in one;
        // KeyInfo is not signed.
        let text = String(decoding: scene.login.xml, as: UTF8.self)
            .replacing("</ds:X509Data>\n<ds:X509Data>\n", with: "")
        response = try Self.write(Array(text.utf8), folder + "/response.xml")
        root = try Self.write(Array(scene.login.root.pem.utf8), folder + "/root.pem")
        instant = Int(Scene.now.timeIntervalSince1970)
    }

    private static func write(_ octets: [UInt8], _ path: String) throws(BenchError) -> String {
        guard let file = fopen(path, "wb") else { throw BenchError("\(path) cannot be written") }
        defer { fclose(file) }
        guard fwrite(octets, 1, octets.count, file) == octets.count else {
            throw BenchError("\(path) cannot be written")
        }
        return path
    }
}
