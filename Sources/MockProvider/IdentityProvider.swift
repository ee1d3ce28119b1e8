import FoundationEssentials
import NemIDCrypto
import NemIDHTTP

/// An identity provider for tests: people with user id, password and key card, a certificate hierarchy, signed responses.
///
/// ```swift
/// let provider = try IdentityProvider(.init(now: { Date() }))
/// let response = try await provider.login(parametersJSON: launch.parametersJSON, as: "anna")
/// ```
///
/// It answers requests in process through ``respond(to:)``; a ``Listener`` puts the same engine behind a port. Nothing it
/// signs is worth anything: its keys are public, and its root is trusted by no built-in environment.
public actor IdentityProvider {
    /// The people who exist from the start.
    public nonisolated let people: [TestPerson]
    /// The relying parties that are enrolled from the start; `postkassen` is the first.
    public nonisolated let serviceProviders: [TestServiceProvider]
    /// The first root in PEM: what a relying party must trust to accept this provider's responses, until it is rotated.
    public nonisolated let rootCertificatePEM: String
    /// The first issuing CA in PEM.
    public nonisolated let issuingCertificatePEM: String
    /// Scheme, host and port: what a page compares the origin of the frame's messages with.
    public nonisolated let publicOrigin: String

    /// What the web services are reached under.
    nonisolated let webServiceOrigin: PublicOrigin
    /// What they show in TLS; nil where they are reached in process only.
    nonisolated let webServiceIdentity: WebServiceIdentity?

    nonisolated let hosts: Set<String>
    nonisolated let now: @Sendable () -> Date
    nonisolated let seed: UInt64
    nonisolated let start: Date
    nonisolated let subjectKey: PrivateKey
    /// The authorities, and everything that they have issued and revoked.
    var issuer: Issuer
    /// The enrolled relying parties.
    var registry: ServiceProviderRegistry
    /// Certificates issued for companies since the start; tells their serial numbers apart.
    var companyCertificateCount = 0
    /// Who is meant by a user id, people made later included.
    var directory: UserDirectory
    /// The people made later, in order.
    var madePeople: [TestPerson] = []
    /// How those came by their certificates.
    var births: [TestPerson.ID: CertificateBirth] = [:]
    /// Logins with key files under way.
    var codeFileSessions = CodeFileSessions()
    /// Logins and signings of everybody.
    var usageLog = UsageLog()
    /// The certificates made so far, by the user id that leads to each.
    var holdings: [String: HeldCertificate] = [:]
    /// The number of the oldest issuing CA whose certificates people log in with; older ones are renewed at the next login.
    var oldestIssuingInUse = 1
    /// What the web services remember.
    var webServiceState = WebServiceState()
    /// What developers look at on the page for sign texts.
    var viewedDocuments = ViewedDocuments()
    private let random: (@Sendable (Int) -> [UInt8])?
    /// What forms of this provider's pages carry and no other page can know, in hexadecimal.
    nonisolated let formToken: String
    private var sessionIDs: SeededGenerator
    /// Those that have been wanted: a key card is made when somebody looks at it or is asked for a code.
    private var accounts: [TestPerson.ID: Account] = [:]
    private nonisolated let peopleAtStart: [TestPerson.ID: TestPerson]
    private var sessions: LoginSessions

    /// Makes the people, their cards and all certificates.
    ///
    /// - Parameter configuration: seed, clock and public origin.
    /// - Throws: `ProviderError` with code `configuration` for an origin that cannot be one, or a clock outside the years
    ///   2015 to 2040; `internalFailure` where OpenSSL fails.
    public init(_ configuration: Configuration) throws(ProviderError) {
        let origin = try PublicOrigin(configuration.publicOrigin)
        let secured = try configuration.webServiceOrigin.map(PublicOrigin.secured)
        let start = configuration.now()
        let year = CivilTime(start).year
        guard Authority.years.contains(year) else {
            let years = "\(Authority.years.lowerBound) and \(Authority.years.upperBound)"
            throw ProviderError(.configuration, "the clock must stand between \(years), where the test CA is valid")
        }
        let seed = configuration.seed
        let people = TestPeople.all(seed: seed, year: year)
        do {
            var issuer = try Issuer(origin: origin, seed: seed)
            let ready = try TestServiceProvider.all(issuer: &issuer, seed: seed, at: start)
            for person in people {
                let birth = CertificateBirth(of: person.state, at: start, chain: issuer.hierarchy.current)
                for (label, _) in person.profiles { issuer.announce(label, of: birth) }
            }
            for company in TestCompany.all {
                let birth = CertificateBirth(of: company.state, at: start, chain: issuer.hierarchy.current)
                issuer.announce(Self.label(of: company), of: birth)
            }
            webServiceIdentity = try secured.map { (origin) throws(CryptoError) in
                try WebServiceIdentity(host: origin.host, issuer: &issuer)
            }
            serviceProviders = ready
            registry = ServiceProviderRegistry(ready)
            rootCertificatePEM = issuer.root.pem
            issuingCertificatePEM = issuer.issuing.pem
            self.issuer = issuer
            subjectKey = try PrivateKey(pem: Array(TestKeys.subject.utf8))
        } catch {
            throw ProviderError(.internalFailure, error.reason)
        }
        self.people = people
        self.seed = seed
        self.start = start
        publicOrigin = origin.text
        webServiceOrigin = secured ?? origin
        hosts = Set(
            configuration.furtherHosts.map { $0.lowercased() } + [origin.authority, webServiceOrigin.authority]
        )
        now = configuration.now
        directory = UserDirectory(people)
        random = configuration.random
        var formTokens = SeededGenerator(seed: seed, label: "forms")
        let given = configuration.random?(Self.sessionIDSize)
        formToken = Hex.lower(given?.count == Self.sessionIDSize ? given ?? [] : formTokens.bytes(Self.sessionIDSize))
        sessionIDs = SeededGenerator(seed: seed, label: "sessions")
        peopleAtStart = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
        sessions = LoginSessions(maximumCount: configuration.maximumSessions)
    }

    // MARK: State

    private static let sessionIDSize = 16

    /// The account that `userID` leads to, which must be folded.
    func account(userID: String) -> Account? { directory[userID].flatMap(account(id:)) }

    private func account(id: TestPerson.ID) -> Account? {
        if let account = accounts[id] { return account }
        // Of the people made later each has an account from the beginning.
        guard let person = peopleAtStart[id] else { return nil }
        var account = Account(person: person, seed: seed)
        if person.state != .active { account.put(into: person.state, at: start) }
        accounts[id] = account
        return account
    }

    /// Gives a person made now an account.
    func open(_ account: Account) {
        accounts[account.person.id] = account
        directory.add(account.person)
        madePeople.append(account.person)
    }

    /// Changes the account that `userID` leads to; nothing where it leads to none.
    func change(_ userID: String, _ body: (inout Account) -> Void) {
        guard var account = account(userID: userID) else { return }
        body(&account)
        accounts[account.person.id] = account
    }

    /// Runs one event through `machine`, with the account it is about.
    func handle(_ event: LoginEvent, in machine: inout LoginStateMachine) -> LoginAction {
        var event = event
        var id = machine.state.userID.flatMap { directory[$0] }
        if case .credentials(let typed, let password, let remembersUserID) = event, machine.state == .credentials {
            let userID = directory.login(typed)
            id = userID.flatMap { directory[$0] }
            event = .credentials(userID: userID ?? typed, password: password, remembersUserID: remembersUserID)
        }
        var account = id.flatMap(account(id:))
        if let userID = machine.state.userID { account?.isRenewalDue = isRenewalDue(userID: userID) }
        let own = machine.state.userID.flatMap { account?.firstUserID(for: $0) }
        let action = machine.handle(event, account: &account, at: now()) { [directory] in
            directory.isTaken($0, for: own)
        }
        if let id, let account {
            if account.chosenUserIDs != accounts[id]?.chosenUserIDs { directory.note(account) }
            accounts[id] = account
        }
        return action
    }

    /// Checks `parameters` as production does.
    package func check(_ parameters: ClientParameters, from origin: String?) throws(LoginRefusal) -> CheckedLogin {
        try ParameterCheck(serviceProviders: registry, issuer: issuer, now: now()).login(parameters, from: origin)
    }

    /// The signed response for whoever used `userID`, in base64 on one line.
    func response(
        for login: CheckedLogin,
        userID: String,
        remembersUserID: Bool
    ) throws(CryptoError) -> String {
        guard let account = account(userID: userID),
            let holding = try loginCertificate(of: account.person, userID: userID)
        else { throw CryptoError(.issuing, "no certificate for that user id") }
        let document = try SignatureWriter.document(
            properties: SignatureProperty.login(
                requestIssuer: login.friendlyName,
                timeStamp: login.timeStamp,
                signProperties: login.signProperties,
                rememberToken: try rememberToken(login, userID: userID, isWanted: remembersUserID),
                document: login.signing?.document
            ),
            attachment: login.signing?.document?.attachment,
            key: subjectKey,
            certificates: [
                holding.chain.issuing.certificate.der, holding.certificate.der, holding.chain.root.certificate.der,
            ]
        )
        return Base64.encode(document)
    }

    private func rememberToken(
        _ login: CheckedLogin,
        userID: String,
        isWanted: Bool
    ) throws(CryptoError) -> String? {
        guard isWanted, login.remember != nil else { return nil }
        return try RememberedUserIDs(seed: seed).token(userID: userID, serviceProvider: login.serviceProvider)
    }

    /// The user id that the relying party's token stands for; nil where it sent none, or one that is not known here.
    func rememberedUserID(_ login: CheckedLogin) throws(CryptoError) -> String? {
        try login.remember.flatMap { offer throws(CryptoError) in
            try RememberedUserIDs(seed: seed).userID(
                token: offer.token,
                serviceProvider: login.serviceProvider,
                among: directory.userIDs
            )
        }
    }

    func openSession(_ session: LoginSession) -> String {
        let id = newSessionID()
        sessions.insert(session, id: id, at: now())
        return id
    }

    func newSessionID() -> String {
        // Where there is no randomness to be had, the ids of the seed still differ.
        let given = random?(Self.sessionIDSize)
        let octets = given?.count == Self.sessionIDSize ? given : nil
        return Hex.lower(octets ?? sessionIDs.bytes(Self.sessionIDSize))
    }

    func session(_ id: String) -> LoginSession? { sessions.session(id, at: now()) }

    func keep(_ session: LoginSession, id: String) { sessions.update(session, id: id, at: now()) }

    func endSession(_ id: String) { sessions.end(id) }
}
