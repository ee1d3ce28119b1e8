/// A connection of one loop: its descriptor, and a number that tells it from earlier ones with the same descriptor.
struct ConnectionID: Sendable, Hashable {
    let descriptor: CInt
    let generation: UInt32

    init(descriptor: CInt, generation: UInt32) {
        self.descriptor = descriptor
        self.generation = generation
    }

    /// As it comes back from epoll.
    init(_ value: UInt64) {
        descriptor = CInt(truncatingIfNeeded: value)
        generation = UInt32(truncatingIfNeeded: value >> 32)
    }

    var value: UInt64 {
        UInt64(generation) << 32 | UInt64(UInt32(bitPattern: descriptor))
    }
}
