/// The only reference to an OpenSSL object that is being made or used in one place.
struct UniqueHandle<Object: OpenSSLObject>: ~Copyable {
    private let pointer: OpaquePointer

    /// Takes over `pointer`; nil where OpenSSL returned none.
    init?(owning pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { Object.free(pointer) }

    /// Lends the pointer; it must not leave the closure.
    borrowing func withPointer<Result, Failure: Error>(
        _ body: (OpaquePointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(pointer)
    }

    /// Gives the object away to a handle that is shared.
    consuming func shared() -> SharedHandle<Object>? {
        let pointer = pointer
        discard self
        return SharedHandle(owning: pointer)
    }
}
