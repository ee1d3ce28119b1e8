/// How long a test waits for something that should come at once.
///
/// Long, because all tests share the machine: it only tells what hangs from what is slow, and asserts nothing.
package enum Patience {
    package static let limit: Duration = .seconds(600)
}
