import FoundationEssentials
import NemIDCrypto
import NemIDFixtures

@testable import nemid

/// The command with files in memory and a clock that stands still.
struct CommandScene {
    var files: [String: [UInt8]]
    /// The instant of the project's vectors.
    let now = Date(timeIntervalSince1970: 1_618_925_165)

    /// `login.xml`, `login.b64`, `root.pem`, `issuing.pem`, and the variations by their names.
    init() throws {
        let vectors = try Fixtures.signedResponses()
        files = [
            "root.pem": Array(vectors.rootCertificatePem.utf8),
            "issuing.pem": Array(vectors.issuingCertificatePem.utf8),
            "user.pem": Array(vectors.endUserCertificatePem.utf8),
        ]
        for one in vectors.cases { files[one.name] = Array(one.responseBase64.utf8) }
        for one in try Fixtures.responseVariations().cases { files[one.name] = Array(one.responseBase64.utf8) }
        files["login.b64"] = files["js-login"]
        files["login.xml"] = Base64.decode(files["js-login"] ?? [])
    }

    /// These files and no others.
    init(files: [String: [UInt8]]) {
        self.files = files
    }

    /// Arguments that make the login of the vectors accepted.
    static let trusted = ["--environment", "preproduction", "--root", "root.pem", "--revocation", "none"]

    func run(_ arguments: [String]) -> CommandOutcome {
        let files = files
        let now = now
        let access = FileAccess { path, most throws(CommandError) in
            guard let content = files[path] else { throw CommandError(status: .noInput, message: "no file \(path)") }
            return Array(content.prefix(most))
        }
        return Command.run(arguments: arguments, files: access, now: { now })
    }

    /// `nemid verify FILE` with the arguments that make it trusted, and these.
    func verify(_ file: String, _ arguments: String...) -> CommandOutcome {
        run(["verify", file] + Self.trusted + arguments)
    }
}

extension CommandOutcome {
    var firstLine: String { String(output.prefix { $0 != "\n" }) }
}
