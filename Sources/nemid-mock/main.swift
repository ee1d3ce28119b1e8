import Glibc
import NemIDNetwork

// First of all, so that every thread that is started later leaves the two signals to the one that waits for them.
let signals = TerminationSignals()

switch CommandLineArguments(Array(CommandLine.arguments.dropFirst())).command {
case .help(let text):
    StandardOutput.write(text)
    exit(ExitCode.ok.rawValue)
case .misused(let reason):
    StandardError.write("nemid-mock: \(reason)\nTry: nemid-mock --help\n")
    exit(ExitCode.usage.rawValue)
case .serve(let options):
    exit(ServeCommand(options: options, signals: signals).run().rawValue)
}
