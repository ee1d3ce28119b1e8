import Foundation

/// Where the fuzz targets start from: files in one folder for each target.
package enum Seeds {
    /// The names of the folders, sorted.
    package static func targets() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder().path).sorted()
    }

    /// The seeds of one target by the names of their files.
    package static func octets(of target: String) throws -> [String: [UInt8]] {
        let folder = try folder().appendingPathComponent(target)
        var seeds: [String: [UInt8]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            seeds[name] = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        }
        return seeds
    }

    private static func folder() throws -> URL {
        guard let url = Bundle.module.url(forResource: "Seeds", withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return url
    }
}
