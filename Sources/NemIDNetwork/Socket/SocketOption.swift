import Glibc

/// Switches of a socket.
enum SocketOption {
    /// Switches an option on.
    ///
    /// It is never one that anything but speed or the reuse of ports depends on, so a failure is not reported.
    static func set(_ descriptor: CInt, _ level: CInt, _ option: CInt) {
        var on: CInt = 1
        setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<CInt>.size))
    }

    /// Sends small segments at once: with Nagle's algorithm and delayed acknowledgement a response can wait for 40 ms.
    static func disableDelay(_ descriptor: CInt) {
        set(descriptor, CInt(IPPROTO_TCP), TCP_NODELAY)
    }
}
