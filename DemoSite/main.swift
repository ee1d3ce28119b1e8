import FoundationEssentials
import Glibc
import MockProvider
import NemIDClient
import NemIDCrypto
import NemIDHTTP
import NemIDNetwork

// The signals first: threads that start later inherit that they are blocked.
let signals = TerminationSignals()

exit(run(Array(CommandLine.arguments.dropFirst()), until: signals))

/// Starts provider and site and waits for the end; returns the exit code.
func run(_ arguments: [String], until signals: TerminationSignals) -> CInt {
    do {
        let options = try DemoOptions(arguments: arguments)
        if options.wantsHelp {
            write(DemoOptions.usage, to: STDOUT_FILENO)
            return EXIT_SUCCESS
        }
        try serve(options, until: signals)
        return EXIT_SUCCESS
    } catch let error as DemoOptions.UsageError {
        write("DemoSite: \(error.reason)\n\n\(DemoOptions.usage)", to: STDERR_FILENO)
        return 64
    } catch let error as StartError {
        write("DemoSite: \(error.reason)\n", to: STDERR_FILENO)
        return 69
    } catch {
        write("DemoSite: \(error)\n", to: STDERR_FILENO)
        return EXIT_FAILURE
    }
}

private func serve(_ options: DemoOptions, until signals: TerminationSignals) throws {
    let entrance = LateResponder()
    let server = try startServer(on: options.port, for: entrance)
    let listener = try startProvider(on: options.providerPort)
    let provider = listener.provider

    // Two hosts, so that the cookies of site and provider never mix.
    let origin = try WebOrigin("http://localhost:\(server.port)")
    let relyingParty = try RelyingParty.Configuration(mockedBy: provider)
    let site = Site(
        Site.Configuration(
            origin: origin,
            people: { await provider.inventedPeople() },
            now: SystemClock.now,
            random: SystemRandom.bytes,
            report: { line in write("postkassen: \(line)\n", to: STDERR_FILENO) }
        ),
        nemID: try RelyingParty(relyingParty)
    )
    entrance.start { await site.respond(to: $0) }

    let message = startMessage(origin: origin, provider: provider)
    if let file = options.readyFile { try write(message.json(processID: getpid()), toFile: file) }
    write(message.text, to: STDOUT_FILENO)

    withExtendedLifetime((server, listener)) {
        _ = signals.wait()
    }
}

private func startServer(on port: UInt16, for entrance: LateResponder) throws -> HTTPServer {
    // A login's answer may hold 1 MiB in base64; 28 MiB is what answers of signing need.
    let limits = HTTPLimits(bodyOfPath: [Route.logInAnswer.path: 28 << 20])
    do {
        return try HTTPServer(
            host: "127.0.0.1",
            port: port,
            configuration: HTTPServerConfiguration(
                limits: limits,
                date: { Int(SystemClock.now().timeIntervalSince1970) }
            ),
            handler: { await entrance.respond(to: $0) }
        )
    } catch {
        guard error.code == .listen else { throw error }
        throw StartError(port: port, option: "--port", cause: error.reason)
    }
}

private func startProvider(on port: UInt16) throws -> Listener {
    let configuration = IdentityProvider.Configuration(
        now: SystemClock.now,
        // Nil would have the provider derive the ids of its logins from the seed, which anybody can repeat.
        random: { count in (try? SystemRandom.bytes(count)) ?? [] }
    )
    do {
        return try Listener(port: port, configuration: configuration)
    } catch {
        guard error.code == .listening else { throw error }
        throw StartError(port: port, option: "--provider-port", cause: error.reason)
    }
}

private func startMessage(origin: WebOrigin, provider: IdentityProvider) -> StartMessage {
    let person = provider.people.first
    let id = person?.id ?? ""
    return StartMessage(
        site: origin.text,
        provider: provider.publicOrigin,
        userID: person?.userIDs.first ?? id,
        password: person?.password ?? "",
        keyCard: "\(provider.publicOrigin)/_mock/v1/personas/\(id)/keycard.txt"
    )
}

extension RelyingParty.Configuration {
    /// The relying party "Postkassen" in the provider's world: its root is trusted, its lists show what is revoked.
    init(mockedBy provider: IdentityProvider) throws {
        guard let enrolled = provider.serviceProviders.first else {
            throw StartError(reason: "The provider knows no service provider.")
        }
        self.init(
            environment: try NemIDEnvironment(
                name: "mock",
                launcher: provider.publicOrigin,
                rootCertificates: provider.rootCertificatePEM
            ),
            credential: try .pem(key: enrolled.privateKeyPEM, certificate: enrolled.certificatePEM),
            friendlyName: enrolled.friendlyName,
            revocationEvidence: { _ in RevocationEvidence(crls: try await provider.revocationLists()) }
        )
    }
}

extension IdentityProvider {
    /// The provider's people for the picker, with their key cards as they are now.
    func inventedPeople() -> [InventedPerson] {
        people.map { person in
            InventedPerson(
                name: person.name,
                userIDs: person.userIDs,
                password: person.password,
                remark: Localized(person.purpose.danish, person.purpose.english),
                keyCard: (try? keyCard(of: person.id)).map { card in
                    InventedPerson.KeyCard(
                        serialNumber: card.number,
                        keys: card.pairs.map { .init(number: $0.number, key: $0.code, isUsed: $0.isUsed) }
                    )
                }
            )
        }
    }
}

private func write(_ text: String, to descriptor: CInt) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}

/// Writes beside the file and renames, so that nobody reads half of it.
private func write(_ text: String, toFile path: String) throws {
    let failure = StartError(reason: "\(path) cannot be written.")
    let descriptor = open(path + ".new", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure }
    write(text, to: descriptor)
    guard close(descriptor) == 0, rename(path + ".new", path) == 0 else { throw failure }
}
