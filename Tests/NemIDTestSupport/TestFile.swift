import Glibc

/// Reading files in tests.
package enum TestFile {
    /// The whole content of the file at `path`.
    package static func bytes(_ path: String) throws(TestFileError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw TestFileError(path: path, reason: "cannot be opened") }
        defer { fclose(file) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            content.append(contentsOf: buffer[..<count])
            if count < buffer.count { break }
        }
        guard ferror(file) == 0 else { throw TestFileError(path: path, reason: "cannot be read") }
        return content
    }

    /// The names in the folder at `path`, sorted, without those that begin with a dot.
    package static func names(in path: String) throws(TestFileError) -> [String] {
        guard let folder = opendir(path) else { throw TestFileError(path: path, reason: "is not a readable folder") }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
