/// The phones of people, and what they do.
extension IdentityProvider {
    /// The code apps of a person, revoked ones too, in the order of their activation.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Returns: none where the person has had none.
    /// - Throws: `ProviderError` with code `notFound`.
    public func codeApps(of person: String) throws(ProviderError) -> [CodeApp] {
        try knownAccount(person).codeApps.all
    }

    /// Activates a code app on a further phone of a person; it can be used after a waiting period of one hour.
    ///
    /// - Parameters:
    ///   - person: id of the person, or another of their user ids.
    ///   - name: what the person calls the phone.
    ///   - pin: four digits.
    /// - Returns: the app.
    /// - Throws: `ProviderError` with code `notFound`, `invalid` for a PIN of another form, or `conflict` (`CAN006`) where
    ///   the person has three apps.
    @discardableResult
    public func addCodeApp(
        for person: String,
        name: String = "Telefon",
        pin: String = "2468"
    ) throws(ProviderError) -> CodeApp {
        guard PasswordRules.isFourDigits(pin) else { throw ProviderError(.invalid, "the PIN is not four digits") }
        let instant = now()
        return try onPhone(of: person) { account throws(PhoneRefusal) in
            try account.codeApps.add(name: name, pin: pin, at: instant)
        }
    }

    /// Ends the waiting period of a code app.
    ///
    /// - Parameters:
    ///   - app: its id; nil for the first app in its waiting period.
    ///   - person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`, or `conflict`: `CAPP006` for an unknown app, `CAPP007` where it is not
    ///   in its waiting period.
    public func endWaiting(ofCodeApp app: CodeApp.ID? = nil, of person: String) throws(ProviderError) {
        let instant = now()
        try onPhone(of: person) { account throws(PhoneRefusal) in
            let first = account.codeApps.all.first { $0.state == .active && $0.readyAt > instant }
            try account.codeApps.activate(app ?? first?.id ?? account.firstAppID, at: instant)
        }
    }

    /// Revokes a code app, or says that it is too old a version, or that it may be used again.
    ///
    /// - Parameters:
    ///   - state: how it stands with it from now on.
    ///   - app: its id; nil for the first one.
    ///   - person: id of the person, or another of their user ids.
    /// - Throws: `ProviderError` with code `notFound`, or `conflict` (`CAPP006`) where the person has no such app.
    public func setState(
        _ state: CodeApp.State,
        ofCodeApp app: CodeApp.ID? = nil,
        of person: String
    ) throws(ProviderError) {
        try onPhone(of: person) { account throws(PhoneRefusal) in
            try account.codeApps.set(state, of: app ?? account.firstAppID)
        }
    }

    /// The request that waits for an answer from a person's phones.
    ///
    /// - Parameter person: id of the person, or another of their user ids.
    /// - Returns: nil where there is none.
    /// - Throws: `ProviderError` with code `notFound`.
    public func codeAppRequest(of person: String) throws(ProviderError) -> CodeAppRequest? {
        let instant = now()
        return try knownAccount(person).codeApps.request.flatMap { $0.isWaiting(at: instant) ? $0 : nil }
    }

    /// Approves the request that waits, as a person does who opens the app, fetches the request and approves it.
    ///
    /// - Parameters:
    ///   - person: id of the person, or another of their user ids.
    ///   - app: its id; nil for the first that can be used.
    ///   - pin: nil for the right one.
    /// - Throws: `ProviderError` with code `notFound`, or `conflict`: no request waits, the PIN is wrong, or the app cannot be
    ///   used (`CAPP004`, `CAPP006`, `CAPP008`, `SRV007`).
    public func approveCodeAppRequest(
        of person: String,
        app: CodeApp.ID? = nil,
        pin: String? = nil
    ) throws(ProviderError) {
        try answer(.approved, of: person, app: app, pin: pin)
    }

    /// Rejects the request that waits.
    ///
    /// - Parameters:
    ///   - person: id of the person, or another of their user ids.
    ///   - app: its id; nil for the first that can be used.
    ///   - pin: nil for the right one.
    /// - Throws: as ``approveCodeAppRequest(of:app:pin:)``.
    public func rejectCodeAppRequest(
        of person: String,
        app: CodeApp.ID? = nil,
        pin: String? = nil
    ) throws(ProviderError) {
        try answer(.rejected, of: person, app: app, pin: pin)
    }

    /// Loses the connection between a phone and the request that waits, whose login ends with `CAN003`.
    ///
    /// - Parameters:
    ///   - person: id of the person, or another of their user ids.
    ///   - app: its id; nil for the first that can be used.
    ///   - pin: nil for the right one.
    /// - Throws: as ``approveCodeAppRequest(of:app:pin:)``.
    public func interruptCodeAppRequest(
        of person: String,
        app: CodeApp.ID? = nil,
        pin: String? = nil
    ) throws(ProviderError) {
        try answer(.interrupted, of: person, app: app, pin: pin)
    }

    private func answer(
        _ answer: CodeAppRequest.Answer,
        of person: String,
        app: CodeApp.ID?,
        pin: String?
    ) throws(ProviderError) {
        let instant = now()
        try onPhone(of: person) { account throws(PhoneRefusal) in
            let usable = account.codeApps.all.first { $0.state == .active && $0.readyAt <= instant }
            let id = app ?? usable?.id ?? account.firstAppID
            let right = account.codeApps.all.first { $0.id == id }?.pin
            try account.codeApps.unlock(id, pin: pin ?? right ?? "", at: instant)
            try account.codeApps.fetch(with: id, at: instant)
            try account.codeApps.answer(answer, with: id, at: instant)
            account.codeApps.lock(id)
        }
    }

    /// Runs what a phone does; a refusal changes what it has to, such as the count of wrong PINs.
    @discardableResult
    func onPhone<Value: Sendable>(
        of person: String,
        _ body: (inout Account) throws(PhoneRefusal) -> Value
    ) throws(ProviderError) -> Value {
        var account = try knownAccount(person)
        defer { change(account.person.id) { $0 = account } }
        do throws(PhoneRefusal) {
            return try body(&account)
        } catch {
            throw ProviderError(.conflict, error.reason, clientCode: error.code)
        }
    }

    /// Judges whether anybody has a code app of that id.
    func checkExists(_ app: CodeApp.ID) throws(ProviderError) {
        // An id begins with that of the person.
        let owner = app.ranges(of: "-app-").last.flatMap { account(userID: String(app[..<$0.lowerBound])) }
        guard owner?.codeApps.all.contains(where: { $0.id == app }) == true else {
            throw ProviderError(.conflict, "nobody has a code app of that id", clientCode: .capp012)
        }
    }

    func knownAccount(_ person: String) throws(ProviderError) -> Account {
        guard let account = account(userID: UserDirectory.fold(person)) else {
            throw ProviderError(.notFound, "no person has the user id \(person)")
        }
        return account
    }
}

extension Account {
    /// Whatever the first app would be called: where there is none, nobody knows it.
    fileprivate var firstAppID: CodeApp.ID { codeApps.all.first?.id ?? "\(person.id)-app-1" }
}
