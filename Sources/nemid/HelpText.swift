/// What `--help` says.
enum HelpText {
    static let command = """
        Examples:
          nemid verify response.xml --revocation none
          nemid verify response.b64 --environment preproduction --at 2021-05-13T12:00:00Z --crl issuing.crl --crl root.crl
          nemid verify - --json --explain < response.b64

        Verifies login and signing responses of NemID and says whose they are. NemID was closed for new logins on
        31 October 2023; this is an independent project for tests, archives and teaching, not made, approved or
        supported by the owners of the mark.

        Usage:
          nemid verify FILE|- [OPTIONS]   nemid verify --help shows the options
          nemid --version
          nemid --help

        """

    static let verify = """
        Examples:
          # a stored login, judged now, revocation left out by name
          nemid verify response.xml --revocation none
          # a login of the test environment as of the day it was made, with the lists of that day
          nemid verify response.b64 --environment preproduction --at 2021-05-13T12:00:00Z --crl issuing.crl --crl root.crl
          # what a site would demand of a login, as JSON
          nemid verify - --challenge 5577006791947779410 --request-issuer "Eksempel A/S" --action logon --max-age 900 \\
              --crl issuing.crl --crl root.crl --json < response.b64
          # a login with a certificate authority of one's own
          nemid verify response.xml --environment preproduction --root root.pem --issuer issuing.pem --revocation none

        Usage: nemid verify FILE|- [OPTIONS]

        FILE is a response: XML, base64 of XML, or an error code of the identity provider. - reads standard input.

        Trust:
          --environment production|preproduction   built-in roots and policies (production)
          --root FILE.pem         these roots instead; repeatable, every certificate in the file counts
          --issuer FILE.pem       untrusted issuing CAs, for responses with the end-user certificate only; repeatable
          --policy OID            exactly these certificate policies instead; repeatable
          --accept TYPE           poces, moces, voces or foces; repeatable (poces and moces)
          --at TIME               as of this RFC 3339 instant with zone (now)

        Expectations; what is not demanded is reported:
          --challenge TEXT        this challenge
          --request-issuer TEXT   this service provider
          --action logon|sign     this action; sign also reads documents of up to 20 MiB instead of 1 MiB
          --max-age SECONDS       a time stamp at most this far from the instant, either way

        Revocation:
          --revocation none|crl|ocsp|any           which evidence counts (any)
          --revocation-scope chain|end-entity      which certificates must be shown unrevoked (chain)
          --crl FILE              a revocation list, PEM or DER; repeatable
          --ocsp FILE             an OCSP response, PEM or DER; repeatable
          --revocation-host HOST[:PORT]            a further host to fetch evidence from; repeatable
          --offline               fetches nothing

        What the files do not establish is fetched, over plain HTTP and within ten seconds: lists and an OCSP answer from
        the addresses in the certificates, once the response is good in every other respect. Only the environment's own
        hosts are asked, and those given; with --root only those given.

        Output:
          --json                  one JSON object
          --explain               every step: expected, found, reference

        Exit status: 0 accepted; 1 rejected, or ended by the identity provider; 2 undecided: revocation could not be
        established; 64 bad arguments; 66 a file cannot be read; 74 the verdict cannot be written; 78 bad configuration.

        """
}
