import Glibc
import NemIDNetwork
import Testing

@Suite struct TerminationSignalsTests {
    @Test("SIGTERM is waited for instead of ending the process")
    func sigterm() async {
        await #expect(processExitsWith: .exitCode(SIGTERM)) {
            let signals = TerminationSignals()
            raise(SIGTERM)
            exit(signals.wait())
        }
    }

    @Test("SIGINT is waited for instead of ending the process")
    func sigint() async {
        await #expect(processExitsWith: .exitCode(SIGINT)) {
            let signals = TerminationSignals()
            raise(SIGINT)
            exit(signals.wait())
        }
    }
}
