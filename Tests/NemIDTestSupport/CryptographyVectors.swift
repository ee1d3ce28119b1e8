import Glibc

/// The test vectors of Python's `cryptography`, from the distribution's package `python3-cryptography-vectors`.
///
/// `NEMID_CRYPTOGRAPHY_VECTORS` names another folder. Suites that need them are disabled where there are none, which in
/// continuous integration a test does not let pass.
package enum CryptographyVectors {
    /// The folder, or nil where there is none.
    package static let root: String? = {
        // The distribution's folder for modules of any Python 3.
        let path = environment("NEMID_CRYPTOGRAPHY_VECTORS") ?? "/usr/lib/python3/dist-packages/cryptography_vectors"
        return access(path, R_OK | X_OK) == 0 ? path : nil
    }()

    package static var isAvailable: Bool { root != nil }

    /// Whether the run is one of continuous integration, in which nothing may be skipped.
    package static var isWanted: Bool { environment("CI") == "true" }

    /// The content of the file at `relative`, a path below the folder.
    package static func bytes(_ relative: String) throws(TestFileError) -> [UInt8] {
        try TestFile.bytes(path(relative))
    }

    /// The content of the file at `relative` as UTF-8 text.
    package static func text(_ relative: String) throws(TestFileError) -> String {
        String(decoding: try bytes(relative), as: UTF8.self)
    }

    /// The names in the folder at `relative`, sorted, without those that begin with a dot.
    package static func names(in relative: String) throws(TestFileError) -> [String] {
        try TestFile.names(in: path(relative))
    }

    /// The absolute path of `relative`.
    package static func path(_ relative: String) throws(TestFileError) -> String {
        guard let root else { throw TestFileError(path: relative, reason: "python3-cryptography-vectors is not there") }
        return root + "/" + relative
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}
