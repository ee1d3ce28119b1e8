/// Public keys of kinds that nobody may log in with: `SubjectPublicKeyInfo` in base64.
package enum OtherKindsOfKey {
    /// NIST P-256.
    package static let ellipticCurve = """
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEfuX45dBaqlWkU+qQ8drBPlyrUKvQ
        bpVEfEi5fkWchXypmSE351XA4gbr7oWoJ3pVbUpxAmwTW2N3X+Tnm1T23g==
        """

    /// Ed25519.
    package static let edwardsCurve = """
        MCowBQYDK2VwAyEAtMRjctBvvci7pO1wW0/5c1O4l+Hj7PS2KR38ijcldnQ=
        """

    /// DSA of 2048 bits.
    package static let dsa = """
        MIIDQjCCAjUGByqGSM44BAEwggIoAoIBAQC8ZPFOo9c6yvozspLRdMBLYONrfUj7
        UzBW7JzFHVXfqJ081e2HA9CtCJ1aZg7tsW22krIOreBnWRrZi6mFqLAUdXq4fLW4
        osSg6bJDQX1+Mw0M9vVhP0gt/w6A4xLBalA8veLh2vKbUuBU5VTfgEjHebSCtoWp
        ENJoh5dw1kh9fIowbd7/pNaMc0yet2OIz5lrBw2JnRmRSPaPnoVwQLZ+l5XTkx+4
        poQXiGxVt7mLiBNSwaC+A7rdY1IVuRi/SyoR77/vnSOH/5/r7/bGUzBgMm+4s50o
        3lA9uPepFosZgwCEC4bwKqEJ+zrFu2Gfz3N6CajnJpy+LqW0Q6Qq07oDAh0Ankkm
        WTUvR0sn71lzqG3nT3XfuJRrpumsqugxSQKCAQAv3Qxc9D0CalWcmtCdoXp5eiyF
        RYHAzhTKBXKv7m85eLHztTXG/MkmlBwx5OldB68CFQAKBDGj9b8JAtKLJUWTVnuB
        oFLKByDWloUxC4qtbC96+miheMH7cVSykvevTh72CQ/Ii6FIUsmbwdPXS63gyjRS
        eKCHv6lkmzVVGFkbLEiFfwLGkTwZTLgvDdS19yQW3eMqb0kNjcBvZOrIkwoyH9IK
        ehcar1ocj2ro2LHiHUIEH0uIC2sooD2jVDhNP7ETNH28NtY2zC8awravgLs54xW0
        bjmWpHJRdY1fDTeInDvZhnUH08AG9wtKFzJ0n1X1NDiAQVXvdSJfDqzHWTO8A4IB
        BQACggEAKUahH98PJHw3pG/xkr8LrP53xPJiEKyxwPDC8ML1Qjreaw2DTqlh30l0
        YlWrwdeu4wyKNH+K0zK+QANNnmePQCqxhlo738h+gT6/Q+08JBy01sgK4/PhrEiF
        Qg8546zphmroYX2fZ0WjZQQGsOMo0NTlmost0FeTmT4OjN35+mYhLe1JF2IbxVu4
        mZqQEe77+fNklBeZVnrr3eKlo3ceRQ8maFrt8E1L9Ll2Lpfjzq5ijeJr31OEcL1w
        lT1udZi5Jq/yNZXk9wjQW1ieRgwMXYW7BDH4ecGWcM6t5V+9oLoujdbqDCeprW/d
        j2Mi8jwjozxQEXpkoUDWOVCHEWD9Tw==
        """
}
