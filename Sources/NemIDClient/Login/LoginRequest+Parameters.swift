import NemIDCrypto

extension LoginRequest {
    /// The parameters of this request, not yet signed.
    ///
    /// - Throws: `parameter.frame`, `parameter.mode` or `parameter.signProperties`.
    func parameters(
        certificateText: String,
        timestamp: String,
        challenge: String,
        signing text: SignText? = nil
    ) throws(NemIDError) -> ParameterSet {
        try check(isSigning: text != nil)
        var list: [Parameter] = []
        list.reserveCapacity(16)
        list += [
            Parameter(.clientFlow, text == nil ? "OCESLOGIN2" : "OCESSIGN2"),
            Parameter(.spCert, certificateText),
            Parameter(.timestamp, timestamp),
            Parameter(.origin, origin.text),
            Parameter(.language, language.parameterValue),
            Parameter(.signProperties, try signProperties.parameterValue(challenge: challenge)),
        ]
        switch rememberUserID {
        case .off: break
        case .offered(let ticked): list += Self.remember("", ticked: ticked)
        case .remembered(let token, let ticked): list += Self.remember(token.text, ticked: ticked)
        }
        if hidesCancelButton { list.append(Parameter(.doNotShowCancel, "TRUE")) }
        if let credentialUpdate { list.append(Parameter(.credentialUpdate, credentialUpdate.rawValue)) }
        if preventsCodeCard { list.append(Parameter(.preventOTPCard, "TRUE")) }
        if suppressesPush { list.append(Parameter(.suppressPushToDevice, "TRUE")) }
        if announcesAppApproval { list.append(Parameter(.enableAwaitingAppApprovalEvent, "TRUE")) }
        if let transactionContext {
            list.append(Parameter(.transactionContext, Base64.encode(Array(transactionContext.text.utf8))))
        }
        if let text { list += text.parameters }
        return try ParameterSet(list)
    }

    /// The frame's size as it will be.
    var effectiveFrameSize: FrameSize { frameSize ?? .recommended(mode: mode) }

    private func check(isSigning: Bool) throws(NemIDError) {
        try effectiveFrameSize.check(mode: mode, language: language, isSigning: isSigning)
        guard !hidesCancelButton || mode == .standard else {
            throw NemIDError(
                code: .parameterMode,
                reason: "the cancel button can be hidden in the standard mode only",
                hint: "leave hidesCancelButton false, or choose the standard mode"
            )
        }
    }

    private static func remember(_ token: String, ticked: Bool) -> [Parameter] {
        [
            Parameter(.rememberUserID, token),
            Parameter(.rememberUserIDInitialStatus, ticked ? "TRUE" : "FALSE"),
        ]
    }
}
