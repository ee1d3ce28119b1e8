import Glibc

/// Third-party test vectors, found through the environment variable `NEMID_SHARED_VECTORS` (an absolute path).
///
/// Suites that need them are disabled where the variable is unset.
package enum SharedVectors {
    /// The folder, or nil where the variable is unset or empty.
    package static let root: String? = {
        guard let value = getenv("NEMID_SHARED_VECTORS") else { return nil }
        let path = String(cString: value)
        return path.isEmpty ? nil : path
    }()

    package static var isAvailable: Bool { root != nil }

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
        guard let root else { throw TestFileError(path: relative, reason: "NEMID_SHARED_VECTORS is not set") }
        return root + "/" + relative
    }
}
