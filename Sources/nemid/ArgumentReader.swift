/// Splits arguments into options and the rest: `--name VALUE`, `--name=VALUE`, `--name`, and `--` before names of
/// files that begin with a hyphen.
struct ArgumentReader {
    /// Options with a value that may be given once.
    private(set) var values: [String: String] = [:]
    /// Options with a value that may be repeated.
    private(set) var lists: [String: [String]] = [:]
    private(set) var flags: Set<String> = []
    private(set) var operands: [String] = []

    /// - Throws: `usage` for unknown options, missing and superfluous values, and single options given twice.
    init(
        _ arguments: [String],
        single: Set<String>,
        repeatable: Set<String>,
        flags known: Set<String>
    ) throws(CommandError) {
        var rest = arguments[...]
        var areOperands = false
        while let argument = rest.popFirst() {
            guard !areOperands, argument.hasPrefix("-"), argument != "-" else {
                operands.append(argument)
                continue
            }
            if argument == "--" {
                areOperands = true
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            let attached = parts.count == 2 ? String(parts[1]) : nil
            if known.contains(name) {
                guard attached == nil else { throw .usage("\(name) takes no value") }
                flags.insert(name)
                continue
            }
            guard single.contains(name) || repeatable.contains(name) else {
                throw .usage("no option \(PlainText.line(name)) (nemid verify --help shows the options)")
            }
            guard let value = attached ?? rest.popFirst() else { throw .usage("\(name) needs a value") }
            if repeatable.contains(name) {
                lists[name, default: []].append(value)
            } else {
                guard values.updateValue(value, forKey: name) == nil else { throw .usage("\(name) is given twice") }
            }
        }
    }
}
