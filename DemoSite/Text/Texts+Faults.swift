extension Texts {
    static let notFoundTitle = Localized("Siden findes ikke", "The page does not exist")
    static let notFoundText = Localized(
        "Adressen er forkert, eller brevet ligger ikke i din postkasse.",
        "The address is wrong, or the letter is not in your mailbox."
    )
    static let methodTitle = Localized("Det kan siden ikke", "The page cannot do that")
    static let methodText = Localized(
        "Gå til forsiden, og begynd derfra.",
        "Go to the front page and start from there."
    )
    static let foreignFormTitle = Localized("Formularen blev ikke modtaget", "The form was not accepted")
    static let foreignFormText = Localized(
        "Den kom fra en anden side, eller du har været væk for længe. Gå til forsiden, og prøv igen.",
        "It came from another site, or you were away too long. Go to the front page and try again."
    )
    static let badFormTitle = Localized("Formularen kunne ikke læses", "The form could not be read")
    static let badFormText = Localized("Gå til forsiden, og prøv igen.", "Go to the front page and try again.")
    static let doubleSessionTitle = Localized("Din browser har to sessioner", "Your browser has two sessions")
    static let doubleSessionText = Localized(
        "Nogen kan have lagt den ene ind. Slet cookies for denne side, og prøv igen.",
        "Somebody may have planted one of them. Delete the cookies of this site and try again."
    )
    static let wrongHostTitle = Localized("Forkert adresse", "Wrong address")
    static let faultTitle = Localized("Der skete en fejl", "Something went wrong")
    static let faultText = Localized("Prøv igen om lidt.", "Try again in a moment.")

    static func wrongHost(_ origin: String) -> Localized {
        Localized("Siden svarer kun på \(origin).", "The site answers only at \(origin).")
    }
}
