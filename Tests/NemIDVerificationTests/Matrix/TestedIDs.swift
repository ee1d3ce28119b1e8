import NemIDTestSupport

/// The ids that the tests of this package carry: those in string literals of the sources below `Tests`.
///
/// A comment does not count, nor do the files beside this one, which speak of the matrix itself.
struct TestedIDs {
    /// Each id with the files that carry it, relative to `Tests`.
    let files: [String: Set<String>]

    init() throws(TestFileError) {
        let here = #filePath.replacing("/TestedIDs.swift", with: "")
        let tests = here.replacing("/NemIDVerificationTests/Matrix", with: "")
        var files: [String: Set<String>] = [:]
        for path in try Self.sources(in: tests) where !path.hasPrefix(here + "/") {
            let text = String(decoding: try TestFile.bytes(path), as: UTF8.self)
            for id in Self.ids(in: text) { files[id, default: []].insert(String(path.dropFirst(tests.count + 1))) }
        }
        self.files = files
    }

    var all: Set<String> { Set(files.keys) }

    /// The ids in the string literals of a source file.
    static func ids(in source: String) -> [String] {
        source.utf8.split(separator: UInt8(ascii: "\n")).flatMap { line -> [String] in
            let line = Substring(line.drop { $0 == UInt8(ascii: " ") })
            guard !line.hasPrefix("//") else { return [] }
            // Outside, inside, outside …
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            return parts.indices.filter { !$0.isMultiple(of: 2) }.flatMap { MatrixID.all(in: parts[$0]) }
        }
    }

    private static func sources(in folder: String) throws(TestFileError) -> [String] {
        var paths: [String] = []
        for name in try TestFile.names(in: folder) {
            let path = folder + "/" + name
            if name.hasSuffix(".swift") || name.hasSuffix(".js") {
                paths.append(path)
            } else if !name.contains(".") {
                paths += try sources(in: path)
            }
        }
        return paths
    }
}
