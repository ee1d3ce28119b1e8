/// A reference to an OpenSSL object, released once.
///
/// Only for objects that are not changed after this value is made, which is what makes sharing them between threads
/// safe: OpenSSL guards its own lazily filled caches with locks. `SigningContexts` lends what changes to one at a time.
final class SharedHandle<Object: OpenSSLObject>: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// Takes over `pointer`; nil where OpenSSL returned none.
    init?(owning pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { Object.free(pointer) }

    /// Lends the pointer; it must not leave the closure.
    func withPointer<Result, Failure: Error>(
        _ body: (OpaquePointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(pointer)
    }
}
