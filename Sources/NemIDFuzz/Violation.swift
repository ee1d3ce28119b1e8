/// An invariant that does not hold: in a fuzz run the process ends there, in a test the test fails.
struct Violation: Error, CustomStringConvertible {
    let rule: String

    var description: String { "violated: \(rule)" }
}

/// Throws where `holds` is false; `rule` says what should have been.
func require(_ holds: Bool, _ rule: @autoclosure () -> String) throws(Violation) {
    guard holds else { throw Violation(rule: rule()) }
}
