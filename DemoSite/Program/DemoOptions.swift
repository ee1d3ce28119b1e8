/// What the command line asks for.
struct DemoOptions: Sendable, Hashable {
    /// The site's port; 0 takes a free one.
    var port: UInt16 = 8080
    /// The provider's port; 0 takes a free one.
    var providerPort: UInt16 = 7788
    /// Where the addresses are written once both listen; nil for nowhere.
    var readyFile: String?
    var wantsHelp = false

    /// A command line that cannot be followed.
    struct UsageError: Error, Hashable {
        let reason: String
    }

    init() {}

    /// - Throws: `UsageError` for an option that is unknown, repeated or without a fitting value.
    init(arguments: some Sequence<String>) throws(UsageError) {
        var rest = Array(arguments)[...]
        var seen: Set<String> = []
        while let option = rest.popFirst() {
            guard seen.insert(option).inserted else { throw UsageError(reason: "\(option) stands there twice") }
            switch option {
            case "--help", "-h": wantsHelp = true
            case "--port": port = try Self.port(rest.popFirst(), of: option)
            case "--provider-port": providerPort = try Self.port(rest.popFirst(), of: option)
            case "--ready-file":
                guard let file = rest.popFirst(), !file.isEmpty else {
                    throw UsageError(reason: "\(option) needs a file")
                }
                readyFile = file
            default: throw UsageError(reason: "\(option) is unknown")
            }
        }
        guard port == 0 || port != providerPort else {
            throw UsageError(reason: "--port and --provider-port must differ")
        }
    }

    private static func port(_ text: String?, of option: String) throws(UsageError) -> UInt16 {
        guard let text, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(text) else {
            throw UsageError(reason: "\(option) needs a number from 0 to 65535")
        }
        return port
    }

    static let usage = """
        Examples:
          DemoSite                                  the site on port 8080, the provider on port 7788
          DemoSite --port 0 --provider-port 0       both on free ports

        Postkassen, a mailbox one logs in to with the mock provider. Both answer on this machine only.

          --port N            port of the site (default 8080; 0 takes a free one)
          --provider-port N   port of the provider (default 7788; 0 takes a free one)
          --ready-file FILE   write the addresses to FILE as JSON once both listen
          --help              this text

        Control-C ends both.

        """
}
