import NemIDCrypto

extension IdentityProvider {
    private static let folder = "company/"

    /// Every key file that there is: of employees, one for each place of work, then of companies.
    public func keyFiles() -> [KeyFile] {
        let employees = everybody().flatMap { person -> [KeyFile] in
            guard case .employee(let employments) = person.identity else { return [] }
            return employments.map { employment in
                KeyFile(
                    id: employment.userID,
                    kind: .employee,
                    holder: person.name,
                    company: employment.company,
                    password: person.password
                )
            }
        }
        let companies = TestCompany.all.map { company in
            KeyFile(
                id: Self.folder + company.id,
                kind: .company,
                holder: company.certificateName,
                company: company.name,
                password: company.password
            )
        }
        return employees + companies
    }

    /// Logs in with a key file without a browser, and gives what the frame would hand to the page.
    ///
    /// - Parameters:
    ///   - parametersJSON: the parameters of the key-file client as the page would send them: one JSON object of strings.
    ///   - keyFile: id of the key file, which must be among those that the filters let through.
    ///   - origin: of the page that sends the parameters; nil leaves `ORIGIN` unjudged.
    ///   - password: nil for the right one.
    /// - Returns: base64 of the signed document, or of a client error code.
    /// - Throws: `ProviderError` with code `notFound` for an unknown key file or one that the filters do not let through,
    ///   `notFinished` where the password was wrong and may be tried again.
    public func keyFileLogin(
        parametersJSON: String,
        with keyFile: String,
        origin: String? = nil,
        password: String? = nil
    ) throws(ProviderError) -> String {
        try headlessKeyFileLogin(
            parametersJSON: parametersJSON,
            with: keyFile,
            origin: origin,
            password: password
        ).response
    }

    func headlessKeyFileLogin(
        parametersJSON: String,
        with id: String,
        origin: String?,
        password: String?
    ) throws(ProviderError) -> LoginEnd {
        let login: CheckedCodeFileLogin
        do throws(LoginRefusal) {
            login = try checkCodeFile(try ClientParameters(json: parametersJSON), from: origin)
        } catch {
            return LoginEnd(error)
        }
        guard let keyFile = try choices(login).first(where: { $0.id == id }) else {
            throw ProviderError(.notFound, "no key file \(id) is let through by the filters")
        }
        guard password ?? keyFile.password == keyFile.password else {
            throw ProviderError(.notFinished, "wrong password; it may be tried again")
        }
        return sign(login, with: keyFile)
    }

    /// Checks parameters of the key-file client.
    func checkCodeFile(
        _ parameters: ClientParameters,
        from origin: String?
    ) throws(LoginRefusal) -> CheckedCodeFileLogin {
        let common = ParameterCheck(serviceProviders: registry, issuer: issuer, now: now())
        return try CodeFileCheck(common: common).login(parameters, from: origin)
    }

    /// The key files that the filters of a login let through.
    func choices(_ login: CheckedCodeFileLogin) throws(ProviderError) -> [KeyFile] {
        var choices: [KeyFile] = []
        for keyFile in keyFiles() {
            if let held = try held(keyFile), login.filter.matches(held.certificate) { choices.append(keyFile) }
        }
        return choices
    }

    /// The signed response, in base64 on one line.
    func sign(_ login: CheckedCodeFileLogin, with keyFile: KeyFile) -> LoginEnd {
        let end: LoginEnd
        do throws(ProviderError) {
            guard let held = try held(keyFile) else { throw ProviderError(.notFound, "the key file is gone") }
            let time = CivilTime(now())
            end = try ProviderError.wrapping { () throws(CryptoError) in
                LoginEnd(
                    response: Base64.encode(
                        try SignatureWriter.document(
                            properties: SignatureProperty.codeFileLogin(
                                requestIssuer: login.requestIssuer,
                                signText: CodeFileChoices.signText(at: time),
                                signProperties: login.signProperties
                            ),
                            dialect: .codeFile,
                            key: subjectKey,
                            certificates: [
                                held.certificate.der, held.chain.issuing.certificate.der,
                                held.chain.root.certificate.der,
                            ]
                        )
                    )
                )
            }
        } catch {
            return LoginEnd(code: .srv004, reason: error.reason)
        }
        noteKeyFile(end, of: login, keyFile: keyFile)
        return end
    }

    private func noteKeyFile(_ end: LoginEnd, of login: CheckedCodeFileLogin, keyFile: KeyFile) {
        guard keyFile.kind == .employee,
            let person = account(userID: UserDirectory.fold(keyFile.id))?.person
        else { return }
        let entry = UsageEntry(
            date: now(),
            serviceProvider: login.friendlyName,
            userID: keyFile.id,
            kind: .login,
            code: end.code
        )
        usageLog.append(entry, of: person.id)
    }

    /// The certificate in a key file: an employee's is the one of the place of work.
    func held(_ keyFile: KeyFile) throws(ProviderError) -> HeldCertificate? {
        switch keyFile.kind {
        case .employee: return try holder(keyFile.id).holding
        case .company:
            guard let company = TestCompany.all.first(where: { Self.folder + $0.id == keyFile.id }) else { return nil }
            return try ProviderError.wrapping { () throws(CryptoError) in try held(company) }
        }
    }

    private func held(_ company: TestCompany) throws(CryptoError) -> HeldCertificate {
        let label = Self.folder + company.id
        if let holding = holdings[label] { return holding }
        let birth = CertificateBirth(of: company.state, at: start, chain: issuer.hierarchy.chains[0])
        let holding = HeldCertificate(
            certificate: try issuer.certificate(
                for: company.profile(seed: seed),
                key: subjectKey.publicKey,
                label: label,
                under: birth.chain,
                at: birth.issue
            ),
            chain: birth.chain,
            issue: 1
        )
        holdings[label] = holding
        return holding
    }

    /// The label of a company's certificate.
    static func label(of company: TestCompany) -> String { folder + company.id }
}
