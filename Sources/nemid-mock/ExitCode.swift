/// What the program tells its caller (the numbers of sysexits.h).
enum ExitCode: Int32 {
    case ok = 0
    /// The command line is not one of ours.
    case usage = 64
    /// The port cannot be had.
    case unavailable = 69
    /// A fault of this program or of OpenSSL.
    case software = 70
    /// The ready file cannot be written.
    case cannotCreate = 73
    /// The values given cannot work together.
    case configuration = 78
}
