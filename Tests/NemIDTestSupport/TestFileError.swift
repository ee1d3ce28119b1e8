/// A file that a test needs could not be read.
package struct TestFileError: Error, CustomStringConvertible {
    package let path: String
    package let reason: String

    package var description: String { "\(path): \(reason)" }
}
