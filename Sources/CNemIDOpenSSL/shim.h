#ifndef CNEMIDOPENSSL_SHIM_H
#define CNEMIDOPENSSL_SHIM_H

/* OpenSSL as Swift sees it. The functions here stand in for macros, one line each; logic stays in Swift. */

#include <openssl/bio.h>

#endif
