extension TestKeys {
    /// The key of the root that takes over when the first is rotated: RSA with 4096 bits; a test key, known to everybody.
    package static let secondRoot = """
        -----BEGIN PRIVATE KEY-----
        MIIJRAIBADANBgkqhkiG9w0BAQEFAASCCS4wggkqAgEAAoICAQC4GFSyooWTR47u
        VPkkXloTZLAmpWiRCsKRRN72qExNnBiZOUx+yEeorByy4H3VkYgrd0+45dvR2Pvi
        EQ5khSyiKQQBc8CpRPSTjQqOBbqGhXCMJa/oP0JXDy4ROchENHe33/P1orYmhsbk
        cahjKsjL0I2w01SPxXhiQpcdcoYqcfhvllMXd4n2TjFFs+K5xTn9VmwHekbVCKXJ
        2Z9SvuusscOzzfgy51zulMq7Ev6c4rNcpM/l7ZbinrpZtFh/rCORGIXompfO5YAW
        YwqSrOgOEt3Mc2l1LapLLcpkuhU3fqGpsYyGID5ur2GyuBX6cIgf+39ZjL8UsDHC
        m/e0fp/1ejFocwIZ6Th+dqNQmK7Nof2R5E+RV2QGDVJpRhrseXUKUbzRkPHhl1nF
        8ypQ1iz9ddhop5MEv7VT4Z5tkPdHgMUn0VC2A0HA0FrsqshZ1HEOI33BdfPb4l3T
        mQJvvzaMX4QcSXgKVIvm6bVPtYK6XuBRQmDgSjjRJreMkyzMpnAfkzcCOMPVcDb4
        3FHvb7GhW56NC/uuIf3JXN9/iR7adc8yoL8QUBQshcOF9ZKMYY7Tsb/sv72f8X+d
        Wn/FWYY6N6wDEQRh/E8VzSwFWNvhMcbOiJNDPFcveXP9qXG6e7mAqmBM+pHW/+9J
        H/gocuvA81cSCS4OozWtNudLM63FtQIDAQABAoICAB6EmAvZ8dNJvknHp9qN0pha
        7XGmo4hB1KHQ3TZeDXIjMZe6/jGZQXnWeFZ17R5Jpx1vhLWF01Q9CHqAMdbbldvW
        +U1FU1esMPBB5hFHpVV2CwOMntXdIMH+Z/hekBKwcPU4KMDcZZ5K4u9NYSj5V3qk
        Gs0Ip4DC71M4r0ToLpIcPR9AeAtQm3wLl9LygGAj8BpNaJCvxky8B4HH9Ae7UyXY
        fTUSLLZBkPATFe1/t1oqIao2vykiYwwz3HgQ88fMcUP1IQO/lvFrLbnoVsEcbUah
        /YdOTZnphUy7rUzX5TsDIMkZAA7fCwJ9y/Ac4LXY0FQe9MxTTvzevY0BnoVbJWh7
        zWwDUsf978EUrVQjDK6bVzLMox0EZAdq1VFMQjai2/sKpx59n333QeuUqWccCMhb
        TynMnJBzOVhhI93V2vGNxF34XrDAlKTWXm+vCpkVc6/VAMYeQIIYmXkFEyERXHuB
        8gR7rQcKpm2kdzauD4dN6vNMVpmmrUV2JPIWo7TdbAphEjGRKYCB/2BPJVkRo3nO
        UfnhetLsyh/kgfa/xB8xOXsy41KsHp0PUp0oZb7edMRa93pRmxCUDc7Jbe9F7GkY
        grGHqTFNO42g38JkOoVjJEYyDgZn5ve4yW0bSEbpL6L/6cfSKRX4mbe3UWMue0TW
        Cfo48qkqjYYBiFEfv+75AoIBAQDrzmrDjYr9utB02zcgsLWwvI6J9SMX16zUgbXv
        F10BUAXaLgp9Y5i+I3Z1l1+C+SHyO282croTi4bcONLRqXJsfuShI2pLBG8H+KUI
        vukEsPSOCCvSEcteGmVm7/0Rsschu8vG5bnlscz7VBJcXYeKQ1FDGB258HGWy+5X
        K5zZYAULFneXDfwRGOB0cJ7dXNWw5fSuu3oyfU46AqIVkLnoFtYxbRptqG29hhnC
        9MKIlOPNt8BR4gmmes+ILs2/LfNFZmF0LOCg9lhTdKphycVMLNKsmY8jOL7lFK4l
        fCpaL2RUPlL1RoBFuzcvGbR2Was/R4YymfyLwMajIOTH/ZltAoIBAQDH3D9PVTAT
        1O9eLqb+fdPj8fXHQQ4UWu84Ai/OeAsU84HGUia1ian9NskcmUTb8zsvjMKXYPvg
        DJFgUp5meYn3K2N4dEowA+60J3DB+frkgOPWO6IRvrkKWZnViNtxAiCHMy7Bsq3w
        z7b0gPzxUcuzPEXEk/4hrWeO374UF8WyhVS5oeJkO0MDQgXBNi35i1ct9RV5z5PO
        lRzKZZqgLoBg1t8rGOxuUpM+g1AA8l0LTIUW51M9/0IG70VLeANYxmabF4jBrxzH
        Fp/JgUVSgtQHur2vYFFT0xMmbWRvWYtcOq34ObkgzQ8K8Hn/H1jWsAPGqyRNRUcH
        JvB8AOqZQjhpAoIBAQC+7Xt0qv6HQuPWOkkApxP17jZbbajkfTTrO7tbw8cCcRDL
        /8tui135Vi1sOQyUt7PMtmLt6ybO/IJNfZT1PgXv4y6rakl+RDDCe4jk8+8oZT8e
        YW9ZwB6yKx0/o8F8uwyRO8VbXlaOrNAUD5ZuQyyjvq3lbXlkPFM8jhKFckKlnyF2
        QNLD9AbMsR/MKAP5qFk9ynO7pwDiMKNORSOH4o8kZJk5m+VyNJXmhtYFDLkWbbel
        scp+gk7eBUJUOdFNop7+6k6uCkg3DD+oEyaB1yVw8DoElrFXC3NFeOEoaMjCDO1n
        aK8y+cqSq2ubL2z3BtOpgPgfsJ7TaVtsag3UAHphAoIBAQCbBoFpNQfk6i9+G6vX
        DZ0VW/KsSw7zxRF3nWKdwcm+x59rSP/TouPjkOJwt4aNId9P49xw9X6KbNU7JPrP
        PAlDWzl+Dp4ZHoPC5DD3lcMCCeQwofL11r3LhHLqCo1E3ESE+rOS9dksSMJ+Z6tM
        OIlMDz2C3NSsJMiGL5FOHp5v+jIdB7AG1V0Goui51R/WSDooYMn2wYfCHzHE4QkO
        pONZunJDCMMkVBL403x0L4ryn7lAadDM7zm1DVXv0zitXL/sH1Yp/n3RBACPmiE+
        flKfaD+IUKrk3X4mOYZFROzvbmjReVzbT5QShTPsK9GKPd+/87Jl6Y3Nw2uYlFFk
        7dO5AoIBAQCmygenfSbGiHC12kS9evkmNfKJmureY4qRfHG5KVho30jZkx3CJkbE
        UWfBYqGtkQYsWEQO8AD/IPqaQt22hWYoWdLn0EWDu78M8T6w57E7DrWnKavJoyyH
        3eWsPCRDa5tQuouSMvMyx0TQj4QsTof7JQilHsCWOn6fsLZqSsU/DRhIzQz9h9FZ
        lqGB6Cq+p8HGoNoghHaWtYvwF/N+zusOpJu4EK6LcxUwEalYzQUhTW2qWe2KPSyr
        gcRIL32f0CuHRf0fq4dwJCfkre5Tm3rdnPQC3TdQLFLuThBNvBAQxlOhg+WMcaho
        1x+1Raja3xVq7nqGr25KxxNNHarqH9xg
        -----END PRIVATE KEY-----

        """
}
