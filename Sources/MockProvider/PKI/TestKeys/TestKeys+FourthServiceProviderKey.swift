extension TestKeys {
    /// The key of the fourth ready-made service provider: RSA with 2048 bits; a test key, known to everybody.
    package static let fourthServiceProvider = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC04CYz6gEBgd3L
        BvHxqx4mFiCBqSPdPjcKbDWuubIR+KU4OFJ44Ue3pPDXRo16eIi7KcYXlKXoyJlY
        cBjpBLP6mkSmFqghfRO+9E9JOv0KnPe1i3c9pmdrqWHnWT4buhJkx1jJOmlIptsP
        ycvUClaHkQW0vMDWfThKTlaFUM9QZGSTRDtVq8+ZHuA/6GXTiuK3S3Ck8S4MN+VB
        FdnvEJiMU0wqt4KZ/sUc2LHbAaBDQnotoxVOBMu+ZgpUR0iVNOSo19pgE5cxXxoD
        SvLjBpiJLpd31PDgA4ck44P5+63rWDnZ6g5T2S6HwKNhfTIoXWEB8DsU1cBLVfcB
        1dPRWf3lAgMBAAECggEAIfhhJGnkA3j1A18MDKPjNyr7su5l1nULWFFHacflejuV
        KDBnyN0in4qCUyQkiSZfI6uuURpxaH1YU4RGIWlpNf1IPFtP+24mybvPskS6ZoZh
        fX6yh+kbTlyTDySzJfj14GiSM8TdJjB0Pwxa1DmW08I4bJ/wpbgB3O7GkCZDsWi/
        1CGMT7+7+Ci6/p+QhqFy8aruWlLb5CyL2fPpUffFjyRuUXM6N91PfhQooYHSdeJV
        polk9BatuoTZQCKYuCOAhAXpTy5+v/TZHEzcG8H+PrvicUTObHtKTcRsBgsl7RHB
        Gzq1mvcCHfZhZyMNicEzWXW+CNKfFVolqmETVtZ49wKBgQD4U0yZViok5pxH19mV
        R4o9Dai3QKC1NFb8BuMPemmIKYte0Qc4tQssBjQn4V/qwaBJaB2PMC3xt0aegOA9
        /3jXdwky6JABFd5gvm1TIjCK1VMK6UM/fiEXa9e3zivKruSGpoMYXhDI4QNq86+S
        2IOBkDp/tRql1wSJX0emawgMTwKBgQC6dzNeID4buCR1H+f7ANQ4PRRrZESyD0RB
        VJN1DHBqP4cJRmWeOHJzrIu2II6rJPWHqRlsVkYLg5nYxPYGS6UuI5pxU3la170k
        cPhHheQFDlbhnBfsXH5DpjqhSPqD3AaWMor6IGhA8T1qZbP7/qCfVuYGxy4XLduf
        2k0VXmEBiwKBgQCO+EaNsdIp1Kv9oQSgscOhSw/sEcV1DmFWURDBhJTl1CVtvaMO
        vw1jl17H5zY2DqyeFteN7QtGs2JxN3njuAZ25w3gxYzDUzfpMzn2NyUDibZ5/bq9
        /3xF480bAhSsaO0hqRSpHt9DCGnTVeGsBgQQwF0t0bM58AWooba61byYeQKBgFId
        flycPF2+qSd/RozOH6colt54SJxVhsxyb4GjWboggdo+yy9zUkvIl7o7+jg6TXpR
        qKWCFNSrPswsaN/63iJEgZYYmZ+81EnBCkWNHA5x8ybls89eKCiogrdWSSRad/gb
        CAMA1IiM9Gvvn+SAjMG+5gvkGVMR2d86pqmbZ4LjAoGAXpgFwu+z21Ny4awcxydo
        GYGU/Dfx6/EqGWn1FpjPGnc6/0laKaOAY2S5PC2ZKFuPlWggfjgfySGyes86Vgtr
        K+mMsoOPj8vR5sVvPpQqQf4oqcM8Rl7usESX5+PBOrkZ70KlpV+o26eJL6LDOd6r
        pRCbLSjFrOFj8QL9asDZtKM=
        -----END PRIVATE KEY-----

        """
}
