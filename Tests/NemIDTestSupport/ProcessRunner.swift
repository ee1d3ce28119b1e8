import Foundation
import Glibc

/// Runs another program to its end.
///
/// Its input and output are files, so neither side can block the other however much it writes. It starts with no
/// signals blocked, whatever the test's thread has blocked.
package enum ProcessRunner {
    /// What a program left behind.
    package struct Outcome: Sendable {
        /// The exit status; negative for the signal that ended it.
        package let status: Int32
        package let output: [UInt8]
        package let errors: [UInt8]

        package var outputText: String { String(decoding: output, as: UTF8.self) }
        package var errorText: String { String(decoding: errors, as: UTF8.self) }
    }

    /// Runs `program`, found through `PATH` if it has no slash, and waits.
    ///
    /// - Throws: `ProcessError` if it cannot be started, or has not ended after `deadline`; then it is killed.
    package static func run(
        _ program: String,
        _ arguments: [String] = [],
        input: [UInt8] = [],
        environment: [String: String] = ProcessInfo.processInfo.environment,
        deadline: Duration = .seconds(60)
    ) throws(ProcessError) -> Outcome {
        let streams = try [Stream(), Stream(), Stream()]
        defer { for stream in streams { stream.close() } }
        streams[0].write(input)
        let process = try start(program, arguments, environment, streams)
        let status = try wait(for: process, program, deadline)
        return Outcome(status: status, output: streams[1].content(), errors: streams[2].content())
    }

    private static func start(
        _ program: String,
        _ arguments: [String],
        _ environment: [String: String],
        _ streams: [Stream]
    ) throws(ProcessError) -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, stream) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, stream.descriptor, CInt(number))
        }
        var process: pid_t = 0
        let words = CStrings([program] + arguments)
        let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
        defer {
            words.free()
            variables.free()
        }
        let result = posix_spawnp(&process, program, &actions, &attributes, words.pointers, variables.pointers)
        guard result == 0 else {
            throw ProcessError(program: program, reason: "cannot be started: \(String(cString: strerror(result)))")
        }
        return process
    }

    private static func wait(
        for process: pid_t,
        _ program: String,
        _ deadline: Duration
    ) throws(ProcessError) -> Int32 {
        let end = ContinuousClock.now + deadline
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { break }
            if ended < 0 && errno != EINTR { throw ProcessError(program: program, reason: "was lost") }
            guard ContinuousClock.now < end else {
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                throw ProcessError(program: program, reason: "has not ended after \(deadline)")
            }
            poll(nil, 0, 2)
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : -signal
    }

    /// A nameless file that a program reads or writes.
    private struct Stream {
        private let file: UnsafeMutablePointer<FILE>

        init() throws(ProcessError) {
            guard let file = tmpfile() else { throw ProcessError(program: "tmpfile", reason: "no temporary file") }
            self.file = file
        }

        var descriptor: CInt { fileno(file) }

        func write(_ bytes: [UInt8]) {
            fwrite(bytes, 1, bytes.count, file)
            fflush(file)
            lseek(descriptor, 0, SEEK_SET)
        }

        func content() -> [UInt8] {
            let size = lseek(descriptor, 0, SEEK_END)
            lseek(descriptor, 0, SEEK_SET)
            return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
                count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
            }
        }

        func close() { fclose(file) }
    }

    /// A vector of C strings that ends with a null pointer.
    private struct CStrings {
        let pointers: [UnsafeMutablePointer<CChar>?]

        init(_ strings: [String]) {
            pointers = strings.map { strdup($0) } + [nil]
        }

        func free() {
            for pointer in pointers { Glibc.free(pointer) }
        }
    }
}
