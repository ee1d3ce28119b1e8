@testable import nemid

/// One verdict as the command writes it: the text, the text with every step, and JSON with every step.
struct ReportOutputs: Sendable {
    /// What was run, for the reader of a snapshot.
    let command: String
    let plain: CommandOutcome
    let explained: CommandOutcome
    let json: CommandOutcome

    /// Everything that was written, standard error included; not what was run.
    var text: String {
        [plain, explained, json].map { $0.output + $0.errors.joined(separator: "\n") }.joined(separator: "\n")
    }

    /// The whole snapshot.
    func snapshot(title: String) -> String {
        var text = title + "\n"
        for (options, outcome) in [("", plain), (" --explain", explained), (" --json --explain", json)] {
            text += "\n$ \(command)\(options)\n\(outcome.output)"
            for line in outcome.errors { text += "nemid: \(line)\n" }
            text += "exit status \(outcome.status.rawValue)\n"
        }
        return text
    }
}
