import Glibc
import NemIDTestSupport
import Testing

@Suite struct ProcessTests {
    @Test("status, output and error output are given apart")
    func outputs() async throws {
        let result = try await blocking {
            try ProcessRunner.run(ProcessLaunch("sh", ["-c", "cat; echo oops >&2; exit 3"]), input: Array("hej".utf8))
        }
        #expect(result.status == .exited(3))
        #expect(result.text == "hej")
        #expect(result.errorText == "oops\n")
    }

    @Test("more than a pipe holds goes through in both directions")
    func large() async throws {
        let input = [UInt8](repeating: 0x41, count: 3 << 20)
        let result = try await blocking { try ProcessRunner.run(ProcessLaunch("cat"), input: input) }
        #expect(result.output == input)
    }

    @Test("a child that does not read its input is no trouble")
    func unreadInput() async throws {
        let input = [UInt8](repeating: 0x41, count: 3 << 20)
        let result = try await blocking { try ProcessRunner.run(ProcessLaunch("true"), input: input) }
        #expect(result.status == .exited(0))
    }

    @Test("a child that takes too long is killed")
    func timeout() async throws {
        let error = try await blocking {
            #expect(throws: ProcessError.self) {
                try ProcessRunner.run(ProcessLaunch("sleep", ["60"]), timeout: .milliseconds(20))
            }
        }
        #expect(error?.isTimeout == true)
    }

    @Test("what does not exist cannot be started")
    func missing() async throws {
        let error = #expect(throws: ProcessError.self) { try ProcessRunner.run(ProcessLaunch("/no/such/program")) }
        #expect(error?.isTimeout == false)
    }

    @Test("variables are added and removed")
    func environment() async throws {
        let launch = ProcessLaunch("sh", ["-c", "echo $NEMID_A-$HOME-"], environment: ["NEMID_A": "1", "HOME": ""])
        #expect(try await blocking { try ProcessRunner.run(launch) }.text == "1--\n")
    }

    @Test("a child started where signals are blocked still ends by SIGTERM")
    func signals() async throws {
        try await blocking {
            var blocked = sigset_t()
            sigemptyset(&blocked)
            sigaddset(&blocked, SIGTERM)
            pthread_sigmask(SIG_BLOCK, &blocked, nil)
            let child = try ChildProcess(ProcessLaunch("sh", ["-c", "echo ready; exec sleep 60"]))
            #expect(try child.readLine() == "ready")
            #expect(try child.terminate() == .signalled(Int(SIGTERM)))
        }
    }

    @Test("lines are given one by one, the last also without a line feed")
    func lines() async throws {
        let lines = try await blocking {
            let child = try ChildProcess(
                ProcessLaunch("sh", ["-c", "printf 'a\\n\\nb' ; echo c >&2"]),
                mergingErrorOutput: true
            )
            return [try child.readLine(), try child.readLine(), try child.readLine(), try child.readLine()]
        }
        #expect(lines == ["a", "", "bc", nil])
    }
}
