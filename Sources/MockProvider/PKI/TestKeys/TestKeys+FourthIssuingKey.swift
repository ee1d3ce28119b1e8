extension TestKeys {
    /// The key of the fourth issuing CA: RSA with 2048 bits; a test key, known to everybody.
    package static let fourthIssuing = """
        -----BEGIN PRIVATE KEY-----
        MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7S1v0RhD9cYKU
        HB71niS1RKm8rKphbOI7VYY1DytHMJGesBrS0vtaCaWyyNabbI+y5OywHIA1VhFM
        WbENeBINEMBejaGhgcNRUCIZEvxqmbmq95Oh27KGX10OQG3QbUzrir3TEittDWuh
        J0i3V2FZI+YydWQ7kR6c1TyrxIA8yusz/3DBCBfBkfBU9wBaSWj/gYMiBCUynAAR
        MGi613LJEcGSsOh82GW8y7Eq5A1xzYSAJKhfN6Asyr9oJr5Xi/uATeet+shoG+2C
        NliLQij/7/t9KHtUWMNxOOCSiv+sbTFYskBsSX6xyOsMHtYGDMfX26of2aDU4QSJ
        X+QdCzk9AgMBAAECggEALQnEnXuB12hF1bbjbP3v5tURmgjNWes0hb8drEGvDwnr
        YoUHlj3c6nxaZ6ErFinnbkXlcr4PyIOfWkRRMqN2d8TY9YPKY8uP+8wwvuXVZA7+
        WlH5otjxV6Wz+1rb7VxzPErbNdfvMGSjRpfrQQdWpfhfgS/AgCB4A4+1bLquea+K
        jcnMnOIJpHpN27zmI5apKVJXN3fEPMC207vgoroOwC0yTTRkWgGZN7a26LbSL2nS
        DFxv5OHOfme4SiK7Gyi9SNi08hSjgcQv1prltlOx9pJJ4nVyyvKbrPpRRL5W7Ncc
        ZF+dcas08XMZr/ip4AJJofg7OlGEeHeFI0ceJH5/EQKBgQDqOxfDa1ZMsBcg+Wjs
        +dxQpIh+HWBCdnCKqzA10GPHfTQQNZa8vUQ8iWSN/RLDsRqUs6v9zlQxHlIXuhvy
        LCJpGI9mS4Bx7/Y3CTUBhcrLLu+S86odUb1chZRVE221ahAaoMBQIg0H78hGTzA5
        1IywD3OMrrFoZdlHPt8BhkZKuQKBgQDMs4lhnA2+Mcxh/CYXM86B4spK6WpL+PsI
        jiMFOCLthzTwzHxAlUmxq85HHLupHlJ4qTjEA/FO8DigHMdCK0TJsvJaID/AcqVA
        j0OYQRmiBXdXO6d+Tib0JVmr6SmoQuYrZcpB0JsC4reyY9wNvMA4+1OFtmj/XC3U
        jlOrtt2QpQKBgEzWg84kmRPhNEUp7GTI9qAxyWDtzBUhe3vR+qe8q+7WQM0Md12F
        DSx6udTmb1Bo+dpMMqC5Hd9bHf0QnXhNSCCH4Qriu8kkufWF/LB6LnOG+yqO6oBh
        vyfp3iYmkHfRymSh1VS0RugSnfWKprxh4KElAHfnGuWve56mnkuGu+ppAoGASN64
        zzigY86SdWcvoB7fKrmzTcud/YGay8bdjKQZOvlgzT/eE5eRbmA8xG/kFiYnMbD7
        9jt5EaLOZaEZBeMlT7AWOiM0zquBTGQzqeWy3EyZ2UHxNDNaBputOld8btux2E0a
        HSfHptVSk3yc/37r5t0BNJ5k7lLANeScwIoOgckCgYEAi2LyyKEPkjuUtLOhfjT5
        FxoCSzYTi5zkQ22OLW1OMC59QSXoqZFH2xNAg4IFhrZBLh7Sm7GNZqoifyBZCieY
        TU4XwGi7hsV2YkVrQJFLLt9/h1Vbcn0HCFFLxj4btPYG1jILv0m4nXIMU6AMwxDd
        pk4xdXCx313OZYl5NMgN+60=
        -----END PRIVATE KEY-----

        """
}
