/// What `--help` says.
enum HelpText {
    static let text = """
        Examples
          nemid-mock serve
              the provider at http://127.0.0.1:7788: open it in a browser to see the test people
          nemid-mock serve --port 0 --ready-file ready.json
              on a free port; ready.json appears once it answers, and says where
          nemid-mock serve --seed 42 --clock 2021-06-01T09:00:00Z
              the same people, cards and certificates every time, with a clock that stands still

        Usage
          nemid-mock serve [--port N] [--pid-port N] [--ready-file FILE] [--seed N] [--clock TIME]
                           [--origin ORIGIN] [--pid-origin ORIGIN]

        Options
          --port N            port on 127.0.0.1; 0 takes a free one (default 7788)
          --pid-port N        port of the PID-CPR and RID-CPR services, by TLS with a client certificate; 0 takes a free
                              one (default: the one after --port; a free one where that is 0)
          --ready-file FILE   write the line that is printed at the start to FILE too, once the port answers
          --seed N            decides card numbers, codes, PIDs and serial numbers (default 1)
          --clock TIME        stand still at TIME, in UTC (default: the real time)
          --origin ORIGIN     scheme, host and port that browsers use, where a proxy stands in between
          --pid-origin ORIGIN the same for the services, with https
          --help, --version

        The line at the start is one JSON object: launcher, control, ocsp, crl, pid, root (addresses) and pidOfProcess.
        Control-C and SIGTERM end the program.

        Exit codes: 0 ended; 64 usage; 69 the port cannot be had; 70 internal fault; 73 FILE cannot be written;
        78 values that cannot work.

        \(disclaimer)

        """

    /// What this is not; the start-up message says it too.
    static let disclaimer = """
        Independent project, not made, approved or supported by the owners of the NemID mark. NemID was closed for new
        logins on 31 October 2023. For tests, archives and teaching.
        """
}
