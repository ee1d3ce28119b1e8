import NemIDTestSupport

/// The sources of this package, found from where this file was compiled.
enum SourceTree {
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(
        separator: "/"
    )

    /// The paths of all Swift files in a folder and those in it.
    static func swiftFiles(below folder: String) throws(TestFileError) -> [String] {
        try files(in: root + "/" + folder)
    }

    private static func files(in folder: String) throws(TestFileError) -> [String] {
        var files: [String] = []
        for name in try TestFile.names(in: folder) {
            if name.hasSuffix(".swift") {
                files.append(folder + "/" + name)
            } else if !name.contains(".") {
                files += try Self.files(in: folder + "/" + name)
            }
        }
        return files
    }
}
