import CNemIDLinux
import Glibc

/// What to start and how.
package struct ProcessLaunch: Sendable {
    /// A path, or a name to look up in `PATH`.
    package var executable: String
    package var arguments: [String]
    /// Variables set in addition to those of this process; an empty value removes one.
    package var environment: [String: String]

    package init(_ executable: String, _ arguments: [String] = [], environment: [String: String] = [:]) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
    }

    /// Starts it as the leader of a process group of its own, so that its children can be ended with it.
    ///
    /// Its signal mask is empty: a thread's blocked signals are inherited, and SIGTERM would stay pending for ever.
    func spawn(input: CInt, output: CInt, errorOutput: CInt) throws(ProcessError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, number) in [(input, CInt(0)), (output, 1), (errorOutput, 2)] {
            posix_spawn_file_actions_adddup2(&actions, descriptor, number)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

        var child: pid_t = 0
        let status = Self.withCStrings([executable] + arguments) { arguments in
            Self.withCStrings(environmentLines) { environment in
                posix_spawnp(&child, executable, &actions, &attributes, arguments, environment)
            }
        }
        guard status == 0 else {
            throw ProcessError(executable: executable, reason: "cannot be started, error \(status)")
        }
        return child
    }

    private var environmentLines: [String] {
        var lines: [String] = []
        var next = environ
        while let line = next.pointee {
            let text = String(cString: line)
            let name = String(text.prefix { $0 != "=" })
            if environment[name] == nil { lines.append(text) }
            next += 1
        }
        return lines + environment.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }
    }

    private static func withCStrings<Result>(
        _ strings: [String],
        _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        pointers.append(nil)
        return body(pointers)
    }
}
