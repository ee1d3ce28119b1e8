import Glibc

/// A file descriptor that is closed when its value ends.
struct Descriptor: ~Copyable, Sendable {
    let raw: CInt

    /// Takes over a descriptor, nil where the call that should have made it failed.
    init?(takingOver raw: CInt) {
        guard raw >= 0 else { return nil }
        self.raw = raw
    }

    deinit {
        close(raw)
    }
}
