/// What the program prints once site and provider listen.
struct StartMessage: Sendable {
    let site: String
    let provider: String
    /// Somebody to log in as.
    let userID: String
    let password: String
    /// Where that person's key card is.
    let keyCard: String

    var text: String {
        """

          \(site)

          TEST – ikke NemID, ikke en myndighed. Intet her er ægte.
          TEST – not NemID, not an authority. Nothing here is real.

          Log på som / log in as:
            bruger-id / user id       \(userID)
            adgangskode / password    \(password)
            nøglekort / key card      \(keyCard)
                                      og ved siden af login / and beside the login

          Udbyder / provider          \(provider)
          Stop                        Ctrl-C

          Uafhængigt projekt, ikke lavet, godkendt eller støttet af dem, der ejer mærket NemID.
          NemID blev lukket for nye login den 31. oktober 2023. Til test, arkiver og undervisning.
          Independent project, not made, approved or supported by the owners of the mark NemID.
          NemID was closed for new logins on 31 October 2023. For tests, archives and teaching.


        """
    }

    /// One JSON object for programs that start this one.
    func json(processID: Int32) -> String {
        """
        {"site":"\(site)","provider":"\(provider)","pidOfProcess":\(processID)}

        """
    }
}
