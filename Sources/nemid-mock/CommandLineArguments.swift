import MockProvider
import NemIDCrypto

/// What the command line asks for.
struct CommandLineArguments: Sendable, Hashable {
    enum Command: Sendable, Hashable {
        case help(String)
        case misused(String)
        case serve(ServeOptions)
    }

    let command: Command

    init(_ arguments: [String]) {
        command = Self.command(arguments)
    }

    private static func command(_ arguments: [String]) -> Command {
        guard let first = arguments.first else { return .misused("no command") }
        if arguments.contains("--help") || arguments.contains("-h") || first == "help" { return .help(HelpText.text) }
        if first == "--version" { return .help("nemid-mock \(ProviderVersion.text)\n") }
        guard first == "serve" else { return .misused("there is no command \(first)") }
        return serve(Array(arguments.dropFirst()))
    }

    private static let options: Set<String> = [
        "--port", "--pid-port", "--ready-file", "--seed", "--clock", "--origin", "--pid-origin",
    ]

    private static func serve(_ arguments: [String]) -> Command {
        var options = ServeOptions()
        var given: Set<String> = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = parts[0]
            guard Self.options.contains(name) else {
                return .misused("there is no option \(argument)")
            }
            guard given.insert(name).inserted else { return .misused("\(name) stands there twice") }
            guard let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty else {
                return .misused("\(name) needs a value")
            }
            if let reason = set(name, value, in: &options) { return .misused(reason) }
        }
        return .serve(options)
    }

    /// What is wrong with the value; nil where nothing is.
    private static func set(_ name: String, _ value: String, in options: inout ServeOptions) -> String? {
        switch name {
        case "--port":
            guard let port = UInt16(value) else { return "--port takes a number from 0 to 65535" }
            options.port = port
        case "--pid-port":
            guard let port = UInt16(value) else { return "--pid-port takes a number from 0 to 65535" }
            options.webServicePort = port
        case "--seed":
            guard let seed = UInt64(value) else { return "--seed takes a number from 0 to \(UInt64.max)" }
            options.seed = seed
        case "--clock":
            guard let clock = CivilTime(rfc3339: value)?.date else {
                return "--clock takes a time such as 2021-06-01T09:00:00Z"
            }
            options.clock = clock
        case "--ready-file": options.readyFile = value
        case "--pid-origin": options.webServiceOrigin = value
        default: options.origin = value
        }
        return nil
    }
}
