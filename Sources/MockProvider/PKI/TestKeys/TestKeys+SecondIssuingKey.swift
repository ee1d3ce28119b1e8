extension TestKeys {
    /// The key of the second issuing CA: RSA with 2048 bits; a test key, known to everybody.
    package static let secondIssuing = """
        -----BEGIN PRIVATE KEY-----
        MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQCtfyCnOe9SXeYN
        dASlavo2rkBlC0aB+arV/CuwhjPxHwS4BVN9oiMMLHpG2y6m9P1No396Fg7mdnUn
        ZxZFGfbo/VuiLoAyM6mytj2k2REQw95M4BtdHFM+uRKgazCrEW3j4HVI5ol/RMDC
        XOJ1ymwPUOPTFchTKOgAtZcmoASOx1AUOCcNbvVaciOaVLSUxXPYagRyFc2LH18y
        RR+8SrRDWAJ5hOcaNRwGC7XK4OfJmnBhQrrJZm8EXZ93HQYceWT5hP8VWHm4w0fE
        n7l7VqM+4hVikd3SN1ljwkNfZWClS3Ejs6HomF1l4ZoClTuq6CcDFQ9K8GAO5QzM
        vVbohefBAgMBAAECggEAA4xbt5p+DtowGqBVI/5EcG/Z40x6vFfF1aswSDjxFlet
        ugcUhmJALenkSk9bQeY1dAFfBGPabtOHYS9A4QLp7ilDAYB1S2bhFprsNyiKqnlx
        sh13PHftf+qQZfWAlk8R8fIk6UEbGMjoLvwaqZFilQxGIeAKgSDktcxWSLTxwusU
        l1CEO+6Ks59f3NBOTDvRuC/2QK6YsRbUQNnNxxgZ65sZ2huGSiSCYLtYhp16z4Iy
        bGiHTMlGIfIWCClzRUyHtbytRIVBzlhD4TVgWzJ+X/yW0BMY41rTOqoIMCRKDpNW
        FMYB/p/RnZTFP+of8wxP1JbWY1IBhXjUSYIY+JdtUQKBgQDwUM4wo9OvjsOoiPar
        8IQ3GCQ/yNavfrlHq5Ziej3XSlOs57iOuYG9Ee6IXLbeAGUXGhRXP5p0FGc0NcGP
        cZO00G1XSB8m+AMla/dh2WKbj2TXIaLDqJ8E0EmQJvXT7PFFv8ezfgz+9/esbc5Q
        wZUoK3YIkp/mM9gMepiri8HTBQKBgQC40ei+XVyhwuGTSd7O68r0jYcyO/YVxKzi
        74d2/ZGqy9+z4eGpO6+D5bbx2L1X16i5XIS2LhJ5RZ1rJO8V4T39p4W7kGL2Qkv3
        BtyhoUgWPKSgfY+cVhaotl/FdZdNhp4qmvm6N4UlwQ0alt7BLWWLoEug42eNoMsW
        6+Lf8i1WjQKBgQCGPn2QSlQ8Y+IEyc4SKp+RL1lAkG7tRjs2QDIX/PWCyLCJjEBa
        6mIBPn0ji7dTuKDAEP9/5bXgVm14ivb/rJC4lx4dfdp5KF6JjxB4hrlA8Q+B5fZI
        mm+Kftg5QKpeoqP9NK7YI/gajma62fRAxIMQF4cuLspIDHoKLooOelniCQKBgQCC
        8TVUqhDXCpuHHu8c6zH/0cXXcWQISC+1GL+BLmXl/Euhxod6vy665CWZc1Wyxrhj
        m4jrCflMsmW1Y5WAivTAoc+9864piw8HFXV7jijkmFKK4mq8+MFVBuETpRxtcNLe
        nK4RoQRUm1INZJathtxK8GaktnjHfwRkWPuEbrBwgQKBgQCgO2GvEGjOrFJOJyhs
        Va8GCjZRZRGXeYH0XHS8vVFmv2v7PBCuYwjFdAV69SPslrIcyo8v1EtzqZ4Pnfpe
        1zIHHXQGLQo+EsXyLdySdJn6EjHCihBd8ZC6YFr4B+FhOM7V54zBU9MUE7q3KVEb
        56Vb7bfK2m0xuzD5Xwj9Gz+dww==
        -----END PRIVATE KEY-----

        """
}
