/* Canonical forms by libxml2 of the documents 0.xml, 1.xml, ... in a folder.

   Arguments: the folder and how many there are. For each document, for the document itself and then each element of it in
   document order, for each method: the number of octets, a line feed, the octets. */

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>

static xmlChar *listed[] = {BAD_CAST "p", BAD_CAST "zz", BAD_CAST "#default", NULL};

static const struct {
    int mode;
    xmlChar **prefixes;
    int with_comments;
} methods[] = {
    {XML_C14N_1_0, NULL, 0},           {XML_C14N_1_0, NULL, 1},           {XML_C14N_EXCLUSIVE_1_0, NULL, 0},
    {XML_C14N_EXCLUSIVE_1_0, NULL, 1}, {XML_C14N_EXCLUSIVE_1_0, listed, 0},
};

/* Whether a node belongs to the element that is written. */
static int belongs(void *element, xmlNodePtr node, xmlNodePtr parent) {
    if (node->type == XML_NAMESPACE_DECL || node->type == XML_ATTRIBUTE_NODE) node = parent;
    for (; node; node = node->parent)
        if (node == element) return 1;
    return 0;
}

static void write_forms(xmlDocPtr document, xmlNodePtr element) {
    for (size_t index = 0; index < sizeof methods / sizeof *methods; index++) {
        xmlBufferPtr content = xmlBufferCreate();
        xmlOutputBufferPtr output = xmlOutputBufferCreateBuffer(content, NULL);
        if (xmlC14NExecute(document, element ? belongs : NULL, element, methods[index].mode, methods[index].prefixes,
                           methods[index].with_comments, output) < 0)
            exit(1);
        xmlOutputBufferClose(output);
        printf("%d\n", xmlBufferLength(content));
        fwrite(xmlBufferContent(content), 1, xmlBufferLength(content), stdout);
        xmlBufferFree(content);
    }
}

static void write_elements(xmlDocPtr document, xmlNodePtr node) {
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) continue;
        write_forms(document, node);
        write_elements(document, node->children);
    }
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    for (int index = 0; index < atoi(arguments[2]); index++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%d.xml", arguments[1], index);
        xmlDocPtr document = xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOENT);
        if (!document) return 1;
        write_forms(document, NULL);
        write_elements(document, document->children);
        xmlFreeDoc(document);
    }
    return 0;
}
