#ifndef CNEMIDOPENSSL_SHIM_H
#define CNEMIDOPENSSL_SHIM_H

/* OpenSSL as Swift sees it. The functions here stand in for macros, one line each; logic stays in Swift. */

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/conf.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

static inline void nemid_free(void *pointer) { OPENSSL_free(pointer); }
static inline long nemid_bio_mem_data(BIO *bio, char **data) { return BIO_get_mem_data(bio, data); }
static inline unsigned long nemid_rfc4514_flags(void) { return XN_FLAG_RFC2253 & ~((unsigned long)ASN1_STRFLGS_ESC_MSB); }
static inline int nemid_err_lib(unsigned long code) { return ERR_GET_LIB(code); }
static inline int nemid_err_reason(unsigned long code) { return ERR_GET_REASON(code); }
static inline unsigned long nemid_x509_strict_flags(void) { return X509_V_FLAG_X509_STRICT | X509_V_FLAG_NO_CHECK_TIME; }

static inline X509 *nemid_sk_x509_value(const STACK_OF(X509) *stack, int index) { return sk_X509_value(stack, index); }
static inline int nemid_sk_x509_num(const STACK_OF(X509) *stack) { return sk_X509_num(stack); }
static inline STACK_OF(X509) *nemid_sk_x509_new(void) { return sk_X509_new_null(); }
static inline int nemid_sk_x509_push(STACK_OF(X509) *stack, X509 *certificate) { return sk_X509_push(stack, certificate); }
static inline void nemid_sk_x509_free(STACK_OF(X509) *stack) { sk_X509_free(stack); }
static inline void nemid_sk_x509_pop_free(STACK_OF(X509) *stack) { sk_X509_pop_free(stack, X509_free); }

static inline int nemid_sk_policyinfo_num(const CERTIFICATEPOLICIES *stack) { return sk_POLICYINFO_num(stack); }
static inline POLICYINFO *nemid_sk_policyinfo_value(const CERTIFICATEPOLICIES *stack, int index) { return sk_POLICYINFO_value(stack, index); }
static inline int nemid_sk_object_num(const EXTENDED_KEY_USAGE *stack) { return sk_ASN1_OBJECT_num(stack); }
static inline ASN1_OBJECT *nemid_sk_object_value(const EXTENDED_KEY_USAGE *stack, int index) { return sk_ASN1_OBJECT_value(stack, index); }
static inline int nemid_sk_dist_point_num(const CRL_DIST_POINTS *stack) { return sk_DIST_POINT_num(stack); }
static inline DIST_POINT *nemid_sk_dist_point_value(const CRL_DIST_POINTS *stack, int index) { return sk_DIST_POINT_value(stack, index); }
static inline int nemid_sk_general_name_num(const GENERAL_NAMES *stack) { return sk_GENERAL_NAME_num(stack); }
static inline GENERAL_NAME *nemid_sk_general_name_value(const GENERAL_NAMES *stack, int index) { return sk_GENERAL_NAME_value(stack, index); }
static inline int nemid_sk_access_num(const AUTHORITY_INFO_ACCESS *stack) { return sk_ACCESS_DESCRIPTION_num(stack); }
static inline ACCESS_DESCRIPTION *nemid_sk_access_value(const AUTHORITY_INFO_ACCESS *stack, int index) { return sk_ACCESS_DESCRIPTION_value(stack, index); }
static inline int nemid_sk_revoked_num(const STACK_OF(X509_REVOKED) *stack) { return sk_X509_REVOKED_num(stack); }
static inline X509_REVOKED *nemid_sk_revoked_value(const STACK_OF(X509_REVOKED) *stack, int index) { return sk_X509_REVOKED_value(stack, index); }
static inline int nemid_sk_extension_num(const STACK_OF(X509_EXTENSION) *stack) { return sk_X509_EXTENSION_num(stack); }
static inline X509_EXTENSION *nemid_sk_extension_value(const STACK_OF(X509_EXTENSION) *stack, int index) { return sk_X509_EXTENSION_value(stack, index); }

static inline int nemid_sk_type_num(const ASN1_SEQUENCE_ANY *stack) { return sk_ASN1_TYPE_num(stack); }
static inline ASN1_TYPE *nemid_sk_type_value(const ASN1_SEQUENCE_ANY *stack, int index) { return sk_ASN1_TYPE_value(stack, index); }
static inline void nemid_sk_type_pop_free(ASN1_SEQUENCE_ANY *stack) { sk_ASN1_TYPE_pop_free(stack, ASN1_TYPE_free); }

static inline void nemid_ocsp_set_produced_at(OCSP_BASICRESP *response, time_t time) { ASN1_GENERALIZEDTIME_set((ASN1_GENERALIZEDTIME *)OCSP_resp_get0_produced_at(response), time); }

/* TLS. */
static inline int nemid_ssl_ctx_set_versions(SSL_CTX *context, int least, int most) { return SSL_CTX_set_min_proto_version(context, least) && SSL_CTX_set_max_proto_version(context, most); }
static inline void nemid_ssl_ctx_restrict(SSL_CTX *context) { SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET | SSL_OP_CIPHER_SERVER_PREFERENCE); }
static inline void nemid_ssl_ctx_keep_no_sessions(SSL_CTX *context) { SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF); }
static inline void nemid_ssl_ctx_set_max_cert_list(SSL_CTX *context, long octets) { SSL_CTX_set_max_cert_list(context, octets); }
static inline int nemid_ssl_ctx_add_chain_certificate(SSL_CTX *context, X509 *certificate) { return (int)SSL_CTX_add1_chain_cert(context, certificate); }
static inline int nemid_ssl_set_server_name(SSL *ssl, const char *name) { return (int)SSL_set_tlsext_host_name(ssl, name); }

/* RSA and SHA-256 without OpenSSL 3's providers, which cost as much as half a verification for each new key. */
static inline RSA *nemid_rsa_public_key(const unsigned char *n, int n_length, const unsigned char *e, int e_length) {
    RSA *key = RSA_new();
    BIGNUM *modulus = BN_bin2bn(n, n_length, NULL), *exponent = BN_bin2bn(e, e_length, NULL);
    if (key && modulus && exponent && RSA_set0_key(key, modulus, exponent, NULL)) return key;
    BN_free(modulus);
    BN_free(exponent);
    RSA_free(key);
    return NULL;
}
static inline void nemid_rsa_free(RSA *key) { RSA_free(key); }
static inline int nemid_rsa_verify(int nid, const unsigned char *digest, unsigned digest_length, const unsigned char *signature, unsigned length, RSA *key) { return RSA_verify(nid, digest, digest_length, signature, length, key); }
static inline void nemid_sha256(const void *octets, size_t count, unsigned char *digest) {
    SHA256_CTX context;
    SHA256_Init(&context);
    SHA256_Update(&context, octets, count);
    SHA256_Final(digest, &context);
}

/* For CertID in OCSP, which most responders make with SHA-1. */
static inline void nemid_sha1(const void *octets, size_t count, unsigned char *digest) {
    SHA_CTX context;
    SHA1_Init(&context);
    SHA1_Update(&context, octets, count);
    SHA1_Final(digest, &context);
}

/* SHA-256 in pieces. */
static inline void nemid_sha256_begin(SHA256_CTX *context) { SHA256_Init(context); }
static inline void nemid_sha256_update(SHA256_CTX *context, const void *octets, size_t count) {
    SHA256_Update(context, octets, count);
}
static inline void nemid_sha256_end(SHA256_CTX *context, unsigned char *digest) { SHA256_Final(digest, context); }

#endif
