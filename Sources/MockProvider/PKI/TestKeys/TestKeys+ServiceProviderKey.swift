extension TestKeys {
    /// The key of the ready-made service provider: RSA with 2048 bits; a test key, known to everybody.
    package static let serviceProvider = """
        -----BEGIN PRIVATE KEY-----
        MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQDW1UgTeYmhrK50
        96Wr6H40bS9ryn9OQVU3/uYyC20oxAZCLtB5SXUOwFE+6d6NzlIhA20kXQfnjblm
        o9RqZBAXuJphouA5Eb3iwkoCQ5QScbf+pxbHBYtx4ioi2ANzGcujx0jNuoAChLjA
        V1B+CVppzmYOUMd3WmSDipDCIpaLMqiK1Xetd0fg2yH3syWxjOZpcoNRoJgSIoIw
        evOquFLtgEcYTZ/hNRquWVDENPGTMWSXbzX5jMGZapUH8wWuvkXR0PNaGc0Y0YGU
        5NCDF5w+LmlngHx1fNMsKj/RlJVTe/zAzQKDnAlazwWdwo/PFDFE0UFLWpYTyebN
        twoSRmaXAgMBAAECggEAUjJqkGD5Iu3CFijGr56V4xM/iJuC1/sxUuppQw6SJn3R
        8zKcOzu62PkGXO74YwNk8xKviLE7nAHixP28ATTl312XW/IInm1GXON/k5wtpFz0
        TC+8DEv3zYv+GTTTJQ/ilXhjR6uq3MvRMG538rE7ca4x6BpKJ0Vjndy/hDfdp8X3
        lEEV9gd9D4sERy/zRbeUZvRinczq4ABFZAuWNb034BXworekQD/OADOrkIYj4q65
        exrNGxbM9vJHrQyqA7jpMGPJfadthsSOkNLwIOCapInTwJs3Np0BR0m7UNCgaKp5
        aoKLigbKHq/TfDxvBJCuEMH41fahNR2JJAtxuTujiQKBgQDz4g88XYFpHXWiFX6k
        FqaZQEGddO6h///YLRCl7HHjvdL+oSAOVBkw1VapjfR9/W2RUS7nZiWDqMH8H/qx
        krVC3B3uO4wds++FFl4nAdRj/aoy0eeIFggdWn3F0TM1a76BZg7q5JrLKPCKxF96
        gVRUk/hUaitEX00+nUSux615MwKBgQDhgby0QvgybcJtVMMbKE0Jf3j6/lw3TKI0
        rxtCl1+AlHSafbrGUxavCAxdWve52QSfXIurnWttYBoBwMXVFJ+7wawuUeMTEPDB
        gCeFf5SszP4cMuyaEAEcUXGk3XRnEbjoP27Q5Rv4NwPgA2EHToIO7TmnLk/YL3tb
        l7ViLQHFDQKBgQDMVUHIpNsxM8KEK5gwaN3qlqCjCP6K8o7sE03YhtMhKcDnIB5Y
        gvOcK5JxewM2sCel0iwHKlkSB0mIMU78ilueCgh1uqR5mnF6wzPdYLYPlM+NxrpD
        FZp05YVtQQqznnM9vUGQYjqjLsjiqwcH/+Wk+1jbeRyJK4PvixqpiZj5awKBgQCz
        tHGurRehCDrCaaO5hpotkXnVetH994Hjvg9ZN8wRaTyqyLsIxLn07dL8qjtzzO+U
        F2nubtpnJQhUkUyWC4NnWmVd3D+6t+tEKF5WUl8mfY2a5zIJa+uWp4iKuzfB0yup
        WLN0oL9zRFRANjEiY3vdbUpeYdebDeueB/2xqPAaGQKBgQCCbzACr4JKpGzl9pQA
        13hv0GFoQ8Mhq8bTlrxRrkbKC0LYkyKmPYSRwUEvJ38zC1m399s5NYxNtkFXBXNd
        TDfPAc3xUEK1CMKwNeLKwl8uScW94PFsgmRn+hzwIDN3XPgsc0r75pknLAtwNOK4
        0JJw/1pk/Vs65VciwaMpifzyxw==
        -----END PRIVATE KEY-----

        """
}
