import Glibc

/// What `errno` says.
enum SystemFailure {
    static func text(_ number: CInt = errno) -> String {
        guard let message = strerror(number) else { return "error \(number)" }
        return String(cString: message)
    }
}
