extension Optional {
    /// Lends the pointer, or nil where there is no handle; it must not leave the closure.
    func withOptionalPointer<Object: OpenSSLObject, Result, Failure: Error>(
        _ body: (OpaquePointer?) throws(Failure) -> Result
    ) throws(Failure) -> Result where Wrapped == SharedHandle<Object> {
        guard let handle = self else { return try body(nil) }
        return try handle.withPointer { pointer throws(Failure) in try body(pointer) }
    }
}
