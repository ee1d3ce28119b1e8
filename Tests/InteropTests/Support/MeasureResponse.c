/* Measures how long the xmlsec library takes to verify a login in one process: reading the document, digest, signature, and
 * the path from the certificates in KeyInfo to the root given.
 *
 *   MeasureResponse RESPONSE.xml ROOT.pem SECONDS-SINCE-1970
 *
 * Prints microseconds of processor time of one login, 151 lines of them, each measured over some. */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <libxml/parser.h>
#include <xmlsec/crypto.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

static xmlSecKeysMngrPtr manager;
static char *response;
static long size;
static time_t instant;

static int verify(void) {
    int isValid = 0;
    static const xmlChar *identifiers[] = {BAD_CAST "Id", NULL};
    xmlDocPtr document = xmlReadMemory(response, (int)size, NULL, NULL, XML_PARSE_NONET);
    if (!document) return 0;
    xmlSecAddIDs(document, xmlDocGetRootElement(document), identifiers);
    xmlNodePtr node = xmlSecFindNode(xmlDocGetRootElement(document), xmlSecNodeSignature, xmlSecDSigNs);
    xmlSecDSigCtxPtr context = xmlSecDSigCtxCreate(manager);
    if (node && context) {
        context->keyInfoReadCtx.certsVerificationTime = instant;
        isValid = xmlSecDSigCtxVerify(context, node) == 0 && context->status == xmlSecDSigStatusSucceeded;
    }
    if (context) xmlSecDSigCtxDestroy(context);
    xmlFreeDoc(document);
    return isValid;
}

static double processorMicroseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

int main(int count, char **arguments) {
    if (count != 4) return 64;
    FILE *file = fopen(arguments[1], "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) <= 0 || !(response = malloc(size))) return 66;
    rewind(file);
    if (fread(response, 1, size, file) != (size_t)size) return 66;
    instant = atol(arguments[3]);
    xmlInitParser();
    if (xmlSecInit() < 0 || xmlSecCryptoAppInit(NULL) < 0 || xmlSecCryptoInit() < 0) return 70;
    manager = xmlSecKeysMngrCreate();
    if (!manager || xmlSecCryptoAppDefaultKeysMngrInit(manager) < 0
        || xmlSecCryptoAppKeysMngrCertLoad(manager, arguments[2], xmlSecKeyDataFormatPem, xmlSecKeyDataTypeTrusted) < 0)
        return 70;
    for (int index = 0; index < 20; index++)
        if (!verify()) return 1;
    for (int index = 0; index < 151; index++) {
        double start = processorMicroseconds();
        for (int repetition = 0; repetition < 5; repetition++)
            if (!verify()) return 1;
        printf("%.2f\n", (processorMicroseconds() - start) / 5);
    }
    return 0;
}
