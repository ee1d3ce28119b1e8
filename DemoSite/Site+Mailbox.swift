import NemIDHTTP

extension Site {
    func inbox(in session: Session?) -> Answer {
        guard let session, let mailbox = mailbox(of: session) else { return .redirect(to: .logIn) }
        return .page(InboxPage(mailbox: mailbox), session: session)
    }

    /// Shows a letter.
    ///
    /// It counts as read unless another site led here: nobody else shall read a letter for its owner.
    func letter(_ id: Letter.ID, in session: Session?, openedBy request: HTTPRequest) -> Answer {
        guard let session, let mailbox = mailbox(of: session) else { return .redirect(to: .logIn) }
        guard let letter = mailbox[id] else { return .notFound(in: session) }
        if ["same-origin", "none", nil].contains(request.fields["Sec-Fetch-Site"]) {
            mailboxes[mailbox.owner.key]?.markRead(id)
        }
        return .page(LetterPage(letter: letter, session: session), session: session)
    }

    func markUnread(_ id: Letter.ID, in session: Session) -> Answer {
        guard let mailbox = mailbox(of: session), mailbox[id] != nil else { return .notFound(in: session) }
        mailboxes[mailbox.owner.key]?.markUnread(id)
        return .redirect(to: .inbox)
    }

    private func mailbox(of session: Session) -> Mailbox? {
        session.owner.flatMap { mailboxes[$0.key] }
    }
}
