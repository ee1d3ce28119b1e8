import FoundationEssentials
import NemIDVerification

/// The options of `nemid verify`.
struct VerifyOptions {
    /// The response; `-` is standard input.
    let file: String
    let environment: TrustEnvironment
    let roots: [String]
    let issuers: [String]
    let lists: [String]
    let answers: [String]
    /// Whether nothing may be fetched.
    let isOffline: Bool
    /// Hosts to fetch evidence from beside those of the environment.
    let hosts: [String]
    let policy: VerificationPolicy
    /// Nil for the present.
    let instant: Date?
    let isJSON: Bool
    let explains: Bool

    private static let single: Set<String> = [
        "--environment", "--at", "--challenge", "--request-issuer", "--action", "--max-age", "--revocation",
        "--revocation-scope",
    ]
    private static let repeatable: Set<String> = [
        "--root", "--issuer", "--policy", "--accept", "--crl", "--ocsp", "--revocation-host",
    ]
    private static let flags: Set<String> = ["--offline", "--json", "--explain", "--help", "-h"]

    /// Every option there is.
    static let names = single.union(repeatable).union(flags).subtracting(["-h", "--help"])

    /// Nil where help is asked for.
    ///
    /// - Throws: `usage`.
    init?(_ arguments: [String]) throws(CommandError) {
        let reader = try ArgumentReader(
            arguments,
            single: Self.single,
            repeatable: Self.repeatable,
            flags: Self.flags
        )
        guard reader.flags.isDisjoint(with: ["--help", "-h"]) else { return nil }
        guard let file = reader.operands.first else { throw .usage("no FILE (- reads standard input)") }
        guard reader.operands.count == 1 else { throw .usage("more than one FILE") }
        self.file = file
        roots = reader.lists["--root"] ?? []
        issuers = reader.lists["--issuer"] ?? []
        lists = reader.lists["--crl"] ?? []
        answers = reader.lists["--ocsp"] ?? []
        guard ([file] + roots + issuers + lists + answers).count(where: { $0 == "-" }) <= 1 else {
            throw .usage("standard input (-) can be read once only")
        }
        isOffline = reader.flags.contains("--offline")
        hosts = try Self.hosts(reader.lists["--revocation-host"] ?? [])
        isJSON = reader.flags.contains("--json")
        explains = reader.flags.contains("--explain")
        environment = try Self.environment(reader.values["--environment"], policies: reader.lists["--policy"])
        instant = try Self.instant(reader.values["--at"])
        policy = try Self.policy(reader)
    }

    private static func environment(
        _ name: String?,
        policies: [String]?
    ) throws(CommandError) -> TrustEnvironment {
        let environment: TrustEnvironment =
            switch name {
            case nil, "production": .production
            case "preproduction": .preproduction
            default: throw .usage("--environment is production or preproduction")
            }
        guard let policies else { return environment }
        do throws(TrustConfigurationError) {
            return try environment.replacingPolicies(policies)
        } catch {
            throw .usage("--policy is an object identifier such as 1.2.208.169")
        }
    }

    private static func hosts(_ names: [String]) throws(CommandError) -> [String] {
        do throws(TrustConfigurationError) {
            _ = try TrustEnvironment.production.replacingRevocationHosts(names)
            return names
        } catch {
            throw .usage("--revocation-host is a host and perhaps a port, such as crl.example:8080")
        }
    }

    private static func instant(_ text: String?) throws(CommandError) -> Date? {
        guard let text else { return nil }
        guard let instant = InstantText.date(text) else {
            throw .usage("--at is an instant with zone such as 2021-05-13T12:00:00Z")
        }
        return instant
    }

    private static func policy(_ reader: ArgumentReader) throws(CommandError) -> VerificationPolicy {
        var policy = VerificationPolicy()
        if let names = reader.lists["--accept"] {
            policy.acceptedTypes = []
            for name in names { policy.acceptedTypes.insert(try choice(name, of: "--accept")) }
        }
        if let challenge = reader.values["--challenge"] {
            guard !challenge.isEmpty else { throw .usage("--challenge is empty") }
            policy.challenge = challenge
        }
        policy.requestIssuers = reader.values["--request-issuer"].map { [$0] }
        if let action = reader.values["--action"] {
            let action: SignatureAction = try choice(action, of: "--action")
            policy.action = action
            if action == .sign { policy.limits = .signing }
        }
        if let age = reader.values["--max-age"] {
            guard !age.isEmpty, age.utf8.count <= 10, age.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let seconds = Int(age)
            else { throw .usage("--max-age is a number of seconds") }
            policy.timestamp = TimestampPolicy(behind: seconds, ahead: seconds)
        }
        if let method = reader.values["--revocation"] {
            policy.revocation.method = try choice(method, of: "--revocation")
        }
        if let scope = reader.values["--revocation-scope"] {
            policy.revocation.scope = try choice(scope, of: "--revocation-scope")
        }
        return policy
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String,
        of option: String
    ) throws(CommandError) -> Choice {
        guard let choice = Choice(rawValue: text) else {
            throw .usage("\(option) is one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }
}
