extension TestKeys {
    /// The key of the web services' certificate in TLS: RSA with 2048 bits; a test key, known to everybody.
    package static let webServices = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC/u5XLUxOw/u9H
        6FS33sHf3ampOOdlaFHv6wH2qdiD9btOtU73wFYzdQwEqkO9EZ9P79XXqvFGYCGS
        EZzIXObor1JO5T/GIVTgVm+Gzb7TKicLkmHnk9eKJSiAvghoTBNjEvbeTeqm/TqP
        JIq/8MvlvpsjLZz2A8uR0WygSaqPLbUfeAJJBfjysVXGzT4Mg+OcpvGr1Td2hQQs
        SnZs/9eo83CnG25Km3a9Zi7JUdVRQZKazDceS5cAS0DJOQTisFMLFN6r7fMKQnM9
        JsMhFbF9Z5JcAJe70ss5RizaJQCZvHfc/zPzl5tpFxAA/c9+/EoL1Ab4a1xXWvzN
        QywmQytzAgMBAAECggEAWEKJV5IUL/eC/baA/S1RUPTQi4IS3vcRNOCZREt2THSb
        d0V2Jw1GgSSB1knsqcXJcPpGFaPuskdBXOS3p/JAJ1/Bg2j7nQCt+iE/8K2YiMtQ
        Mv79C6XeZAzr4qvX4e8XQ5Wwx6/Vc26BfPBE4Mt/iPBfqOdv6D3iAWuG1hhjJ8oG
        Bg5zRbJ+bKX3NAPvx9RVNVBBQTKYmLYAREwBjtxJFK0piFUH8TgQ5REgeUq8FozL
        ft+exF/TVFMIVD8aF4PGUorl/Zg5rJ2YOAdaSVVhW/eRwGMNNY8zbB9wIK75A7DH
        zP9CE+BMsu7cpxHxQ9I+MvVNxqnz925zivj11DTW0QKBgQDmKTpiA7Ac2/8ukt11
        ZBr+bbEOO0aB27qLAkMI9BoR9+eAd3zr70CcB9eLYJfP1tOr2SrvSU0TYoKZCuZ5
        8M1SFxFgAttok4BgQ3LWiqV25ncRUHqeMcFkuxmrMpKqUYmOrUtB0a86HW64F1Zj
        5wrnmvmuAUPpSVQb110kHF1n0QKBgQDVQe/4i8kRk66ryH5/Yb6NtShQX/k158jq
        lvHNmV10ZAQQ5OKkgEanObrV6YmRuQdzAZGNG+zWNMQsazbfUjebdSWQgGptzyNq
        J/l+2oWSrBPwOplqJKxmWaCTWsrbwYqebfDJl0ywRQv257OT0U9rGDHQ2wSVvsV5
        xFVu2Gy0AwKBgHJgWpsKqiItUYqbgWIs9R0q9anU2xz9TJ536UgxxiLXxzuYJYQ5
        ySnA2+RvhAHNCDOGIEf5bUwM0EmtmQtQFziMLh5ATTiS1GECI7dp/wAvV0xLaiPj
        JfAg6oihATGSg4FbrOJwiVuf9L2XG19aGZku8pT+G/l6b0nGpIqlbeWBAoGBAJke
        zv7W33gPYctWGf28YOW+vUN4pade1ZQa7WOCSufXKFQ5A8K5mAFaIhyVooFPKVoa
        NjfrZRIosPJzyOJwVhz48A/hJInTwMnoCexbWq0FgQtsB9t+mYqjr/gdqKpBPRak
        Oc+FIzstWHnfw8DO+QccSCh+GbyrTX8wyWbdXq+hAoGBANhfIWNR47y+dq/Qcfet
        070TtYGlYXgSZxAjX/cWR98F+pe/NZCTvGZS1gqnn1bkjOlaexsgEQiAtuM+qjSI
        wWZ0pbgtdqyl2gQbMYhgq/KRtQrQ6lhwYM3WfbD1btUz53vOhaP/ysC6kfgvwYy9
        gIHdT7f5T/MAO/fMXaVojNlt
        -----END PRIVATE KEY-----

        """
}
