/// A program that a test needs could not be run to its end.
package struct ProcessError: Error, CustomStringConvertible {
    package let program: String
    package let reason: String

    package init(program: String, reason: String) {
        self.program = program
        self.reason = reason
    }

    package var description: String { "\(program) \(reason)" }
}
